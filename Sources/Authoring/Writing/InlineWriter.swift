import Course

/// Writes rich text as Markdown that reads as the same rich text.
struct InlineWriter {
    /// Where the text will stand, which decides what has a meaning there.
    enum Surroundings {
        case block
        case cell
    }

    private enum Mark: Equatable {
        case style(TextStyle)
        case link(String)
    }

    private var out = ""
    private var open: [Mark] = []
    private let surroundings: Surroundings

    /// - Returns: one line, without blanks at its ends.
    static func markdown(_ text: RichText, in surroundings: Surroundings = .block) -> String {
        if let words = words(text) { return surroundings == .block ? guarded(closed(words)) : words }
        var writer = InlineWriter(surroundings: surroundings)
        let runs = trimmed(text.runs)
        for (number, run) in runs.enumerated() { writer.write(run, followedBy: runs[(number + 1)...]) }
        writer.close(to: 0)
        return surroundings == .block ? guarded(closed(writer.out)) : writer.out
    }

    private init(surroundings: Surroundings) { self.surroundings = surroundings }

    private static func trimmed(_ runs: [RichText.Run]) -> [RichText.Run] {
        var runs = runs.filter { !$0.text.isEmpty }
        if let first = runs.first?.text.utf8.first, let last = runs.last?.text.utf8.last, first.isSign, last.isSign {
            return runs
        }
        while let first = runs.first, !first.style.contains(.code) {
            runs[0].text = String(first.text.drop(while: \.isWhitespace))
            guard runs[0].text.isEmpty else { break }
            runs.removeFirst()
        }
        while let last = runs.last, !last.style.contains(.code) {
            let end = last.text.lastIndex { !$0.isWhitespace }
            runs[runs.count - 1].text = end.map { String(last.text[...$0]) } ?? ""
            guard end == nil else { break }
            runs.removeLast()
        }
        return runs
    }

    /// What is one run of words, none of which means something else: most texts are.
    private static func words(_ text: RichText) -> String? {
        guard text.runs.count == 1, let run = text.runs.first, run.style.isEmpty, run.link == nil,
            let first = run.text.utf8.first, let last = run.text.utf8.last, first.isSign, last.isSign,
            !run.text.utf8.contains(where: isSpecial)
        else { return nil }
        return run.text
    }

    private static func marks(of run: RichText.Run) -> [Mark] {
        let styles: [TextStyle] = [.strong, .emphasis, .struck]
        return styles.filter { run.style.contains($0) }.map(Mark.style) + (run.link.map { [.link($0)] } ?? [])
    }

    private mutating func write(_ run: RichText.Run, followedBy rest: ArraySlice<RichText.Run>) {
        let wanted = Self.marks(of: run)
        if let stale = open.firstIndex(where: { !wanted.contains($0) }) { close(to: stale) }
        // What lasts longest is opened first, so that it need not be closed in between.
        func reach(_ mark: Mark) -> Int { rest.prefix { Self.marks(of: $0).contains(mark) }.count }
        let missing = wanted.filter { !open.contains($0) }
        for mark in missing.enumerated().sorted(by: {
            (-reach($0.element), $0.offset) < (-reach($1.element), $1.offset)
        }) {
            out += Self.opening(mark.element)
            open.append(mark.element)
        }
        out += run.style.contains(.code) ? code(run.text) : escaped(run.text)
    }

    private mutating func close(to count: Int) {
        while open.count > count { out += Self.closing(open.removeLast()) }
    }

    private static func opening(_ mark: Mark) -> String {
        switch mark {
        case .style(let style): sign(of: style)
        case .link: "["
        }
    }

    private static func closing(_ mark: Mark) -> String {
        switch mark {
        case .style(let style): sign(of: style)
        case .link(let address):
            "](<\(address.replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing(">", with: "\\>"))>)"
        }
    }

    private static func sign(of style: TextStyle) -> String {
        switch style {
        case .strong: "**"
        case .emphasis: "*"
        default: "~~"
        }
    }

    private func code(_ text: String) -> String {
        var longest = 0
        var count = 0
        for character in text {
            count = character == "`" ? count + 1 : 0
            longest = max(longest, count)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let isPadded =
            text.hasPrefix("`") || text.hasSuffix("`")
            || text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
        let inner = isPadded ? " \(text) " : text
        return fence + (surroundings == .cell ? inner.replacing("|", with: "\\|") : inner) + fence
    }

    private func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: Self.isSpecial) else { return text }
        var escaped = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            if needsEscape(scalar, before: before, after: after) { escaped.unicodeScalars.append("\\") }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "&"):
            true
        default: false
        }
    }

    private func needsEscape(_ scalar: Unicode.Scalar, before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
        func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
        switch scalar {
        case "\\", "`", "[", "]", "<": return true
        case "*": return !(before == " " && after == " ")
        case "_": return !(isWord(before) && isWord(after))
        case "~": return before == "~" || after == "~"
        case "&": return after == "#" || isWord(after)
        case "|": return surroundings == .cell
        default: return false
        }
    }

    /// A line whose end is no mark of a heading: blanks and then nothing but `#`.
    private static func closed(_ line: String) -> String {
        guard line.utf8.last == UInt8(ascii: "#") else { return line }
        let text = line[...].prefix(line.count - line.reversed().prefix { $0 == "#" }.count)
        guard text.last == " " else { return line }
        return text + "\\" + line[text.endIndex...]
    }

    /// A line whose beginning is no mark of a list, a heading, a quotation, a rule or a fence.
    private static func guarded(_ line: String) -> String {
        guard let first = line.utf8.first else { return line }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"): return "\\" + line
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ":"):
            let next = line.utf8.dropFirst().first
            return next == nil || next.map(\.isBlank) == true || next == UInt8(ascii: "-") ? "\\" + line : line
        case _ where first.isDigit:
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard digits.count < 10, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" else {
                return line
            }
            return digits + "\\" + line.dropFirst(digits.count)
        default: return line
        }
    }
}
