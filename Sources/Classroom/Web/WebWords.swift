import Messages

/// What the pages say in their own words, beside what the lessons and `Course` say.
enum WebWords {
    static var chooseFirst: String { say("Choose an answer first.") }
    static var tickFirst: String { say("Tick the answers you think are right first.") }
    static var pageHasChanged: String {
        say("The page had changed before this arrived, so nothing was done. Look again.")
    }
    static var notKept: String {
        say("The host cannot write to its disk just now. Your answer is safe; it is tried again.")
    }
    static var noFlowLeft: String {
        say(
            """
            As many flows as the host has room for are running. Try again in a few minutes, or go on with another part.
            """)
    }
}
