import OAuth

extension OAuthError {
    /// What the refusal means to a person who never heard of OAuth, and what they can do.
    var plainWords: (what: String, next: String) {
        switch cause {
        case .authorization(.requestUnknown):
            ("This sign-in has ended. It was answered already, or it took too long.", Self.startAgain)
        case .authorization(.otherBrowser):
            ("Somebody signed in for this page, but not in this browser.", Self.startAgain)
        case .authorization(.tooManySignIns): ("The password was wrong too often.", Self.startAgain)
        case .registration(.formUnknown):
            ("This form has ended. It was used already, or it was open for too long.", Self.openAgain)
        case .registration(.formForged): ("This form was not opened in this browser.", Self.openAgain)
        case .registration(.full): ("So many apps are registered that there is no room for more.", Self.openAgain)
        case .request, .registration:
            ("Your browser sent something that this server cannot read.", Self.openAgain)
        default:
            (
                "The app sent you here with a request that this server does not take.",
                "The app was told nothing, because the server cannot know whom to trust with the answer. Please go "
                    + "back to the app. If it happens again, only the people who made the app can mend it."
            )
        }
    }

    private static let startAgain = "Nothing was allowed. Please go back to the app and start again."
    private static let openAgain = "Nothing was registered or allowed. Please open the page again."
}
