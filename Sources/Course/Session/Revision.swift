/// A lesson's file as it was found while the lesson is played.
public struct Revision: Equatable, Sendable {
    /// Something in the file that is wrong, or likely to be.
    public struct Remark: Equatable, Sendable {
        public var isError: Bool
        /// From 1.
        public var line: Int
        /// In characters, from 1.
        public var column: Int
        /// What is wrong and what to do.
        public var sentence: String

        public init(isError: Bool, line: Int, column: Int, sentence: String) {
            self.isError = isError
            self.line = line
            self.column = column
            self.sentence = sentence
        }
    }

    /// The lesson's id.
    public var id: String
    /// Without folders.
    public var file: String
    /// nil where it cannot be played as it was saved; the lesson from before goes on then.
    public var lesson: Lesson?
    /// What there is to mend, in the order of the file; nil where there is no file any more.
    public var remarks: [Remark]?
    /// What the home screen says of it from now on; nil to leave that as it is.
    public var glance: LessonGlance?

    public init(id: String, file: String, lesson: Lesson?, remarks: [Remark]?, glance: LessonGlance? = nil) {
        self.id = id
        self.file = file
        self.lesson = lesson
        self.remarks = remarks
        self.glance = glance
    }
}
