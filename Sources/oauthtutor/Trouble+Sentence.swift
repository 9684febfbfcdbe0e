import Glibc
import Messages

extension Trouble {
    /// What is wrong, where, and what to do.
    var sentence: String {
        switch self {
        case .contentFault(let path, let source, let fault):
            fault.sentence(of: Self.contentFolder(path, source))
        case .noContent(let places):
            say(
                """
                There is no content folder: looked at \(places.map(quoted).joined(separator: say(" and "))). \
                Name one with --content DIR or in OAUTHTUTOR_CONTENT.
                """)
        case .lessonFault(let path, let fault):
            fault.sentence(of: say("The lesson \(quoted(path))"))
        case .noSuchLesson(let word, let suggestion):
            say("There is no lesson \(quoted(word)).") + " " + Self.advice(suggestion)
        case .noSuchActivity(let name, let known, let suggestion):
            say("There is no activity \(quoted(name)) in this lesson.") + " "
                + (suggestion.map { say("Did you mean \(quoted($0))?") }
                    ?? say("There are \(known.map(quoted).joined(separator: ", "))."))
        case .fileThere(let path):
            say("\(quoted(path)) is there already, and nothing is overwritten. Name another file.")
        case .notWritten(let path, let folder, ENOENT):
            say(
                "Cannot write \(quoted(path)): there is no folder \(quoted(folder)). Make it first, or name another one."
            )
        case .notWritten(let path, let folder, EACCES), .notWritten(let path, let folder, EPERM),
            .notWritten(let path, let folder, EROFS):
            say("Cannot write \(quoted(path)): the folder \(quoted(folder)) may not be written to by you.")
        case .notWritten(let path, let folder, ENOTDIR):
            say("Cannot write \(quoted(path)): \(quoted(folder)) is no folder.")
        case .notWritten(let path, _, let code):
            say("Cannot write \(quoted(path)) (\(String(cString: strerror(code)))).")
        case .nothingToCheck(let path, let fault):
            say("Cannot check \(quoted(path)): \(fault.sentence(of: say("it", as: "a file or folder")))")
        case .noSuchProvider(let name, let known, let suggestion):
            say("There is no provider \(quoted(name)).") + " "
                + (suggestion.map { say("Did you mean \(quoted($0))?") }
                    ?? say("There are \(known.map(quoted).joined(separator: ", "))."))
        case .noSuchLanguage(let name, let known):
            say("There is no language \(quoted(name)) here. There are \(known.joined(separator: ", ")).")
        case .providerFault(let path, let fault):
            fault.sentence(of: say("The provider profile \(quoted(path))"))
        case .providerBroken(let path, let findings):
            say("The provider profile \(quoted(path)) has mistakes.") + " " + findings.joined(separator: " ")
        case .configFault(let path, let fault):
            fault.sentence(of: say("The file \(quoted(path)), given by --config,"))
        case .configBroken(let path, let findings):
            say("The file \(quoted(path)), given by --config, has mistakes.") + " " + findings.joined(separator: " ")
        case .notSaved(let name, let folder, let fault):
            say(
                """
                \(quoted(name)) could not be saved in \(quoted(folder)): \(fault.savingSentence) Start the program in another \
                folder to save it there.
                """)
        case .notServing(let fault): fault.sentence
        case .quizFault(let path, let fault): fault.sentence(of: say("The quiz \(quoted(path))"))
        case .quizUnreadable(let path):
            say("The quiz \(quoted(path)) is UTF-16, which is not read here. Save it as UTF-8.")
        case .outputRefused(let path, let code):
            say("\(quoted(path)) cannot be written (\(String(cString: strerror(code)))).")
        case .outputThere(let path): say("\(quoted(path)) is there already. Name another file, or add --force.")
        case .noPrinter(let names):
            say(
                """
                No program that makes a PDF of a page is installed; looked for \(names.joined(separator: ", ")). Install \
                one, or take --format html and print the page from a browser.
                """)
        case .printerFailed(let name):
            say("\(name) made no PDF of the page. Take --format html and print the page from a browser.")
        case .nothingKept:
            say("No answers are kept here: OAUTHTUTOR_DATA is empty, or there is no home folder. Name a folder in it.")
        case .answersUnusable(let fault): fault.commandSentence
        case .nothingAnswered(let lesson):
            say("Nothing was answered in the lesson \(quoted(lesson)) yet. Play it first: oauthtutor \(lesson)")
        case .notAgreed(let hint): say("Nothing was done. \(hint)")
        case .notSent(let fault): fault.sentence
        case .noHandIns: say("None of the files is a hand-in that can be read.")
        case .authoritiesUnreadable(let path):
            say("The file \(quoted(path)), given by --tls-ca, holds no certificates in PEM, or cannot be read.")
        case .notHosting(let fault): fault.sentence
        case .nowhereToKeep:
            say("A class is kept on the disk, and OAUTHTUTOR_DATA says that nothing is. Name a folder in it.")
        case .classStoreFault(let fault): fault.classSentence
        case .noSuchClass(let number):
            say("There is no class \(number). Run oauthtutor class list to see all of them.")
        case .noClassHeld: say("No class was held on this machine yet. Run oauthtutor host LESSON to begin one.")
        case .noClassToResume: say("There is no class to go on with. Run oauthtutor host LESSON to begin one.")
        case .classIsOver(let number):
            say("Class \(number) is over. Run oauthtutor class show \(number) to see how it went.")
        case .classUnreadable(let number):
            say(
                "The lesson of class \(number) cannot be read any more. Was it held with a newer version of oauthtutor?"
            )
        case .noHostToAttach:
            say("No class is held here by a host of yours. Begin one with oauthtutor host, in another terminal.")
        case .notAttached(let fault): fault.attachSentence
        case .noPipe(let code):
            say("The system would not open a pipe (\(String(cString: strerror(code)))).")
        }
    }

    private static func contentFolder(_ path: String, _ source: ContentFolder.Source?) -> String {
        switch source {
        case .option: say("The content folder \(quoted(path)), given by --content,")
        case .environment: say("The content folder \(quoted(path)), given by OAUTHTUTOR_CONTENT,")
        case nil: say("The content folder \(quoted(path))")
        }
    }

    private static func advice(_ suggestion: Suggestion?) -> String {
        switch suggestion {
        case .lesson(let id): say("Did you mean the lesson \(quoted(id))?")
        case .command(let name): say("Did you mean the command \(quoted(name))?")
        case nil: say("Run oauthtutor without a word to see all lessons.")
        }
    }
}

extension FileFault {
    /// - Parameter subject: what was to be read, as a sentence begins with it.
    func sentence(of subject: String) -> String {
        switch self {
        case .missing: say("\(subject) does not exist.")
        case .notAllowed: say("\(subject) may not be read by you: mend its permissions.")
        case .notAFile: say("\(subject) is no file.")
        case .notAFolder: say("\(subject) is no folder.")
        case .tooLarge(let limit): say("\(subject) is larger than the \(limit >> 20) MB that a lesson may have.")
        case .system(let code): say("\(subject) cannot be read (\(String(cString: strerror(code)))).")
        }
    }
}

extension FileFault {
    /// Why nothing could be written.
    var savingSentence: String {
        switch self {
        case .missing, .notAFolder: say("the folder is gone.")
        case .notAllowed: say("you may not write there.")
        case .notAFile, .tooLarge: say("there is no room for it.")
        case .system(let code): say("the system says “\(String(cString: strerror(code)))”.")
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
