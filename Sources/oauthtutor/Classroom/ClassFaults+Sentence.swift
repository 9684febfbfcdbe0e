import Classroom
import Course
import Glibc
import Messages
import Progress

extension ClassHostFault {
    /// What is wrong and what to do.
    var sentence: String {
        switch self {
        case .portTaken(let host, let port):
            say(
                """
                Port \(port) of \(host) is taken by another program, or by another class. Close that, or choose another \
                port with --port; --port 0 takes one that is free.
                """)
        case .notAllowed(let host, let port):
            say("This machine does not allow port \(port) of \(host) to be opened. Choose one above 1023 with --port.")
        case .hostForeign(let host):
            say(
                """
                “\(HostClient.shown(host))” is no address of this machine. Take --lan for all of them, or neither for this \
                machine alone.
                """)
        case .identityUnfit(let certificate, let key):
            say(
                """
                “\(HostClient.shown(certificate))” and “\(HostClient.shown(key))” make no TLS: one must be a certificate in \
                PEM, with its chain, the other the key to it.
                """)
        case .pagesUnfit(let reason):
            say(
                """
                The class's pages for browsers cannot be made (\(HostClient.shown(reason))). The words of this language may \
                be at fault: try --language en.
                """)
        case .system(let number, let host):
            say("No port could be opened on \(host) (\(String(cString: strerror(number)))).")
        }
    }
}

extension JoinFault {
    /// Why a terminal cannot be attached to a class.
    var attachSentence: String {
        switch self {
        case .noHost(let address), .noAnswer(let address):
            say(
                """
                The class's host was at \(address), and does not answer there any more. Take it up again with oauthtutor host \
                --resume, or begin another.
                """)
        case .untrusted(let address):
            say(
                """
                The certificate of \(address) is trusted by nobody here. Name the address that it is made for, or its \
                authority with --tls-ca.
                """)
        case .unknown:
            say(
                "The class's host does not know this account's secret. It was started by somebody else, or in another folder."
            )
        case .otherVersion: say("The class's host speaks another version of the protocol than this program.")
        case .notAClass(let address): say("What answers at \(address) is no class's host.")
        case .wrongCode, .tooManyTries, .over, .full, .dismissed, .refused, .noLesson:
            say("The class's host tells nothing that could be shown.")
        }
    }
}

extension StoreFault {
    /// What whoever wants to hold a class, or to see one, is told.
    var classSentence: String {
        switch self {
        case .unopenable(let path, let reason): say("The classes cannot be kept: \(path) cannot be opened (\(reason)).")
        case .readOnly(let path): say("The classes cannot be kept: \(path) may not be written by you.")
        case .full(let path): say("The classes cannot be kept: there is no room left for \(path).")
        case .busy(let path): say("The classes cannot be kept: another program does not let go of \(path).")
        case .newer(let path): say("\(path) was written by a newer version of oauthtutor. Use that one.")
        case .damaged(let path): say("\(path) is damaged.")
        case .other(let path, let reason): say("The classes cannot be kept in \(path) (\(reason)).")
        }
    }
}
