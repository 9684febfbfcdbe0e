import Course

/// A paragraph's text, line by line as the author broke it.
struct Prose {
    struct Line {
        var text: RichText
        /// From 1.
        var number: Int
    }

    var lines: [Line]

    var isEmpty: Bool { lines.allSatisfy(\.text.isEmpty) }

    /// The lines as one text: joined by a space, except between two characters of a script that writes without.
    var joined: RichText {
        guard lines.count > 1 else { return lines.first?.text ?? RichText([]) }
        var runs: [RichText.Run] = []
        for line in lines where !line.text.runs.isEmpty {
            guard let last = runs.last, let first = line.text.runs.first else {
                runs += line.text.runs
                continue
            }
            let gap = Self.isGapless(last.text, first.text) ? "" : " "
            if last.style == first.style, last.link == first.link, !last.style.contains(.code) {
                runs[runs.count - 1].text += gap + first.text
                runs += line.text.runs.dropFirst()
            } else if last.style.isEmpty, last.link == nil {
                runs[runs.count - 1].text += gap
                runs += line.text.runs
            } else if first.style.isEmpty, first.link == nil {
                runs.append(RichText.Run(gap + first.text))
                runs += line.text.runs.dropFirst()
            } else {
                if !gap.isEmpty { runs.append(RichText.Run(gap)) }
                runs += line.text.runs
            }
        }
        return RichText(runs)
    }

    private static func isGapless(_ left: String, _ right: String) -> Bool {
        func isWide(_ scalar: Unicode.Scalar?) -> Bool {
            guard let value = scalar?.value else { return false }
            return (0x3001...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
                || (0xFF01...0xFF60).contains(value) || (0x20000...0x3FFFF).contains(value)
        }
        return isWide(left.unicodeScalars.last) && isWide(right.unicodeScalars.first)
    }
}

/// A paragraph cut at its hints.
struct HintedProse {
    /// What stands before the first hint; nil when nothing does.
    var text: Prose?
    var hints: [RichText] = []
    /// The line in which each hint begins.
    var hintLines: [Int] = []

    /// - Parameter prose: each line of it that begins with `Hint:` starts a hint.
    init(_ prose: Prose) {
        var plain: [Prose.Line] = []
        var current: [Prose.Line] = []
        for var line in prose.lines {
            if let rest = LessonWords.hint.strip(from: line.text) {
                if !current.isEmpty { hints.append(Prose(lines: current).joined) }
                line.text = rest
                hintLines.append(line.number)
                current = [line]
            } else if current.isEmpty {
                plain.append(line)
            } else {
                current.append(line)
            }
        }
        if !current.isEmpty { hints.append(Prose(lines: current).joined) }
        text = plain.isEmpty ? nil : Prose(lines: plain)
    }
}
