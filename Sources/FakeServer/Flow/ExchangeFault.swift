import Messages

/// Why a request could not be sent, or why no answer came.
enum ExchangeFault: Error, Equatable, Sendable {
    case missingVariable(String)
    case targetMalformed(String)
    case targetForeign(String)
    case lineBreak(in: Part)
    case refused(String)
    case tooSlow(seconds: Int)
    case tooLarge(limit: Int)
    case notHTTP
    case cutOff
    /// The step has no message of this number.
    case nothingToReplace

    /// A part of a request.
    enum Part: Equatable {
        case method, address
        case header(String)
    }

    var sentence: String {
        switch self {
        case .missingVariable(let name):
            say("{{\(name)}} has no value yet: no answer has given one. Run the steps before this one first.")
        case .targetMalformed(let target):
            say("\(Self.shown(target)) is no address that a request can go to; it must begin with http:// and a host.")
        case .targetForeign(let target):
            say("\(Self.shown(target)) is not one of this run's own two servers, so nothing was sent.")
        case .lineBreak(.method): say("The method would have a line break in the middle, so nothing was sent.")
        case .lineBreak(.address): say("The address would have a line break in the middle, so nothing was sent.")
        case .lineBreak(.header(let header)):
            say("The header \(header) would have a line break in the middle, so nothing was sent.")
        case .refused(let detail):
            say("The connection could not be opened: \(detail).")
        case .tooSlow(let seconds):
            say("No whole answer came within \(seconds) seconds.")
        case .tooLarge(let limit):
            say("The answer is longer than \(limit / 1_048_576) MB, so the rest was not read.")
        case .notHTTP:
            say("What came back is not HTTP.")
        case .cutOff:
            say("The connection was closed before the answer was complete.")
        case .nothingToReplace:
            say("There is no such message in this step, so nothing was sent.")
        }
    }

    private static func shown(_ text: String) -> String {
        text.isEmpty ? "Nothing" : "`\(text.prefix(120))`"
    }
}
