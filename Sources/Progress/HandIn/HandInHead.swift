import Course
import Foundation

/// The lines of a hand-in's head, read one after the other.
struct HandInHead {
    private let lines: [String]
    /// The number of the line that comes next, from 0.
    private(set) var next = 0

    init(_ lines: [String]) {
        self.lines = lines
        next = lines.firstIndex(where: \.isEmpty).map { $0 + 1 } ?? lines.count
    }

    mutating func value(_ name: String) throws(HandInFault) -> String {
        guard lines.indices.contains(next), lines[next].hasPrefix("\(name):") else {
            throw .badHead(line: next + 1, name: name)
        }
        defer { next += 1 }
        // Nobody has a name or a title of this length.
        return String(lines[next].dropFirst(name.count + 1).prefix(1_000)).trimmingCharacters(in: .whitespaces)
    }

    /// "17.5 of 20 (87%)".
    mutating func points() throws(HandInFault) -> Total {
        let line = next + 1
        let words = try value("points").split(separator: " ")
        guard words.count >= 3, let earned = Double(words[0]), let points = Int(words[2]), earned >= 0, points >= 0,
            earned <= Double(points) + 1e-6
        else { throw .badHead(line: line, name: "points") }
        return Total(earned: earned, points: points)
    }

    /// "2026-11-26T14:03:05Z by oauthtutor 1.0".
    mutating func made() throws(HandInFault) -> (time: Int, version: String) {
        let line = next + 1
        let words = try value("made").split(separator: " ")
        guard words.count == 4, let date = try? Date(String(words[0]), strategy: .iso8601) else {
            throw .badHead(line: line, name: "made")
        }
        return (Int(date.timeIntervalSince1970), String(words[3]))
    }

    mutating func content() throws(HandInFault) -> ContentMark {
        let line = next + 1
        guard let bits = UInt64(try value("content"), radix: 16) else { throw .badHead(line: line, name: "content") }
        return ContentMark(bits: bits)
    }

    /// What the shuffles were drawn from, and how often exams were drawn.
    mutating func seed() throws(HandInFault) -> (UInt64, draws: Int) {
        let line = next + 1
        let words = try value("seed").split(separator: " ")
        guard words.count == 2, let seed = UInt64(words[0]), let draws = Int(words[1]), (0...100_000).contains(draws)
        else { throw .badHead(line: line, name: "seed") }
        return (seed, draws)
    }
}
