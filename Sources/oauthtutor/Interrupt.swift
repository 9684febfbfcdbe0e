import Glibc
import Synchronization

/// A signal on the plain face: it does not end the process at once, so that how it went is still told.
enum Interrupt {
    /// The signal's number; 0 when none has come.
    private static let pending = Atomic<Int32>(0)
    private static let wakeEnd = Atomic<Int32>(-1)

    /// From now on these signals are kept, and wake whoever waits at this pipe, which must stay open.
    /// One that whoever started the program had switched off stays off.
    static func arm(_ signals: [Int32], wakePipe: Mailbox.WakePipe) {
        // Both are touched here, since making them within a signal's handler would not be safe.
        pending.store(0, ordering: .relaxed)
        wakeEnd.store(wakePipe.writeEnd, ordering: .relaxed)
        for signal in signals {
            var before = sigaction()
            sigaction(signal, nil, &before)
            // SIG_IGN is the address 1.
            guard unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) != 1 else { continue }
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                let code = errno
                Interrupt.pending.store(signal, ordering: .relaxed)
                var byte = UInt8(ascii: "i")
                _ = Glibc.write(Interrupt.wakeEnd.load(ordering: .relaxed), &byte, 1)
                errno = code
            }
            sigaction(signal, &action, nil)
        }
    }

    /// The number of one that has come.
    static var signal: Int32? {
        let signal = pending.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }
}
