/// A statement as a learning record store takes it: xAPI 1.0.3, part two, chapter 2.
public struct Statement: Encodable, Equatable, Sendable {
    public var id: String
    var actor: Agent
    var verb: Verb
    var object: Object
    var result: Result?
    var context: Context?
    /// ISO 8601, in UTC.
    var timestamp: String?

    /// Texts by language tag.
    typealias LanguageMap = [String: String]

    struct Agent: Encodable, Equatable, Sendable {
        struct Account: Encodable, Equatable, Sendable {
            var homePage: String
            var name: String
        }

        var objectType = "Agent"
        var account: Account
    }

    struct Verb: Encodable, Equatable, Sendable {
        var id: String
        var display: LanguageMap

        static let answered = Verb(id: "http://adlnet.gov/expapi/verbs/answered", display: ["en": "answered"])
        /// What was said under another id no longer holds.
        static let voided = Verb(id: "http://adlnet.gov/expapi/verbs/voided", display: ["en": "voided"])
    }

    /// An activity, or another statement.
    struct Object: Encodable, Equatable, Sendable {
        var objectType: String
        var id: String
        var definition: Definition?
    }

    /// An interaction's members, chapter 2.4.4.1.
    struct Definition: Encodable, Equatable, Sendable {
        struct Component: Encodable, Equatable, Sendable {
            var id: String
            var description: LanguageMap
        }

        var type: String
        var name: LanguageMap
        var description: LanguageMap?
        var interactionType: String?
        var correctResponsesPattern: [String]?
        var choices: [Component]?
        var source: [Component]?
        var target: [Component]?
    }

    struct Result: Encodable, Equatable, Sendable {
        struct Score: Encodable, Equatable, Sendable {
            var scaled: Double
            var raw: Double
            var min: Double
            var max: Double
        }

        /// None for what brings no points.
        var score: Score?
        var success: Bool
        var response: String
        /// ISO 8601, to the hundredth of a second.
        var duration: String
        var extensions: Extensions
    }

    struct Context: Encodable, Equatable, Sendable {
        struct Activities: Encodable, Equatable, Sendable {
            var parent: [Object]
        }

        var contextActivities: Activities
        var platform: String
        var language: String
    }

    /// What xAPI has no member for; each by an IRI.
    struct Extensions: Encodable, Equatable, Sendable {
        var home: String
        var attempt: Int
        var occasion: String
        var hints: Int
        var confidence: String?
        var content: String
        var seed: String
        var version: String

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            func key(_ name: String) -> Key { Key(stringValue: "\(home)/xapi/\(name)") }
            try container.encode(attempt, forKey: key("attempt"))
            try container.encode(occasion, forKey: key("occasion"))
            try container.encode(hints, forKey: key("hints"))
            try container.encodeIfPresent(confidence, forKey: key("confidence"))
            try container.encode(content, forKey: key("content"))
            try container.encode(seed, forKey: key("seed"))
            try container.encode(version, forKey: key("version"))
        }

        struct Key: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }
    }
}
