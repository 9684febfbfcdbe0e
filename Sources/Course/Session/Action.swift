/// Everything that can happen, in one vocabulary: keys, typed words, answers from outside and ticks become an
/// `Action` before any logic sees them.
public enum Action: Equatable, Sendable {
    /// A payload-free intent: what a single key can mean.
    case command(Command)
    /// The thing with this number, from 0: a menu's item, an option, a term, a definition.
    case choose(Int)
    /// A digit typed for "type the new number".
    case digit(Int)
    /// The order of the items now shown, by their numbers from 0; those left out keep their place after them.
    case arrange([Int])
    /// Move the item with this number to that number, both from 0.
    case place(item: Int, at: Int)
    /// Lay these items aside, or back if they are aside, by their numbers from 0.
    case setAside([Int])
    /// Give terms their definitions; numbers from 0.
    case pair([Pair])
    /// Tick exactly these options, numbers from 0, and submit.
    case answer([Int])
    /// The whole text of an open answer, submitted.
    case write(String)
    /// Text typed or pasted at the cursor.
    case insert(String)
    /// Something arrived from the world outside.
    case deliver(Delivery)

    /// A term and the definition given to it, numbers from 0; no definition takes it back.
    public struct Pair: Equatable, Sendable {
        public var term: Int
        public var definition: Int?

        public init(term: Int, definition: Int?) {
            self.term = term
            self.definition = definition
        }
    }
}

/// What a single key or word can mean. Which key: the screen's keymap. Which word: the plain face's words.
public enum Command: String, CaseIterable, Equatable, Hashable, Sendable {
    case up, down, left, right
    case first, last
    case nextField, previousField
    /// Move the item under the cursor, without grabbing it first.
    case raise, lower
    /// Grab or drop, tick or untick, pick.
    case pick
    /// Submit, open, go on.
    case confirm
    /// Lay the item under the cursor aside, or back.
    case aside
    case hint, skip, undo, erase
    /// One level out, never out of the program.
    case back
    /// Out of the program, by way of the summary.
    case quit
    case help, glossary
    /// Live flow: one step on, one step back to look, all to the end.
    case next, previous, runToEnd
    /// Live flow: the break-its of this step; the server's clock one minute on.
    case breakIt, moveClock
    /// The whole text of what is shown, to be copied.
    case copy
    /// After a summary: only what was missed, or all of it.
    case againMissed, startOver
    /// Say the page once more.
    case repeatPage
    /// Draw the whole screen anew.
    case redraw
}

/// What the world outside hands in.
public enum Delivery: Equatable, Sendable {
    /// The lesson asked for by `Effect.open`.
    case lesson(Lesson)
    /// It could not be opened; the sentence says why.
    case noLesson(id: String, String)
    /// The answer to an `Effect.live`.
    case live(LiveReport)
}

/// What an update asks of the world outside. Only the loop performs it.
public enum Effect: Equatable, Sendable {
    /// Read the lesson with this id; the answer is `Delivery.lesson` or `.noLesson`.
    case open(String)
    /// Live flow; the answer is `Delivery.live`.
    case live(LiveCommand)
    /// Leave the program.
    case leave
}
