/// Why a request could not be sent, or why no answer came.
enum ExchangeFault: Error, Equatable, Sendable {
    case missingVariable(String)
    case targetMalformed(String)
    case targetForeign(String)
    case lineBreak(in: String)
    case refused(String)
    case tooSlow(seconds: Int)
    case tooLarge(limit: Int)
    case notHTTP
    case cutOff
    /// The step has no message of this number.
    case nothingToReplace

    var sentence: String {
        switch self {
        case .missingVariable(let name):
            "{{\(name)}} has no value yet: no answer has given one. Run the steps before this one first."
        case .targetMalformed(let target):
            "\(Self.shown(target)) is no address that a request can go to; it must begin with http:// and a host."
        case .targetForeign(let target):
            "\(Self.shown(target)) is not one of this run's own two servers, so nothing was sent."
        case .lineBreak(let part):
            "The \(part) would have a line break in the middle, so nothing was sent."
        case .refused(let detail):
            "The connection could not be opened: \(detail)."
        case .tooSlow(let seconds):
            "No whole answer came within \(seconds) seconds."
        case .tooLarge(let limit):
            "The answer is longer than \(limit / 1_048_576) MB, so the rest was not read."
        case .notHTTP:
            "What came back is not HTTP."
        case .cutOff:
            "The connection was closed before the answer was complete."
        case .nothingToReplace:
            "There is no such message in this step, so nothing was sent."
        }
    }

    private static func shown(_ text: String) -> String {
        text.isEmpty ? "Nothing" : "`\(text.prefix(120))`"
    }
}
