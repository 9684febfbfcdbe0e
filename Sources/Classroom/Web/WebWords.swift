/// What the pages say in their own words, beside what the lessons and `Course` say.
enum WebWords {
    static let chooseFirst = "Choose an answer first."
    static let tickFirst = "Tick the answers you think are right first."
    static let pageHasChanged = "The page had changed before this arrived, so nothing was done. Look again."
    static let notKept = "The host cannot write to its disk just now. Your answer is safe; it is tried again."
    static let noFlowLeft = """
        As many flows as the host has room for are running. Try again in a few minutes, or go on with another part.
        """
}
