import Course

/// A lesson in GitHub-flavoured Markdown, as `docs/lesson-format.md` describes it.
public enum MarkdownLesson {
    /// A lesson and what is wrong with it.
    public struct Reading: Equatable, Sendable {
        public var lesson: Lesson
        /// In the order of the file.
        public var findings: [Finding]
    }

    /// Reads a lesson. Any bytes give a lesson: what cannot be played says so in its place, and all else opens.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is; anything but UTF-8 is named, and read as far as it can be.
    ///   - fileName: without folders; it gives the lesson's number and id.
    ///   - vocabulary: the server profiles and variables that live flows may use.
    public static func read(_ bytes: [UInt8], fileName: String, vocabulary: FlowVocabulary) -> Reading {
        let read = LessonCheck(bytes, fileName: fileName, vocabulary: vocabulary, advises: false)
        return Reading(lesson: read.lesson, findings: read.findings())
    }
}
