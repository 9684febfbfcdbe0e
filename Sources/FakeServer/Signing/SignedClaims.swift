import Foundation
import JWTKit

/// Claims as JWTKit signs and returns them. Whether they are good is for `OAuth` to say, by the server's own clock.
struct SignedClaims: JWTPayload {
    /// Members in the order of the alphabet and slashes as they are, so that a person can read an opened token.
    static let serializer = DefaultJWTSerializer(
        jsonEncoder: {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return encoder
        }()
    )

    let json: JSON

    init(_ json: JSON) {
        self.json = json
    }

    init(from decoder: any Decoder) throws {
        json = try JSON(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }

    func verify(using algorithm: some JWTAlgorithm) {}
}

extension JSON: Encodable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    /// Only values made here are written, and those are shallow.
    func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for member in members { try container.encode(member.value, forKey: Name(stringValue: member.name)) }
        case .array(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        default:
            var container = encoder.singleValueContainer()
            try encodeScalar(in: &container)
        }
    }

    private func encodeScalar(in container: inout some SingleValueEncodingContainer) throws {
        switch self {
        case .string(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .boolean(let value): try container.encode(value)
        case .null, .array, .object: try container.encodeNil()
        }
    }
}
