extension Words {
    /// For the author who watches a lesson while writing it.
    enum Watch {
        static let sound = "Read anew: nothing to mend."

        /// How many remarks a strip at the foot of a screen has room for.
        private static let room = 3

        /// One line each, errors first; empty where nothing is to be mended.
        static func strip(_ revision: Revision) -> [String] {
            guard let remarks = revision.remarks else {
                return ["\(revision.file) is not there at the moment. The lesson from before goes on."]
            }
            guard !remarks.isEmpty else { return [] }
            let errors = remarks.filter(\.isError)
            let warnings = remarks.filter { !$0.isError }
            let kinds = [(errors.count, "error"), (warnings.count, "warning")].filter { $0.0 > 0 }
                .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
            let head = "\(kinds.joined(separator: ", ")) in \(revision.file)."
            let shown = (errors + warnings).prefix(room)
            let more = remarks.count - shown.count
            return [revision.lesson == nil ? head + " The lesson from before goes on meanwhile." : head]
                + shown.map { "Line \($0.line), column \($0.column): \($0.sentence)" }
                + (more > 0 ? ["And \(more) more; oauthtutor check names them all."] : [])
        }
    }
}
