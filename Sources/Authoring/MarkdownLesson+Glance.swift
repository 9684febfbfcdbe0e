import Course

extension MarkdownLesson {
    /// What the home screen says of a lesson: one pass over its lines, without parsing.
    ///
    /// - Returns: the title without marks of emphasis (the id where there is none), and about how long the lesson
    ///   takes: its words at a reader's pace, and a minute for each heading that asks for something.
    public static func glance(_ bytes: [UInt8], fileName: String) -> LessonGlance {
        let name = LessonFileName(fileName)
        var glance = Glance()
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        for line in text.split(whereSeparator: { $0 == .lineFeed || $0 == .carriageReturn }) { glance.take(line) }
        return LessonGlance(
            id: name.id, number: name.number, title: glance.title ?? name.id, minutes: glance.minutes)
    }
}

private struct Glance {
    private(set) var title: String?
    private var words = 0
    private var headings = 0
    /// The marks that close the fence the line stands in.
    private var fence: ArraySlice<UInt8>?
    private var isInComment = false

    /// Words a minute of somebody who learns from what they read.
    private static let pace = 200

    var minutes: Int { max(1, (words + Self.pace * headings / 2 + Self.pace / 2) / Self.pace) }

    mutating func take(_ line: ArraySlice<UInt8>) {
        let text = line.trimmed
        if isInComment {
            isInComment = !ends(text)
            return
        }
        let marks = text.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
        if let open = fence {
            if text.count == marks.count, marks.count >= open.count, marks.first == open.first { fence = nil }
            return
        }
        if marks.count >= 3 {
            fence = marks
        } else if text.starts(with: "<!--".utf8) {
            isInComment = !ends(text)
        } else if text.first == UInt8(ascii: "#") {
            takeHeading(text)
        } else {
            count(text)
        }
    }

    private func ends(_ text: ArraySlice<UInt8>) -> Bool {
        zip(zip(text, text.dropFirst()), text.dropFirst(2)).contains { pair, last in
            pair.0 == UInt8(ascii: "-") && pair.1 == UInt8(ascii: "-") && last == UInt8(ascii: ">")
        }
    }

    private mutating func takeHeading(_ text: ArraySlice<UInt8>) {
        let marks = text.prefix { $0 == UInt8(ascii: "#") }.count
        let rest = text.dropFirst(marks)
        guard rest.first?.isBlank ?? true else { return count(text) }
        if marks == 1, title == nil {
            title = Self.plain(rest.trimmed)
        } else if marks <= 3 {
            headings += 1
        }
    }

    private mutating func count(_ text: ArraySlice<UInt8>) {
        var isInWord = false
        for byte in text {
            let isWord = byte.isLetter || byte.isDigit || byte >= 0x80
            if isWord, !isInWord { words += 1 }
            isInWord = isWord || isInWord && (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-"))
        }
    }

    /// A heading without closing marks, backticks and signs of emphasis; nil when nothing is left.
    private static func plain(_ heading: ArraySlice<UInt8>) -> String? {
        var text = heading
        let unmarked = text.dropLast(text.reversed().prefix { $0 == UInt8(ascii: "#") }.count)
        if unmarked.last?.isBlank ?? true { text = unmarked.trimmed }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in text.prefix(400) {
            let isMark = byte == UInt8(ascii: "`") || byte == UInt8(ascii: "*") || byte == .backslash
            if isMark, !isEscaped {
                isEscaped = byte == .backslash
            } else {
                plain.append(byte)
                isEscaped = false
            }
        }
        let title = CleanText.line(String(decoding: plain, as: UTF8.self))
        return title.allSatisfy(\.isWhitespace) ? nil : title
    }
}
