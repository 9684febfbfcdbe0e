import Messages

/// What a server allows though it should not be done any more: for the learner, never sent.
public enum Warning: Equatable, Sendable {
    case passwordGrant
    case implicitGrant

    public var sentence: String {
        switch self {
        case .passwordGrant:
            say(
                """
                The app has seen the user's password, and whatever sees it can keep it, lose it and do \
                everything with it. RFC 9700 section 2.4: this grant must not be used. The authorization code \
                does the same without.
                """)
        case .implicitGrant:
            say(
                """
                The access token stands in the browser's address, where histories and scripts get at it, and it \
                is bound to nobody. RFC 9700 section 2.1.2: this grant should not be used. Ask for a code \
                instead.
                """)
        }
    }
}
