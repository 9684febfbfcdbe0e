/// Files that are known to keep readers busy, or to end them: each at a size that somebody chooses.
enum Nasty {
    static func files(for reader: Reader, size: Int) -> [(name: String, bytes: [UInt8])] {
        let text: (String) -> [UInt8] = { Array($0.utf8) }
        var files = Marks.of(reader).map { mark in
            (name: "\(String(decoding: mark, as: UTF8.self).debugDescription) again and again", bytes: fill(mark, size))
        }
        files += [
            ("nothing", []), ("a byte order mark alone", [0xEF, 0xBB, 0xBF]),
            ("UTF-16", [0xFF, 0xFE, 0x23, 0, 0x20, 0]),
            ("zeros", fill([0], size)), ("one line of words", fill(text("word "), size)),
            ("a byte order mark and CRLF", [0xEF, 0xBB, 0xBF] + fill(text("# T\r\n\r\nText.\r\n"), size)),
        ]
        files += open(reader).map { ("“\($0)” and no end", text($0) + fill(text("a "), size)) }
        files += deep(reader).map { ("\($0.debugDescription) ever deeper", nested($0, size)) }
        return files
    }

    private static func fill(_ mark: [UInt8], _ size: Int) -> [UInt8] {
        Array(repeatElement(mark, count: max(1, size / max(1, mark.count))).joined())
    }

    /// Each line one level below the one before.
    private static func nested(_ mark: String, _ size: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var depth = 0
        while bytes.count < size {
            bytes += repeatElement(0x20, count: depth * 2) + Array(mark.utf8) + [0x0A]
            depth += 1
        }
        return bytes
    }

    /// What begins something that never ends.
    private static func open(_ reader: Reader) -> [String] {
        switch reader {
        case .lesson, .check, .writing:
            [
                "# T\n\n<!-- ", "# T\n\n```http A -> B\n", "# T\n\n<script>", "# T\n\n[a](", "# T\n\n**", "# T\n\n`",
                "# T\n\n## Q?\n\n- [ ] ", "# T\n\n| a | b |\n|---|---|\n| ", "# T\n\n<?", "# T\n\n[a]: ", "# T\n\n{{",
            ]
        case .gift:
            [
                "Q {", "::", "Q {=", "Q {~%", "Q {>3 ALL\n", "[html]<a href=\"", "[html]<b>", "[markdown]**", "Q {#",
                "Q {=a -> ", "$CATEGORY: ", "// [id:", "Q {=a ####",
            ]
        case .aiken: ["Q\nA. ", "Q\nA. a\nANSWER: ", "A. "]
        case .provider, .parties:
            ["title: \"", "title: '", "title: |\n  ", "scopes: [", "users: {", "? ", "title: ", "&", "%TAG "]
        }
    }

    private static func deep(_ reader: Reader) -> [String] {
        switch reader {
        case .lesson, .check, .writing: ["- a", "> a", "1. a"]
        case .gift: ["[markdown]- a", "[html]<ul><li>"]
        case .aiken: ["A. a"]
        case .provider, .parties: ["a:", "- ", "- a:"]
        }
    }
}
