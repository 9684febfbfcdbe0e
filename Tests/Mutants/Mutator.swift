import Course

/// Makes broken files out of sound ones, the same ones for the same seed.
struct Mutator {
    private var random: SeededGenerator
    /// What files of a kind are made of, and what breaks them.
    private let marks: [[UInt8]]
    private let sound: [[UInt8]]

    /// - Parameter name: what the file goes by; another name gives another file.
    init(_ reader: Reader, sound: [[UInt8]], seed: UInt64, name: String) {
        random = SeededGenerator(seed: seed, for: "\(reader.rawValue) \(name)")
        marks = Marks.of(reader)
        self.sound = sound
    }

    /// Most often a sound file with a few things wrong, at times nothing but marks, or bytes without meaning.
    mutating func file() -> [UInt8] {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: soup(of: Int.random(in: 1...60, using: &random))
        case 1: (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        default: mutated(sound.randomElement(using: &random) ?? [])
        }
    }

    private mutating func soup(of count: Int) -> [UInt8] { (0..<count).flatMap { _ in mark() } }

    private mutating func mark() -> [UInt8] { marks.randomElement(using: &random) ?? [] }

    private mutating func mutated(_ original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let length = min(bytes.count - place, Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes.removeSubrange(place..<(place + length))
            case 1, 2: bytes.insert(contentsOf: mark(), at: place)
            case 3:
                let stretch = Array(bytes[place..<(place + length)])
                bytes.insert(contentsOf: stretch, at: Int.random(in: 0...bytes.count, using: &random))
            case 4: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
            case 5: bytes.removeSubrange(place...)
            default:
                let mark = mark()
                for _ in 0..<Int.random(in: 1...30, using: &random) { bytes.insert(contentsOf: mark, at: place) }
            }
        }
        return bytes
    }
}
