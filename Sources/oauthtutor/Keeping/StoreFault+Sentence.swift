import Messages
import Progress

extension StoreFault {
    /// What the learner is told, in the footer.
    var sentence: String {
        switch self {
        case .unopenable(let path, let reason):
            say("Your answers cannot be kept: \(path) cannot be opened (\(reason)). Everything else works.")
        case .readOnly(let path): say("Your answers cannot be kept: \(path) may not be written. Everything else works.")
        case .full(let path):
            say("Your answers cannot be kept: there is no room left for \(path). Everything else works.")
        case .busy(let path):
            say("This answer could not be kept: another program is using \(path). Everything else works.")
        case .newer(let path):
            say("\(path) was written by a newer version of oauthtutor: it is read, and nothing is added to it.")
        case .damaged(let path):
            say("Your answers cannot be kept: \(path) is damaged. It is set aside when oauthtutor starts again.")
        case .other(let path, let reason):
            say("Your answers cannot be kept in \(path) (\(reason)). Everything else works.")
        }
    }
}

extension StoreFault {
    /// Does something with the store for a command, which ends where the store cannot.
    static func told<Value>(_ work: () throws(StoreFault) -> Value) throws(Trouble) -> Value {
        do throws(StoreFault) { return try work() } catch { throw .answersUnusable(error) }
    }

    /// What a command says that is about the answers themselves.
    var commandSentence: String {
        switch self {
        case .unopenable(let path, let reason), .other(let path, let reason):
            say("The answers in \(path) cannot be read or changed (\(reason)).")
        case .readOnly(let path): say("\(path) may be read and not written by you.")
        case .full(let path): say("There is no room left for \(path).")
        case .busy(let path): say("Another program is using \(path). Try again in a moment.")
        case .newer(let path):
            say("\(path) was written by a newer version of oauthtutor, and is not changed by this one.")
        case .damaged(let path): say("\(path) is damaged. It is set aside when oauthtutor starts again.")
        }
    }
}

extension ProgressStore.Opening {
    var isWritable: Bool {
        if case .readOnly = self { false } else { true }
    }

    /// What the learner is told; nil where everything is as it should be.
    var sentence: String? {
        switch self {
        case .ready: nil
        case .setAside(let path):
            say("The file with your answers was damaged. It was set aside as \(path), and a new one begun.")
        case .readOnly(let fault): fault.sentence
        }
    }

    /// What somebody is told who only asks for the answers; nil where nothing is wrong with what they get.
    var commandSentence: String? {
        switch self {
        case .ready: nil
        case .setAside, .readOnly(.newer): sentence
        case .readOnly: nil
        }
    }
}
