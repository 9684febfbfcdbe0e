/// The short code that a device shows and a person types.
///
/// RFC 8628 section 6.1: eight of twenty consonants, which spell no words and give 2^34 codes.
public struct UserCode: Hashable, Sendable {
    static let length = 8
    private static let alphabet = Array("BCDFGHJKLMNPQRSTVWXZ")
    /// More than anybody types.
    private static let inputLimit = 64

    private let letters: String

    /// Reads what somebody typed; nil where it cannot be a code.
    ///
    /// RFC 8628 section 6.1: capitals or not, and characters that are not in the alphabet are ignored, so dashes are.
    public init?(typed text: String) {
        let letters = text.prefix(Self.inputLimit).uppercased().filter(Self.alphabet.contains)
        guard letters.count == Self.length else { return nil }
        self.letters = letters
    }

    init(at moment: Moment) {
        var number = moment.number()
        var letters = ""
        for _ in 0..<Self.length {
            let (rest, index) = number.quotientAndRemainder(dividingBy: UInt64(Self.alphabet.count))
            letters.append(Self.alphabet[Int(index)])
            number = rest
        }
        self.letters = letters
    }

    /// As a device shows it: `WDJB-MJHT`.
    public var text: String { "\(letters.prefix(4))-\(letters.suffix(4))" }
}
