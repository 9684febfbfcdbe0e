import Hummingbird
import Messages

/// Why a page's form is not taken, beside what the class itself refuses.
enum WebFault: Error, Equatable {
    /// Another site has made the browser send it.
    case foreign
    /// It was not made by a page of this learner's.
    case notOurs
    /// No form at all, or one that no page has.
    case malformed
    case tooLarge

    var status: HTTPResponse.Status {
        switch self {
        case .foreign, .notOurs: .forbidden
        case .malformed: .badRequest
        case .tooLarge: .contentTooLarge
        }
    }

    var sentence: String {
        switch self {
        case .foreign: say("This came from another site, so nothing was done.")
        case .notOurs: say("This form was not opened in this browser, so nothing was done.")
        case .malformed: say("The host cannot read this form.")
        case .tooLarge: say("This is more than the host reads.")
        }
    }
}
