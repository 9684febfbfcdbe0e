/// A text that nobody guesses: what a learner comes back with, and what the teacher's programs show.
public enum Secret {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    /// 192 bits from the system's own source, in 32 letters that an address or a header can have.
    public static func make() -> String {
        var system = SystemRandomNumberGenerator()
        return String((0..<32).map { _ in letters[Int(system.next() & 63)] })
    }

    /// Whether two are the same; how long that takes tells nothing of where they differ.
    static func areEqual(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
