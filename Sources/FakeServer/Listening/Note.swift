import Course
import OAuth

/// What the server says of an answer to whoever watches it; it stays on this side of the wire.
struct Note: Equatable, Sendable {
    /// Why the answer is an error, or a plain no.
    var reason: String?
    /// What should not be done though it was just done.
    var warning: String?
    /// The fault that shaped the answer.
    var fault: MockFault?
    /// What the RFC would have said, where the provider departs from it.
    var departure: String?

    var isEmpty: Bool { self == Note() }
}

extension MockFault {
    init(_ deviation: Deviation) {
        self =
            switch deviation {
            case .wrongState: .wrongState
            case .wrongIssuer: .wrongIssuer
            case .expiredToken: .expiredToken
            case .smallerScope: .smallerScope
            case .noRefreshToken: .noRefreshToken
            }
    }

    /// The rule that it breaks; nil where it is about how the answer travels, or about keys.
    var deviation: Deviation? {
        Deviation.allCases.first { MockFault($0) == self }
    }
}
