import Foundation

extension Wire {
    /// As it crosses the wire: on one line, the members in the order of the alphabet.
    public static func data(_ value: some Encodable) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Numbers, texts and lists alone: there is nothing in them that JSON could not say.
        return (try? encoder.encode(value)) ?? Data("{}".utf8)
    }

    /// nil for what is no JSON, or lacks a member.
    public static func value<Value: Decodable>(_ type: Value.Type, from data: Data) -> Value? {
        try? JSONDecoder().decode(type, from: data)
    }
}
