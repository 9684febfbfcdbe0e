import Glibc

/// Asks on the terminal and reads the answer.
enum Asking {
    /// - Returns: the line without its end and the spaces around it; nil at the end of the input.
    static func line(_ question: String) -> String? {
        _ = write(question, to: STDERR_FILENO)
        guard let said = readLine() else { return nil }
        let words = said.drop { $0.isWhitespace }
        return String(words.reversed().drop { $0.isWhitespace }.reversed().prefix(1_000))
    }
}
