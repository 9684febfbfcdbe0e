import Course
import Foundation

/// What a class's host serves, beside its hall.
public struct HostedClass: Sendable {
    /// The lesson's id and its title.
    public var lesson: String
    public var title: String
    public var seed: UInt64
    /// What the lesson is made of, for those who read it themselves.
    public var files: [Wire.LessonSources.File]
    /// What the class's answers are as a file of this format; nil for a format that there is none of.
    public var export: @Sendable (_ format: String) async -> Export?

    /// A file with a class's answers.
    public struct Export: Sendable {
        /// Such as `text/csv`.
        public var type: String
        public var data: Data

        public init(type: String, data: Data) {
            self.type = type
            self.data = data
        }
    }

    public init(
        lesson: String, title: String, seed: UInt64, files: [Wire.LessonSources.File],
        export: @escaping @Sendable (_ format: String) async -> Export? = { _ in nil }
    ) {
        self.lesson = lesson
        self.title = title
        self.seed = seed
        self.files = files
        self.export = export
    }

    func sources(code: String? = nil, address: String? = nil) -> Wire.LessonSources {
        Wire.LessonSources(lesson: lesson, seed: String(seed), files: files, code: code, address: address)
    }
}
