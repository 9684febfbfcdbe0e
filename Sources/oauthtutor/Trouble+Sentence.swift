import Glibc
import Messages

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
        case .noSuchActivity(let name, let known, let suggestion):
            "There is no activity \(quoted(name)) in this lesson. "
                + (suggestion.map { "Did you mean \(quoted($0))?" }
                    ?? "There are \(known.map(quoted).joined(separator: ", ")).")
        case .fileThere(let path):
            "\(quoted(path)) is there already, and nothing is overwritten. Name another file."
        case .notWritten(let path, let folder, ENOENT):
            "Cannot write \(quoted(path)): there is no folder \(quoted(folder)). Make it first, or name another one."
        case .notWritten(let path, let folder, EACCES), .notWritten(let path, let folder, EPERM),
            .notWritten(let path, let folder, EROFS):
            "Cannot write \(quoted(path)): the folder \(quoted(folder)) may not be written to by you."
        case .notWritten(let path, let folder, ENOTDIR):
            "Cannot write \(quoted(path)): \(quoted(folder)) is no folder."
        case .notWritten(let path, _, let code):
            "Cannot write \(quoted(path)) (\(String(cString: strerror(code))))."
        case .nothingToCheck(let path, let fault):
            "Cannot check \(quoted(path)): it \(fault.sentence)"
        case .noSuchProvider(let name, let known, let suggestion):
            "There is no provider \(quoted(name)). "
                + (suggestion.map { "Did you mean \(quoted($0))?" }
                    ?? "There are \(known.map(quoted).joined(separator: ", ")).")
        case .noSuchLanguage(let name, let known):
            say("There is no language \(quoted(name)) here. There are \(known.joined(separator: ", ")).")
        case .providerFault(let path, let fault):
            "The provider profile \(quoted(path)) \(fault.sentence)"
        case .providerBroken(let path, let findings):
            "The provider profile \(quoted(path)) has mistakes. \(findings.joined(separator: " "))"
        case .configFault(let path, let fault):
            "The file \(quoted(path)), given by --config, \(fault.sentence)"
        case .configBroken(let path, let findings):
            "The file \(quoted(path)), given by --config, has mistakes. \(findings.joined(separator: " "))"
        case .notSaved(let name, let folder, let fault):
            """
            \(quoted(name)) could not be saved in \(quoted(folder)): \(fault.savingSentence) Start the program in another \
            folder to save it there.
            """
        case .notServing(let fault): fault.sentence
        case .quizFault(let path, let fault): "The quiz \(quoted(path)) \(fault.sentence)"
        case .quizUnreadable(let path): "The quiz \(quoted(path)) is UTF-16, which is not read here. Save it as UTF-8."
        case .outputRefused(let path, let code):
            "\(quoted(path)) cannot be written (\(String(cString: strerror(code))))."
        case .outputThere(let path): "\(quoted(path)) is there already. Name another file, or add --force."
        case .noPrinter(let names):
            """
            No program that makes a PDF of a page is installed; looked for \(names.joined(separator: ", ")). Install \
            one, or take --format html and print the page from a browser.
            """
        case .printerFailed(let name):
            "\(name) made no PDF of the page. Take --format html and print the page from a browser."
        case .nothingKept:
            "No answers are kept here: OAUTHTUTOR_DATA is empty, or there is no home folder. Name a folder in it."
        case .answersUnusable(let fault): fault.commandSentence
        case .nothingAnswered(let lesson):
            "Nothing was answered in the lesson \(quoted(lesson)) yet. Play it first: oauthtutor \(lesson)"
        case .notAgreed(let hint): "Nothing was done. \(hint)"
        case .notSent(let fault): fault.sentence
        case .noHandIns: "None of the files is a hand-in that can be read."
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

extension FileFault {
    /// Why nothing could be written.
    var savingSentence: String {
        switch self {
        case .missing, .notAFolder: "the folder is gone."
        case .notAllowed: "you may not write there."
        case .notAFile, .tooLarge: "there is no room for it."
        case .system(let code): "the system says “\(String(cString: strerror(code)))”."
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
