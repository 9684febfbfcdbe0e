import Messages

/// The program's own words, in one place: everything a page says that no lesson wrote.
enum Words {
    static var program: String { say("OAuth tutor") }
    static var nothingToUndo: String { say("There is nothing to undo.") }

    /// "5 of 7 points", "1 of 1 point".
    static func points(_ earned: Double, of points: Int) -> String {
        say(
            one: "\(earned.pointsText) of \(points) point", many: "\(earned.pointsText) of \(points) points",
            count: points)
    }

    static func question(_ number: Int, of count: Int) -> String { say("question \(number) of \(count)") }
    static func activity(_ number: Int, of count: Int) -> String { say("\(number) of \(count)") }

    enum Verdicts {
        static var correct: String { say("Correct.") }
        static var partlyCorrect: String { say("Partly correct.") }
        static var notCorrect: String { say("Not correct.") }

        /// Two sentences, the first of which may lack its full stop.
        static func sentence(_ detail: String, _ further: String) -> String {
            detail.hasSuffix(".") ? "\(detail) \(further)" : "\(detail). \(further)"
        }

        static func practice(first percent: Int) -> String {
            say("This was practice: your first answer counts (\(percent)%).")
        }
    }

    enum Hints {
        static var none: String { say("There is no hint for this one.") }
        static var noMore: String { say("There are no more hints.") }
    }

    enum Order {
        static var instruction: String {
            say("Put the steps in order. If one belongs nowhere, lay it aside, below the line.")
        }
        static var grabbed: String { say("In your hand: move it up or down, then drop it. Below the line is aside.") }
        static var untouched: String {
            say("Nothing was moved yet, so there is no answer to judge. Move a step, or skip.")
        }
        static var putBack: String { say("The step is back where it was.") }
        static var yours: String { say("Your order") }
        static var right: String { say("The right order, and why") }

        static func noSuchPlace(count: Int) -> String { say("There are places 1 to \(count).") }
        static func badNumbers(count: Int) -> String { say("Use the numbers 1 to \(count), each once at most.") }
        static func typedSoFar(_ number: Int) -> String { say("New number: \(number)_ (Enter if that is all)") }
        static func anyOrder(_ label: RichText) -> RichText { sayRich("In any order: \(label)") }
    }

    enum Match {
        static var instruction: String {
            say("Pick a term, then its own definition. A definition may belong to no term at all.")
        }
        static var picked: String { say("Now pick the definition for this term.") }
        static var noSuchTerm: String { say("There is no term with that number.") }
        static var noSuchDefinition: String { say("There is no definition with that letter.") }
        static var pickTermFirst: String { say("Pick a term first, then its definition.") }
        static var badPair: String { say("A pair is a term's number and a definition's letter, such as 1c.") }
        static var nothingToTakeBack: String { say("This term has no definition to take back.") }

        static func termsLeft(_ count: Int) -> String {
            say(
                one: "One term has no definition yet. Submit again if that is your answer.",
                many: "\(count) terms have no definition yet. Submit again if that is your answer.", count: count)
        }
    }

    enum Choice {
        static var one: String { say("One answer is right.") }
        static var several: String { say("More than one answer is right: tick all of them.") }
        static var tickFirst: String { say("Tick the answers you think are right first.") }
        static var onlyOne: String { say("Only one answer is right here: choose one.") }

        static func noSuchOption(count: Int) -> String {
            guard let last = "abcdefghijklmnopqrstuvwxyz".dropFirst(max(0, count - 1)).first else {
                return say("There is no such answer.")
            }
            return say("The answers are a to \(last).")
        }
    }

    enum Open {
        static var instruction: String { say("Answer in your own words; then compare.") }
        static var writeFirst: String { say("Nothing is written yet. Submit again to skip this question.") }
        static var compare: String {
            say("What a good answer says. You have the last word: change a mark where it is wrong.")
        }

        static func found(_ found: Int, of count: Int) -> String {
            say(
                one: "\(found) of \(count) point of a good answer found.",
                many: "\(found) of \(count) points of a good answer found.", count: count)
        }

        static func noSuchPoint(count: Int) -> String { say("There are points 1 to \(count).") }
    }

    enum Broken {
        static var instruction: String {
            say("This part of the lesson cannot be played. Whoever wrote it has to mend this:")
        }
        static var emptyExam: String { say("There is no question in the other lessons that this exam could draw.") }
    }
}
