import Course

extension MarkdownLesson {
    /// What the home screen says of a lesson: one pass over its lines, without parsing.
    ///
    /// - Returns: the title without marks of emphasis (the id where there is none), and about how long the lesson
    ///   takes: its words at a reader's pace, and a minute for each heading that asks for something or each question of an exam.
    public static func glance(_ bytes: [UInt8], fileName: String) -> LessonGlance {
        let name = LessonFileName(fileName)
        var glance = Glance()
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        while let end = rest.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) {
            if end > rest.startIndex { glance.take(rest[..<end]) }
            rest = rest[(end + 1)...]
        }
        glance.take(rest)
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
            takeExam(text)
        } else if text.first == UInt8(ascii: "#") {
            takeHeading(text)
        } else {
            count(text)
        }
    }

    /// Each question of an exam takes as long as one with a heading of its own.
    private mutating func takeExam(_ comment: ArraySlice<UInt8>) {
        let inside = comment.dropFirst(4).trimmed
        guard inside.starts(with: "exam:".utf8) else { return }
        let digits = inside.dropFirst(5).trimmed.prefix(while: \.isDigit)
        headings += min(1000, Int(String(decoding: digits.prefix(4), as: UTF8.self)) ?? 0)
    }

    private func ends(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.dropLast(2).contains { place in
            text[place] == UInt8(ascii: "-") && text[place + 1] == UInt8(ascii: "-")
                && text[place + 2] == UInt8(ascii: ">")
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

    /// By byte: 2 inside of a word, 1 for what joins two parts of one, 0 for all else.
    private static let parts = (UInt8.min...UInt8.max).map { (byte: UInt8) -> Int in
        if byte.isLetter || byte.isDigit || byte >= 0x80 { return 2 }
        return byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") ? 1 : 0
    }

    /// Looks bytes up and asks nothing about them: a processor guesses badly where a word ends, and all lessons are
    /// looked at before the first frame.
    private mutating func count(_ text: ArraySlice<UInt8>) {
        let parts = Self.parts
        var count = 0
        // 1 inside of a word, 0 outside.
        var inWord = 0
        for byte in text {
            let part = parts[Int(byte)]
            let isInside = part >> 1
            count += isInside & (1 - inWord)
            inWord = isInside | (part & inWord)
        }
        words += count
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
