import Classroom
import Glibc
import Progress

extension ClassHostFault {
    /// What is wrong and what to do.
    var sentence: String {
        switch self {
        case .portTaken(let host, let port):
            "Port \(port) of \(host) is taken by another program, or by another class. Close that, or choose another "
                + "port with --port; --port 0 takes one that is free."
        case .notAllowed(let host, let port):
            "This machine does not allow port \(port) of \(host) to be opened. Choose one above 1023 with --port."
        case .hostForeign(let host):
            "“\(HostClient.shown(host))” is no address of this machine. Take --lan for all of them, or neither for this "
                + "machine alone."
        case .identityUnfit(let certificate, let key):
            "“\(HostClient.shown(certificate))” and “\(HostClient.shown(key))” make no TLS: one must be a certificate in "
                + "PEM, with its chain, the other the key to it."
        case .system(let number, let host):
            "No port could be opened on \(host) (\(String(cString: strerror(number))))."
        }
    }
}

extension StoreFault {
    /// What whoever wants to hold a class, or to see one, is told.
    var classSentence: String {
        switch self {
        case .unopenable(let path, let reason): "The classes cannot be kept: \(path) cannot be opened (\(reason))."
        case .readOnly(let path): "The classes cannot be kept: \(path) may not be written by you."
        case .full(let path): "The classes cannot be kept: there is no room left for \(path)."
        case .busy(let path): "The classes cannot be kept: another program does not let go of \(path)."
        case .newer(let path): "\(path) was written by a newer version of oauthtutor. Use that one."
        case .damaged(let path): "\(path) is damaged."
        case .other(let path, let reason): "The classes cannot be kept in \(path) (\(reason))."
        }
    }
}
