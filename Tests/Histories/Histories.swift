import Course
import Progress

/// Reads histories, one on a line of `grade@seconds` words, and prints what memory each leaves: stability and
/// difficulty as exactly as they are, and when it is due. For the test against another implementation of FSRS.
@main
struct Histories {
    static func main() {
        while let line = readLine() {
            let history = line.split(separator: " ").compactMap(answer)
            guard let memory = Memory(of: history) else { return print("none") }
            print(memory.stability, memory.difficulty, memory.due)
        }
    }

    private static func answer(_ word: Substring) -> (grade: Grade, time: Int)? {
        let parts = word.split(separator: "@").compactMap { Int($0) }
        guard parts.count == 2, let grade = Grade(rawValue: parts[0]) else { return nil }
        return (grade, parts[1])
    }
}
