import Course

extension Page {
    /// The same as long as it is the same thing that is shown, however it stands.
    var place: String { Self.mark(of: [id]) }

    /// The same as long as a form of this page still means the same: what comes from another page is not taken.
    var mark: String {
        var asked = [id]
        for case .steps(let list) in parts {
            // What is moved is named by where it stands.
            asked += list.items.map { ($0.isAside ? "-" : "+") + $0.text.plain }
        }
        return Self.mark(of: asked)
    }

    private static func mark(of texts: [String]) -> String { String(ContentMark(of: texts).bits, radix: 16) }
}
