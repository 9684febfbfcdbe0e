import Glibc

/// The signals that end the program, held back until somebody waits for them.
struct Interruptions {
    private let signals: sigset_t

    /// Threads that are started from now on hold them back too, so call this first.
    static func hold() -> Interruptions {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        return Interruptions(signals: signals)
    }

    /// Returns with the number of the first that comes.
    func wait() -> Int32 {
        var signals = signals
        var signal: Int32 = 0
        while sigwait(&signals, &signal) != 0 {}
        return signal
    }
}
