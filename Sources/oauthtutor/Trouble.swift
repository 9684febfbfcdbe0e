/// What can go wrong before or beside the lesson itself: facts only. The sentences stand in `Trouble+Sentence.swift`.
enum Trouble: Error, Equatable {
    /// The content folder cannot be read; `source` is nil when nobody named it.
    case contentFault(String, ContentFolder.Source?, FileFault)
    /// Nobody named a content folder and none was found at these places.
    case noContent(lookedAt: [String])
    /// A lesson's file cannot be read.
    case lessonFault(String, FileFault)
    /// No lesson has this id; the nearest word that would have been understood, if one is near.
    case noSuchLesson(String, suggestion: Suggestion?)
    /// A path given to `check` is neither a file nor a folder.
    case nothingToCheck(String, FileFault)
    /// The system gave no pipe, by its own code.
    case noPipe(Int32)

    enum Suggestion: Equatable {
        case lesson(String)
        case command(String)
    }
}

/// The program's exit codes, as the README documents them.
enum ExitStatus {
    static let findings: Int32 = 1
    /// Wrong words on the command line, EX_USAGE.
    static let usage: Int32 = 64
    /// Content that is missing or cannot be read, EX_NOINPUT.
    static let noInput: Int32 = 66
    /// The system refused something, EX_OSERR.
    static let system: Int32 = 71
}

extension Trouble {
    var exitStatus: Int32 {
        switch self {
        case .noSuchLesson: ExitStatus.usage
        case .contentFault, .noContent, .lessonFault, .nothingToCheck: ExitStatus.noInput
        case .noPipe: ExitStatus.system
        }
    }
}
