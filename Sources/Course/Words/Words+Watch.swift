import Messages

extension Words {
    /// For the author who watches a lesson while writing it.
    enum Watch {
        static var sound: String { say("Read anew: nothing to mend.") }

        /// How many remarks a strip at the foot of a screen has room for.
        private static let room = 3

        /// One line each, errors first; empty where nothing is to be mended.
        static func strip(_ revision: Revision) -> [String] {
            guard let remarks = revision.remarks else {
                return [say("\(revision.file) is not there at the moment. The lesson from before goes on.")]
            }
            guard !remarks.isEmpty else { return [] }
            let errors = remarks.filter(\.isError)
            let warnings = remarks.filter { !$0.isError }
            let kinds = [count(errors: errors.count), count(warnings: warnings.count)].compactMap(\.self)
            let head = say("\(kinds.joined(separator: ", ")) in \(revision.file).")
            let shown = (errors + warnings).prefix(room)
            let more = remarks.count - shown.count
            return [revision.lesson == nil ? "\(head) \(say("The lesson from before goes on meanwhile."))" : head]
                + shown.map { say("Line \($0.line), column \($0.column): \($0.sentence)") }
                + (more > 0 ? [say("And \(more) more; oauthtutor check names them all.")] : [])
        }

        private static func count(errors: Int) -> String? {
            errors == 0 ? nil : say(one: "\(errors) error", many: "\(errors) errors", count: errors)
        }

        private static func count(warnings: Int) -> String? {
            warnings == 0 ? nil : say(one: "\(warnings) warning", many: "\(warnings) warnings", count: warnings)
        }
    }
}
