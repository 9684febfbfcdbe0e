import Course
import Synchronization

/// Who may come in: learners with the class's code, the teacher's programs with the host's secret.
public final class Door: Sendable {
    /// As learners type it: no letter that looks like another one or like a digit.
    private static let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")

    public let code: String
    private let secret: String
    private let guesses = Mutex(Guesses())
    /// Milliseconds, from anywhere; never goes back.
    private let now: @Sendable () -> Int

    public init(code: String, secret: String, now: @escaping @Sendable () -> Int = Door.monotonic) {
        self.code = code
        self.secret = secret
        self.now = now
    }

    /// Six characters that nobody guesses.
    public static func makeCode() -> String {
        var system = SystemRandomNumberGenerator()
        return String((0..<6).map { _ in letters.randomElement(using: &system) ?? "A" })
    }

    /// Lets somebody in who knows the code, however it is written: `abc 234` is ABC234.
    /// - Parameter address: where it comes from.
    public func admit(_ code: String, from address: String) throws(ClassFault) {
        let place = Guesses.place(of: address)
        let isRight = ClassCode(code.prefix(100)).map { Secret.areEqual($0.text, self.code) } ?? false
        let fault = guesses.withLock { guesses -> ClassFault? in
            let now = now()
            // A right code that comes too soon is not told from a wrong one.
            if let wait = guesses.wait(of: place, at: now) { return .guessing(wait: wait) }
            guard !isRight else { return nil }
            guesses.noteWrong(from: place, at: now)
            return .wrongCode
        }
        if let fault { throw fault }
    }

    /// - Parameter secret: nil where none came.
    public func admitTeacher(_ secret: String?) throws(ClassFault) {
        guard let secret, Secret.areEqual(secret, self.secret) else { throw .notTeacher }
    }

    /// Milliseconds since the program first asked.
    public static func monotonic() -> Int {
        let time = start.duration(to: .now).components
        return Int(time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000)
    }

    private static let start = ContinuousClock.now
}
