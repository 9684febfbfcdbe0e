import Glibc
import Messages

/// Asks on the terminal and reads the answer.
enum Asking {
    /// - Returns: the line without its end and the spaces around it; nil at the end of the input.
    static func line(_ question: String) -> String? {
        _ = write(question, to: STDERR_FILENO)
        guard let said = readLine() else { return nil }
        let words = said.drop { $0.isWhitespace }
        return String(words.reversed().drop { $0.isWhitespace }.reversed().prefix(1_000))
    }

    /// Whether somebody says yes; anything else is a no.
    static func agrees(to question: String) -> Bool {
        line(question + " ").map { typed("y, yes").contains($0.lowercased()) } ?? false
    }
}
