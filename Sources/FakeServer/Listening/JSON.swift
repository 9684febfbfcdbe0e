import Foundation

/// JSON whose members keep their order when written, which a reader is glad of.
indirect enum JSON: Equatable, Sendable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case null
    case array([JSON])
    case object([Member])

    struct Member: Equatable, Sendable {
        let name: String
        let value: JSON

        init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    static func strings(_ texts: [String]) -> JSON {
        .array(texts.map(JSON.string))
    }

    /// The value of an object's member.
    subscript(name: String) -> JSON? {
        if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
    }

    /// Indented by two spaces, as people write it. Only values made here are written, and those are shallow.
    var text: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    /// On one line.
    var line: String {
        switch self {
        case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(JSON.string($0.name).text): \($0.value.line)" }.joined(separator: ", ") + "}"
        default: text
        }
    }

    private func write(to text: inout String, indent: String) {
        let inner = indent + "  "
        switch self {
        case .string(let value): Self.write(value, to: &text)
        case .integer(let number): text += String(number)
        case .number(let number): text += String(number)
        case .boolean(let value): text += String(value)
        case .null: text += "null"
        case .array(let items) where items.allSatisfy(\.isScalar):
            text += "[" + items.map(\.text).joined(separator: ", ") + "]"
        case .array(let items):
            text += "["
            for (place, item) in items.enumerated() {
                text += place == 0 ? "\n" : ",\n"
                text += inner
                item.write(to: &text, indent: inner)
            }
            text += "\n\(indent)]"
        case .object(let members):
            text += "{"
            for (place, member) in members.enumerated() {
                text += place == 0 ? "\n" : ",\n"
                text += inner
                Self.write(member.name, to: &text)
                text += ": "
                member.value.write(to: &text, indent: inner)
            }
            text += "\n\(indent)}"
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    /// RFC 8259 section 7.
    private static func write(_ value: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        // Most texts have nothing to escape.
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension JSON: Decodable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    /// Reads a text; nil where it is not JSON, or nested deeper than the decoder of Foundation goes.
    init?(parsing bytes: [UInt8]) {
        guard let json = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else { return nil }
        self = json
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Name.self) {
            self = .object(
                try container.allKeys.map { Member($0.stringValue, try container.decode(JSON.self, forKey: $0)) }
            )
        } else if var container = try? decoder.unkeyedContainer() {
            var items: [JSON] = []
            while !container.isAtEnd { items.append(try container.decode(JSON.self)) }
            self = .array(items)
        } else {
            self = try Self.scalar(in: decoder.singleValueContainer())
        }
    }

    private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSON {
        if container.decodeNil() { return .null }
        if let value = try? container.decode(Bool.self) { return .boolean(value) }
        if let value = try? container.decode(Int.self) { return .integer(value) }
        if let value = try? container.decode(Double.self) { return .number(value) }
        return .string(try container.decode(String.self))
    }
}
