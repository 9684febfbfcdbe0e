/// Text that may be shown anywhere: what Markdown's entities or escapes made of it holds no control character.
enum CleanText {
    /// Appends UTF-8 with line ends and tabs as spaces and other control characters as U+FFFD.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        guard text.contains(where: isSuspect) else {
            out.append(contentsOf: text)
            return
        }
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard isSuspect(byte), let length = controlLength(text, at: index) else {
                out.append(byte)
                index += 1
                continue
            }
            switch byte {
            case .tab, .lineFeed, .carriageReturn: out.append(.space)
            default: out.append(contentsOf: [0xEF, 0xBF, 0xBD])
            }
            index += length
        }
    }

    /// One line of clean text.
    static func line(_ text: String) -> String {
        guard text.utf8.contains(where: isSuspect) else { return text }
        var out: [UInt8] = []
        Array(text.utf8).withUnsafeBufferPointer { append($0, to: &out) }
        return String(decoding: out, as: UTF8.self)
    }

    /// A line of code: as `line`, but tabs go to the next multiple of four.
    static func code(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(.tab) else { return line(String(text)) }
        var spaced = ""
        var column = 0
        for character in text {
            let width = character == "\t" ? 4 - column % 4 : 1
            spaced += character == "\t" ? String(repeating: " ", count: width) : String(character)
            column += width
        }
        return line(spaced)
    }

    /// Control characters, and the first bytes of those beyond ASCII.
    private static func isSuspect(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 }

    /// How many bytes the control character that begins here has; nil when it is another character.
    private static func controlLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let rest = text[index...].dropFirst().prefix(2)
        switch text[index] {
        case 0xC2: return rest.first.map { $0 <= 0x9F } == true ? 2 : nil
        case 0xE2: return rest.elementsEqual([0x80, 0xA8]) || rest.elementsEqual([0x80, 0xA9]) ? 3 : nil
        default: return 1
        }
    }
}
