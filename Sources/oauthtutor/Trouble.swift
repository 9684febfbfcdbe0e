import Classroom
import Course
import FakeServer
import Progress

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
    /// No activity of the lesson has this id; all that there are, and the nearest, if one is near.
    case noSuchActivity(String, known: [String], suggestion: String?)
    /// A path given to `check` is neither a file nor a folder.
    case nothingToCheck(String, FileFault)
    case notServing(MockServerFault)
    /// There are no words in this language; all languages that there are.
    case noSuchLanguage(String, known: [String])
    /// No provider has this name; all that there are, and the nearest, if one is near.
    case noSuchProvider(String, known: [String], suggestion: String?)
    /// A provider's file cannot be read.
    case providerFault(String, FileFault)
    /// A provider's file has mistakes, in these words.
    case providerBroken(String, [String])
    /// The file that --config names cannot be read.
    case configFault(String, FileFault)
    /// The file that --config names has mistakes, in these words.
    case configBroken(String, [String])
    /// A file of this name could not be written in this folder.
    case notSaved(String, String, FileFault)
    /// `new` was to write where a file is already.
    case fileThere(String)
    /// A file could not be made, by the system's own code; with the folder that it was to lie in.
    case notWritten(String, folder: String, code: Int32)
    /// The file that --tls-ca names is no list of certificates.
    case authoritiesUnreadable(String)
    /// There is no class's host.
    case notHosting(ClassHostFault)
    /// A class needs a folder for its data, and there is none.
    case nowhereToKeep
    /// The classes that were held cannot be read or written.
    case classStoreFault(StoreFault)
    /// There is no class with this number.
    case noSuchClass(Int)
    /// No class was held on this machine yet.
    case noClassHeld
    /// No class is there to go on with.
    case noClassToResume
    /// The class with this number is over.
    case classIsOver(Int)
    /// The lesson of the class with this number cannot be read any more.
    case classUnreadable(Int)
    /// No host of this account holds a class, or none at the address that was named.
    case noHostToAttach
    /// The host of a class is not there, or wants nothing of this terminal.
    case notAttached(JoinFault)
    /// The system gave no pipe, by its own code.
    case noPipe(Int32)
    /// A quiz's file cannot be read.
    case quizFault(String, FileFault)
    /// A quiz's file is UTF-16.
    case quizUnreadable(String)
    /// What was made cannot be written there, by the system's own code.
    case outputRefused(String, Int32)
    /// A file is there already, and nobody asked to write over it.
    case outputThere(String)
    /// None of these programs, which make a PDF of a page, is installed.
    case noPrinter([String])
    /// This program made no PDF.
    case printerFailed(String)
    /// `OAUTHTUTOR_DATA` is empty, or there is no home: answers are not kept.
    case nothingKept
    /// The store of answers cannot do what a command needs.
    case answersUnusable(StoreFault)
    /// Nothing is kept of the lesson with this id.
    case nothingAnswered(String)
    /// What cannot be undone was not agreed to.
    case notAgreed(hint: String)
    /// Statements could not be sent.
    case notSent(SendFault)
    /// Not one of the files that were named is a hand-in that can be read.
    case noHandIns

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
    /// A program that is needed is not installed, EX_UNAVAILABLE.
    static let unavailable: Int32 = 69
    /// A file that cannot be written, EX_CANTCREAT.
    static let cannotCreate: Int32 = 73
    /// The system refused something, EX_OSERR.
    static let system: Int32 = 71
}

extension Trouble {
    var exitStatus: Int32 {
        switch self {
        case .noSuchLesson, .noSuchActivity, .noSuchProvider, .noSuchLanguage, .fileThere, .notAgreed,
            .notSent(.addressMalformed), .noSuchClass, .noClassHeld, .noClassToResume, .classIsOver:
            ExitStatus.usage
        case .contentFault, .noContent, .lessonFault, .nothingToCheck, .providerFault, .providerBroken, .configFault,
            .configBroken, .quizFault, .quizUnreadable, .nothingKept, .nothingAnswered, .noHandIns,
            .authoritiesUnreadable, .classUnreadable, .notHosting(.identityUnfit),
            .notHosting(.pagesUnfit):
            ExitStatus.noInput
        case .notWritten, .outputRefused, .outputThere, .nowhereToKeep, .classStoreFault: ExitStatus.cannotCreate
        case .noPrinter, .notSent, .noHostToAttach, .notAttached: ExitStatus.unavailable
        case .notServing(.issuerMalformed): ExitStatus.usage
        case .noPipe, .notServing, .notHosting, .notSaved, .printerFailed, .answersUnusable: ExitStatus.system
        }
    }
}
