/// What was asked, in 64 bits: the same mark as long as the same is asked, wherever it stands in the lesson.
public struct ContentMark: Equatable, Hashable, Sendable {
    public let bits: UInt64

    public init(bits: UInt64) { self.bits = bits }

    /// - Parameter parts: the texts that make the question what it is. FNV-1a, each part closed by a byte that no text
    ///   in UTF-8 has, so that moving a word from one part to the next gives another mark.
    public init(of parts: some Sequence<String>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
        }
        bits = hash
    }
}
