import Course
import Messages

extension PageText {
    /// A line of the request to a line, its gaps numbered: `[1]`, `[2: code]`; then which one is next, or what was right.
    static func lines(_ view: GapView) -> [String] {
        let request = view.lines.map { pieces in
            pieces.map { piece in
                switch piece {
                case .text(let text): PlainText.line(text)
                case .gap(let number): gap(number, of: view)
                }
            }.joined()
        }
        let lines = request.map { $0.isEmpty ? "" : "    " + $0 }
        if let focus = view.focus { return lines + [say("Next is gap \(focus + 1) of \(view.gaps.count).")] }
        return lines + view.gaps.enumerated().map { say("Gap \($0 + 1): \(judgement($1))") }
    }

    private static func gap(_ number: Int, of view: GapView) -> String {
        guard view.gaps.indices.contains(number), !view.gaps[number].text.isEmpty else { return "[\(number + 1)]" }
        return "[\(number + 1): \(PlainText.line(view.gaps[number].text))]"
    }

    private static func judgement(_ gap: GapView.Gap) -> String {
        let typed = gap.text.isEmpty ? say("nothing") : PlainText.line(gap.text)
        guard let right = gap.right else { return say("\(typed) [right]") }
        let wrong = say("\(typed) [wrong], the right one is \(PlainText.line(right))")
        return gap.why.map { "\(wrong): \(PlainText.line($0))" } ?? wrong
    }
}
