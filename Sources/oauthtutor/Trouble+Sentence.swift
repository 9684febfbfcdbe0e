import Glibc

extension Trouble {
    /// What is wrong, where, and what to do.
    var sentence: String {
        switch self {
        case .contentFault(let path, let source, let fault):
            "The content folder \(quoted(path))\(Self.origin(source)) \(fault.sentence)"
        case .noContent(let places):
            """
            There is no content folder: looked at \(places.map(quoted).joined(separator: " and ")). \
            Name one with --content DIR or in OAUTHTUTOR_CONTENT.
            """
        case .lessonFault(let path, let fault):
            "The lesson \(quoted(path)) \(fault.sentence)"
        case .noSuchLesson(let word, let suggestion):
            "There is no lesson \(quoted(word)). \(Self.advice(suggestion))"
        case .nothingToCheck(let path, let fault):
            "Cannot check \(quoted(path)): it \(fault.sentence)"
        case .noPipe(let code):
            "The system would not open a pipe (\(String(cString: strerror(code))))."
        }
    }

    private static func origin(_ source: ContentFolder.Source?) -> String {
        switch source {
        case .option: ", given by --content,"
        case .environment: ", given by OAUTHTUTOR_CONTENT,"
        case nil: ""
        }
    }

    private static func advice(_ suggestion: Suggestion?) -> String {
        switch suggestion {
        case .lesson(let id): "Did you mean the lesson \(quoted(id))?"
        case .command(let name): "Did you mean the command \(quoted(name))?"
        case nil: "Run oauthtutor without a word to see all lessons."
        }
    }
}

extension FileFault {
    /// The end of a sentence that begins with what was to be read.
    var sentence: String {
        switch self {
        case .missing: "does not exist."
        case .notAllowed: "may not be read by you: mend its permissions."
        case .notAFile: "is no file."
        case .notAFolder: "is no folder."
        case .tooLarge(let limit): "is larger than the \(limit >> 20) MB that a lesson may have."
        case .system(let code): "cannot be read (\(String(cString: strerror(code))))."
        }
    }
}

/// A word from outside inside a sentence: in quotation marks, no control character, and not endless.
private func quoted(_ word: String) -> String {
    let shown = word.unicodeScalars.prefix(200).map { scalar -> Character in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
        default: Character(scalar)
        }
    }
    return "“\(String(shown))\(word.unicodeScalars.count > 200 ? "…" : "")”"
}
