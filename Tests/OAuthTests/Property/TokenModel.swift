/// What the rules allow to be active, written down a second time and without the server's own code.
///
/// It is told what is asked and says what has to come of it. Times are seconds since the walk began.
struct TokenModel {
    /// An app, as far as the rules look at it.
    struct Party {
        let id: String
        /// nil for a public client.
        let secret: String?
        let grants: Set<String>
        let scope: Set<String>
        /// The only one; nil for an app that no browser comes back to.
        let redirectURI: String?
    }

    /// A request for consent on its way through the pages.
    struct Question {
        enum Kind {
            case app(verifier: String?, redirectIsBound: Bool, isRefused: Bool)
            case device(Int)
        }

        /// The server's name for it.
        let name: String
        let party: Party
        let scope: Set<String>
        let issued: Int
        let kind: Kind
        var isOpen = true
        var failures = 0
        /// Known to the browser that signed in.
        var session: String?
    }

    struct Code {
        let text: String
        let party: Party
        let scope: Set<String>
        let verifier: String?
        let redirectIsBound: Bool
        let issued: Int
        var consent: Int?
    }

    struct Device {
        enum State { case waiting, denied, allowed, used }

        let code: String
        let userCode: String
        let party: Party
        let scope: Set<String>
        let issued: Int
        var state = State.waiting
    }

    /// What one decision, or one request of an app for itself, led to.
    struct Consent {
        let party: Party
        /// nil where the app acts for itself.
        let user: String?
        let scope: Set<String>
        var isRevoked = false
    }

    struct Access {
        let text: String
        let consent: Int
        let scope: Set<String>
        let issued: Int
        var isRevoked = false
    }

    struct Refresh {
        let text: String
        let consent: Int
        let issued: Int
        var isReplaced = false
    }

    /// What the server owes for a request.
    struct Grant {
        let consent: Int
        let scope: Set<String>
        let hasRefreshToken: Bool
    }

    /// What a walk came past; all of it has to be met, or the walks prove little.
    enum Event: CaseIterable {
        case codeIssued, codeRedeemed, codeReplayed, codeOfAnother, codeExpired, verifierWrong, redirectWrong
        case denied, otherBrowser, tooManySignIns, refusedAfterSignIn
        case refreshed, narrowed, tooWide, refreshReused, refreshOfAnother, refreshExpired
        case ownToken, ownTokenRefused, deviceRedeemed, devicePolledEarly, deviceDenied, deviceUsedAgain
        case clientUnproven, accessRevoked, consentRevoked, revocationRefused, registered, accessExpired
    }

    static let codeLifetime = 120
    static let accessLifetime = 3_600
    static let refreshLifetime = 30 * 86_400
    static let deviceLifetime = 600
    static let questionLifetime = 600
    static let signInLimit = 5
    static let offered: Set<String> = ["contacts.read", "contacts.write", "profile"]

    var now = 0
    var parties: [Party]
    var questions: [Question] = []
    var codes: [Code] = []
    var devices: [Device] = []
    var consents: [Consent] = []
    var accessTokens: [Access] = []
    var refreshTokens: [Refresh] = []
    var events: [Event: Int] = [:]

    mutating func note(_ event: Event) { events[event, default: 0] += 1 }
}

extension TokenModel {
    func isActive(_ token: Access) -> Bool {
        !token.isRevoked && !consents[token.consent].isRevoked && now < token.issued + Self.accessLifetime
    }

    func isActive(_ token: Refresh) -> Bool {
        !token.isReplaced && !consents[token.consent].isRevoked && now < token.issued + Self.refreshLifetime
    }

    /// RFC 6749 section 3.3: the part of what is asked for which the app is registered; nothing asked is all of it.
    ///
    /// - Returns: nil where it has to be refused.
    static func granted(_ asked: String?, to party: Party) -> Set<String>? {
        guard let asked else { return party.scope }
        guard let words = words(asked), words.isSubset(of: offered) else { return nil }
        let allowed = words.intersection(party.scope)
        return allowed.isEmpty ? nil : allowed
    }

    /// The words of a scope with one space between; nil where it is malformed.
    static func words(_ text: String) -> Set<String>? {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.contains("") ? nil : Set(words.map(String.init))
    }
}
