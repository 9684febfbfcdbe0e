/// A JSON object, set out one member to a line.
extension WireReading {
    /// The outermost object's members as they stand in the text. What has line breaks of its own keeps those.
    static func members(ofJSON text: String) -> [Row] {
        let text = text.drop { $0.isWhitespace }
        guard text.first == "{", !text.contains(where: \.isNewline) else {
            return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
                let indent = line.prefix { $0.isWhitespace }
                var row = row(line[indent.endIndex...])
                row.kind = .text
                if row.name.isEmpty { row.value = indent + row.value } else { row.lead = indent + row.lead }
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

    /// Parts `"name":value` at its colon.
    private static func row(_ member: some StringProtocol) -> Row {
        let text = member.drop { $0.isWhitespace }
        guard text.first == "\"", let end = text.dropFirst().firstIndex(of: "\"") else {
            return Row(kind: .member, value: String(text))
        }
        let rest = text[end...].dropFirst().drop { $0.isWhitespace }
        guard rest.first == ":" else { return Row(kind: .member, value: String(text)) }
        return Row(
            kind: .member, lead: "\"", name: String(text[..<end].dropFirst()), joint: "\": ",
            value: String(rest.dropFirst().drop { $0.isWhitespace }))
    }
}
