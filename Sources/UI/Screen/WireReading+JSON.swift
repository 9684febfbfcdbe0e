/// A JSON object, set out one member to a line.
extension WireReading {
    /// The outermost object's members as they stand in the text. What has line breaks of its own keeps those.
    static func members(ofJSON text: String) -> [Row] {
        let text = text.drop { $0.isWhitespace }
        guard text.first == "{", !text.contains(where: \.isNewline) else {
            return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
                var row = row(line)
                row.kind = .text
                return row
            }
        }
        var rows = [Row(kind: .text, value: "{")]
        var depth = 0
        var inString = false
        var isEscaped = false
        var member = ""
        for index in text.indices {
            let character = text[index]
            if inString {
                member.append(character)
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    inString = false
                }
                continue
            }
            switch character {
            case "\"": inString = true
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            default: break
            }
            if index == text.startIndex { continue }
            if depth == 0 {
                if !member.isEmpty { rows.append(row(member)) }
                rows.append(Row(kind: .text, value: String(text[index...])))
                return rows
            }
            member.append(character)
            if depth == 1, character == "," {
                rows.append(row(member))
                member = ""
            }
        }
        if !member.isEmpty { rows.append(row(member)) }
        return rows
    }

    /// Parts `"name": value` behind its colon and the space that may follow it.
    private static func row(_ member: some StringProtocol) -> Row {
        let indent = member.prefix { $0.isWhitespace }
        let text = member[indent.endIndex...]
        let plain = Row(kind: .member, value: String(member))
        guard text.first == "\"", let end = text.dropFirst().firstIndex(of: "\"") else { return plain }
        let rest = text[end...].dropFirst().drop { $0.isWhitespace }
        guard rest.first == ":" else { return plain }
        let value = rest.dropFirst().drop { $0.isWhitespace }
        return Row(
            kind: .member, lead: indent + "\"", name: String(text[..<end].dropFirst()),
            joint: String(text[end..<value.startIndex]), value: String(value))
    }
}
