import Course

/// What a template is filled with. A value that may be missing is a list of none or one: the library looks for a name that
/// is not there further out, and would find another thing's.
typealias Values = [String: Any]

extension Optional {
    /// As a template takes it: none or one.
    var listed: [Wrapped] { map { [$0] } ?? [] }
}

extension String {
    /// None where there is nothing in it.
    var listed: [String] { isEmpty ? [] : [self] }

    /// As a sentence or a button begins.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension Mark {
    /// The name of its look in the stylesheet; the words beside it say the same.
    var look: String {
        switch self {
        case .right: "good"
        case .wrong: "bad"
        case .missed: "missed"
        }
    }

    var sign: String {
        switch self {
        case .right: "✓"
        case .wrong: "✕"
        case .missed: "→"
        }
    }
}
