/// The program's own words, in one place: everything a page says that no lesson wrote.
enum Words {
    static let program = "OAuth tutor"
    static let nothingToUndo = "There is nothing to undo."

    /// "5 of 7 points", "1 of 1 point".
    static func points(_ earned: Double, of points: Int) -> String {
        "\(earned.pointsText) of \(points) \(points == 1 ? "point" : "points")"
    }

    static func question(_ number: Int, of count: Int) -> String { "question \(number) of \(count)" }
    static func activity(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }

    enum Verdicts {
        static let correct = "Correct."
        static let partlyCorrect = "Partly correct."
        static let notCorrect = "Not correct."

        /// Two sentences, the first of which may lack its full stop.
        static func sentence(_ detail: String, _ further: String) -> String {
            detail.hasSuffix(".") ? "\(detail) \(further)" : "\(detail). \(further)"
        }

        static func practice(first percent: Int) -> String {
            "This was practice: your first answer counts (\(percent)%)."
        }
    }

    enum Hints {
        static let none = "There is no hint for this one."
        static let noMore = "There are no more hints."
    }

    enum Order {
        static let instruction = "Put the steps in order. If one belongs nowhere, lay it aside, below the line."
        static let grabbed = "In your hand: move it up or down, then drop it. Below the line is aside."
        static let untouched = "Nothing was moved yet, so there is no answer to judge. Move a step, or skip."
        static let putBack = "The step is back where it was."
        static let yours = "Your order"
        static let right = "The right order, and why"

        static func noSuchPlace(count: Int) -> String { "There are places 1 to \(count)." }
        static func badNumbers(count: Int) -> String { "Use the numbers 1 to \(count), each once at most." }
        static func typedSoFar(_ number: Int) -> String { "New number: \(number)_ (Enter if that is all)" }
        static func anyOrder(_ label: RichText) -> RichText { RichText("In any order: ") + label }
    }

    enum Match {
        static let instruction = "Pick a term, then its own definition. A definition may belong to no term at all."
        static let picked = "Now pick the definition for this term."
        static let noSuchTerm = "There is no term with that number."
        static let noSuchDefinition = "There is no definition with that letter."
        static let pickTermFirst = "Pick a term first, then its definition."
        static let badPair = "A pair is a term's number and a definition's letter, such as 1c."
        static let nothingToTakeBack = "This term has no definition to take back."

        static func termsLeft(_ count: Int) -> String {
            count == 1
                ? "One term has no definition yet. Submit again if that is your answer."
                : "\(count) terms have no definition yet. Submit again if that is your answer."
        }
    }

    enum Choice {
        static let one = "One answer is right."
        static let several = "More than one answer is right: tick all of them."
        static let tickFirst = "Tick the answers you think are right first."
        static let onlyOne = "Only one answer is right here: choose one."

        static func noSuchOption(count: Int) -> String {
            guard let last = "abcdefghijklmnopqrstuvwxyz".dropFirst(max(0, count - 1)).first else {
                return "There is no such answer."
            }
            return "The answers are a to \(last)."
        }
    }

    enum Open {
        static let instruction = "Answer in your own words; then compare."
        static let writeFirst = "Nothing is written yet. Submit again to skip this question."
        static let compare = "What a good answer says. You have the last word: change a mark where it is wrong."

        static func found(_ found: Int, of count: Int) -> String {
            "\(found) of \(count) \(count == 1 ? "point" : "points") of a good answer found."
        }

        static func noSuchPoint(count: Int) -> String { "There are points 1 to \(count)." }
    }

    enum Broken {
        static let instruction = "This part of the lesson cannot be played. Whoever wrote it has to mend this:"
        static let emptyExam = "There is no question in the other lessons that this exam could draw."
    }
}
