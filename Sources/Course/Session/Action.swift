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
    /// Ask this of the mock server: such a fault, so many seconds.
    case ask(MockCommand)
    /// Revoke the token with this number, from 0.
    case revoke(Int)
    /// In a class: do this as its teacher.
    case lead(Lead)
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
    /// Live flow: the break-its of this step.
    case breakIt
    /// The server's clock one minute on, one hour on.
    case moveClock, moveClockFar
    /// Mock server: what there is to look at.
    case values, users, clients, tokens, faults
    /// Mock server: take a token back; let no more answers be shaped by a fault.
    case revoke, disarm
    /// Live flow: change a request at will, and send what was written.
    case edit, send
    /// Live flow: how much of the requests the learner writes.
    case fade
    /// In a text of several lines: begin the next one; open the text in the learner's own editor.
    case newLine, editOutside
    /// The whole text of what is shown, to be copied.
    case copy
    /// Live flow: save it as a file of requests; open a token that an exchange carries.
    case saveFlow, openToken
    /// After a summary: only what was missed, or all of it.
    case againMissed, startOver
    /// What is due from all lessons; to be asked how sure one is, or no more; and what is said then.
    case review, howSure, sure, fairly, guessing
    /// Live flow: the learner's own browser goes there; all of it anew.
    case browse, fromTheStart
    /// A class's teacher: the next activity, the one before, whatever this one's state.
    case nextActivity, previousActivity
    /// A class's teacher: let answers in, or no more of them; tell what is right; ask once more, at once or after talking.
    case openVote, closeVote, reveal, voteAgain, discuss
    /// A class's teacher: what is projected; how to join; who is there; names shown or hidden; everybody led, or alone.
    case board, invitation, people, hideNames, changePace
    /// A class's teacher: let the class choose a break-it; send a learner out; end the class.
    case askBreakIt, dismiss, endClass
    /// Say the page once more.
    case repeatPage
    /// Draw the whole screen anew.
    case redraw
}

/// What the world outside hands in.
public enum Delivery: Equatable, Sendable {
    /// The lesson asked for by `Effect.open`.
    case lesson(Lesson)
    /// What was kept of the lesson that comes next.
    case kept(KeptLesson)
    /// An answer could not be kept; the sentence says why, once.
    case unkept(String)
    /// The answer to an `Effect.review`.
    case review(ReviewDeck)
    /// The answer to an `Effect.outlook`.
    case outlook(ReviewOutlook)
    /// It could not be opened; the sentence says why.
    case noLesson(id: String, String)
    /// The answer to an `Effect.live`.
    case live(LiveReport)
    /// The mock server has answered somebody's request; comes unasked once `Effect.watch` was performed.
    case served(ServedExchange)
    /// The answer to an `Effect.mock`.
    case standing(ServerStanding)
    /// How the learner's browser was opened: the answer to an `Effect.browse`.
    case browsing(Browsing)
    /// What a browser did that is waited for; comes unasked after an `Effect.browse`.
    case sighted(Trip.Sighting)
    /// What is left of the flow's codes and tokens; comes with every `live`, before it.
    case lifetimes([Lifetime])
    /// The file of a lesson that is followed was saved; comes unasked once `Effect.follow` was performed.
    case revised(Revision)
    /// A text as it came back from the learner's own editor; nil where there is none to be had.
    case edited(String?)
    /// The answer to an `Effect.save`: where the text now is.
    case saved(path: String)
    /// It could not be saved; the sentence says why.
    case notSaved(String)
    /// The answer to an `Effect.join`: the learner is in the class.
    case joined(ClassPass)
    /// The answer to an `Effect.join`; comes unasked too, where a host will not have somebody any more.
    case notJoined(JoinFault)
    /// In a class: what its host tells a learner, or the teacher of the flow.
    case classroom(ClassEvent)
    /// In a class: what its teacher sees, anew after each change.
    case room(RoomView)
    /// The answer to an `Effect.lead`, after what came of it: it was done.
    case led
    /// The answer to an `Effect.lead`: the host refuses it.
    case refused(RoomFault)
}

/// What an update asks of the world outside. Only the loop performs it.
public enum Effect: Equatable, Sendable {
    /// Read the lesson with this id; the answer is `Delivery.lesson` or `.noLesson`.
    case open(String)
    /// Live flow; the answer is `Delivery.live`.
    case live(LiveCommand)
    /// From now on, hand in every exchange of the mock server as `Delivery.served`.
    case watch
    /// From now on, hand in what is saved to the file of the lesson with this id as `Delivery.revised`.
    case follow(String)
    /// Ask this of the mock server; the answer is `Delivery.standing`.
    case mock(MockCommand)
    /// Let the learner change a text in their own editor; the answer is `Delivery.edited`.
    case edit(String)
    /// Keep this before anything else is shown.
    case keep(Keeping)
    /// Keep this of a review before anything else is shown.
    case keepReview(ReviewKeeping)
    /// Look up what is due, and read the lessons that it is from; the answer is `Delivery.review`.
    case review
    /// Look up how much is due by now; the answer is `Delivery.outlook`.
    case outlook
    /// Keep what the learner has chosen for the next time.
    case remember(Preferences)
    /// Save a text under this name, or one like it that no file has, where the program was started; the answer is
    /// `Delivery.saved` or `.notSaved`.
    case save(name: String, text: String)
    /// Open this address of the flow's own in the learner's browser; the answer is `Delivery.browsing`, and then comes
    /// each `Delivery.sighted`.
    case browse(String)
    /// Join a class; the answer is `Delivery.joined` or `.notJoined`.
    case join(code: String, name: String)
    /// In a class: tell its host.
    case classroom(ClassRequest)
    /// In a class: do what the teacher does; the answer is `Delivery.led` or `.refused`.
    case lead(Lead)
    /// Leave the program.
    case leave
}
