/// What has a meaning to a reader, or has none and breaks it.
enum Marks {
    static func of(_ reader: Reader) -> [[UInt8]] {
        let own: [String] =
            switch reader {
            case .lesson, .check, .writing: markdown
            case .gift: gift
            case .aiken: aiken
            case .provider, .parties: yaml
            }
        return (own + everywhere).map { Array($0.utf8) } + noText
    }

    private static let everywhere = [
        "\n", "\n\n", "\r", "\r\n", "\t", "    ", "-->", "<!--", "<b>", "&#27;", "&#0;", "\\", "\u{0}", "\u{1B}[31m",
        "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}", "\u{FEFF}", "é", "e\u{301}", "👩‍👩‍👧", "漢字", "؟",
    ]

    /// Broken UTF-8: bytes alone, cut short, half of a surrogate pair, a zero the long way.
    private static let noText: [[UInt8]] = [
        [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xC0, 0x80],
    ]

    private static let markdown = [
        "# ", "## ", "### ", "#### Break it: ", "- ", "- [ ] ", "- [x] ", "[x]", "1. ", "10) ", "> ", ">>>>", "|",
        "|---|---|\n", "```", "```http A -> B\n", "```act A -> B\n", "~~", "**", "`", "<!-- ", " -->",
        "<!-- points: 3 -->", "<!-- read -->", "<!-- open -->", "<!-- exam: 5 -->", "<!-- allow: html -->",
        "<!-- id: a -->", "<!-- provider: standard -->", "<?", "<![CDATA[", "Hint: ", "{{", "}}", "{{state}}",
        "# @expect 200\n", "# @keep code as old\n", "# @repeat 999999999999999999999\n", "?", "---\n", "===\n",
        "[a]: b\n", "[a](b)", "[a](#b)", "![", "](", "&#x202E;", "%", "#", "~", "=", "{", "}", "//", "::", "->",
    ]

    private static let gift = [
        "{", "}", "=", "~", "#", "####", "->", "::", "\\\\", "%", "%50%", "%-100%", "%999%", "//", "$CATEGORY: ",
        "$CATEGORY: $course$/a/b\n\n", "[html]", "[markdown]", "[plain]", "[moodle]", ">3 ALL\n", ">0 ALL VERTICAL\n",
        "T", "FALSE", "1822:2", "1..2", "1e999", "*", "// [id:a] [tag:b]\n", "<p>", "</p>", "<ul><li>",
        "<a href=\"x\">",
        "<img src=\"y\" alt=\"z\">", "&nbsp;", "&lt;", "`", "**", "- ", "1. ", "|", "> ", "```\n",
    ]

    private static let aiken = [
        "A. ", "B) ", "C.", "Z. ", "ANSWER: ", "ANSWER:A\n", "answer: b\n", "AA. ", "\n\n\n", "{", "`", "**", "# ",
        "- ",
        "1. ", "|", "> ",
    ]

    private static let yaml = [
        ":", ": ", "- ", "  - ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">\n", "#", "&a ", "*a", "<<: ",
        "!!binary ",
        "!!python/object ", "---\n", "...\n", "%YAML 1.2\n", "? ", "~", "null", "0x7FFFFFFFFFFFFFFFF", ".inf", "1e309",
        "title: ", "users:\n", "\\u0000", "\\ud800", "@", "`",
    ]
}
