import Messages

/// A sentence of the program's own with text of a lesson in it, in the language that is spoken.
func sayRich(_ message: RichMessage, as context: String? = nil) -> RichText {
    guard let wording = Catalogue.spoken?.wording(of: message.template, as: context) else { return message.english }
    return Placeholders.pieces(of: wording, count: message.values.count).reduce(RichText("")) { text, piece in
        switch piece {
        case .text(let words): text + RichText(words)
        case .value(let index): text + message.values[index]
        }
    }
}

/// The same as `Message`, with values that keep their style.
struct RichMessage {
    let english: RichText
    let template: String
    let values: [RichText]
}

extension RichMessage: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        english = RichText(value)
        template = value
        values = []
    }

    init(stringInterpolation sentence: StringInterpolation) {
        english = sentence.begun + RichText(sentence.tail)
        template = sentence.template
        values = sentence.values
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var begun = RichText("")
        /// What is plain and comes after that, so that it is one run in the end.
        fileprivate var tail = ""
        fileprivate var template = ""
        fileprivate var values: [RichText] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            tail += literal
            template += literal
        }

        mutating func appendInterpolation(_ value: RichText) {
            begun = begun + RichText(tail) + value
            tail = ""
            values.append(value)
            template += "%\(values.count)"
        }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            let text = value.description
            tail += text
            values.append(RichText(text))
            template += "%\(values.count)"
        }
    }
}
