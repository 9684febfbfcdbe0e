/// A sentence as it stands in the source: English, with values in it.
///
/// `say("\(found) of \(count) found.")` looks up `%1 of %2 found.`, and a translation may have the two in another order.
/// Nine values are the most that a sentence can have.
public struct Message: Sendable {
    /// The sentence with its values, as it is said where nothing else is spoken.
    public let english: String
    /// What a catalogue has it under; the sentence itself where no catalogue is in use.
    let template: String
    let values: [String]
}

extension Message: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        english = value
        template = value
        values = []
    }

    public init(stringInterpolation sentence: StringInterpolation) {
        english = sentence.english
        template = sentence.isTranslated ? sentence.template : sentence.english
        values = sentence.values
    }

    /// Collects the sentence; its template only where somebody asks for a translation.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate let isTranslated = Catalogue.spoken != nil
        fileprivate var english = ""
        fileprivate var template = ""
        fileprivate var values: [String] = []

        public init(literalCapacity: Int, interpolationCount: Int) { english.reserveCapacity(literalCapacity) }

        public mutating func appendLiteral(_ literal: String) {
            english += literal
            if isTranslated { template += literal }
        }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            let text = value.description
            english += text
            guard isTranslated else { return }
            values.append(text)
            template += "%\(values.count)"
        }
    }
}
