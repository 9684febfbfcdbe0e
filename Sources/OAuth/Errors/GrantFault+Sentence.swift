extension GrantFault {
    var sentence: String {
        switch self {
        case .typeMissing: "There is no grant_type, so nobody can tell what is offered for a token."
        case .typeUnknown(let type, let known):
            "grant_type is \(quoted(type)); this server knows \(quoted(known.map(\.rawValue)))."
        case .typeOff(let type):
            "grant_type is \(quoted(type.rawValue)), which this server does not serve: RFC 9700 section 2.4 says that it must not "
                + "be used any more. A profile for old apps has it."
        case .codeMissing: "There is no code."
        case .codeUnknown: forgotten("code")
        case .codeExpired(let age, let lifetime):
            "The code was issued \(inWords(seconds: age)) ago and lived \(inWords(seconds: lifetime))."
        case .codeUsed(let seconds):
            "The code was used once already, \(ago(seconds: seconds)). One of the two senders may be a thief, "
                + "so the tokens made from it are revoked."
        case .codeRevoked(let revocation): "The code was revoked: \(revocation.sentence)"
        case .codeOfAnotherClient(let issuedTo, let sentBy):
            "The code was issued to the client \(quoted(issuedTo)) and sent by \(quoted(sentBy))."
        case .redirectMissing(let issuedFor):
            "redirect_uri is missing; the code was issued for \(quoted(issuedFor))."
        case .redirectDiffers(let sent, let issuedFor):
            Self.difference(sent: sent, issuedFor: issuedFor)
        case .verifierMissing: "The code was asked for with a code_challenge, and the code_verifier is missing."
        case .verifierUnexpected:
            "There is a code_verifier, but the code was asked for without a code_challenge: "
                + "somebody may have taken it out on the way."
        case .verifierMalformed(let length):
            "code_verifier must be 43 to 128 letters, digits, `-`, `.`, `_` or `~`; this one has \(length) characters."
        case .verifierWrong(.s256):
            "The SHA-256 of code_verifier is not the code_challenge that the code was asked for with."
        case .verifierWrong(.plain): "code_verifier is not the code_challenge that the code was asked for with."
        case .refreshTokenMissing: "There is no refresh_token."
        case .refreshTokenUnknown: forgotten("refresh token")
        case .refreshTokenExpired(let age, let lifetime):
            "The refresh token was issued \(inWords(seconds: age)) ago and lived \(inWords(seconds: lifetime))."
        case .refreshTokenReused(let seconds):
            "The refresh token was replaced by a new one \(ago(seconds: seconds)). Two parties hold it now, "
                + "so every token of this consent is revoked."
        case .refreshTokenRevoked(let revocation): "The refresh token was revoked: \(revocation.sentence)"
        case .refreshTokenOfAnotherClient(let issuedTo, let sentBy):
            "The refresh token was issued to the client \(quoted(issuedTo)) and sent by \(quoted(sentBy))."
        case .originMissing(let redirectURI):
            "The code was issued for \(quoted(redirectURI)), a page in a browser, and there is no Origin header: a "
                + "browser's script would have sent one."
        case .scopeMalformed: "scope is not a list of words with one space between."
        case .scopeTooWide(let asked, let granted):
            "scope asks for \(quoted(asked.tokens)); the user granted \(quoted(granted.tokens))."
        case .openIDWithoutUser:
            "scope asks for `openid`, which is about a user who signs in; here an app asks for itself."
        case .codeKeyDiffers(let bound, let proof): Self.keys("code", bound: bound, proof: proof)
        case .refreshTokenKeyDiffers(let bound, let proof): Self.keys("refresh token", bound: bound, proof: proof)
        case .usernameMissing: "There is no username."
        case .passwordMissing: "There is no password."
        case .passwordWrong(let username):
            "There is no user \(quoted(username)), or the password is another. A client is not told which."
        case .tooManyPasswords(let username, let count, let seconds):
            "\(count) wrong passwords came for \(quoted(username)) within \(inWords(seconds: seconds)). Somebody may be "
                + "guessing, so not even the right one is taken until some time has passed."
        }
    }

    private static func keys(_ thing: String, bound: String, proof: String?) -> String {
        "The \(thing) is bound to the key \(quoted(bound)), and "
            + (proof.map { "the proof was signed with \(quoted($0))." } ?? "there is no DPoP proof.")
    }

    /// Names the place where two redirect URIs part: their last segments if those differ, else both whole.
    private static func difference(sent: String, issuedFor: String) -> String {
        let (theirs, ours) = (lastSegment(of: sent), lastSegment(of: issuedFor))
        guard sent.dropLast(theirs.count) == issuedFor.dropLast(ours.count) else {
            return "redirect_uri is \(quoted(sent)), the code was issued for \(quoted(issuedFor))."
        }
        return "redirect_uri ends in \(quoted(theirs)), the code was issued for \(quoted(ours))."
    }

    /// The last path segment with its slash, one slash at the very end included: `/cb`, `/cb/`.
    private static func lastSegment(of uri: String) -> String {
        let body = uri.hasSuffix("/") ? uri.dropLast() : uri[...]
        guard let slash = body.lastIndex(of: "/") else { return uri }
        return String(uri[slash...])
    }
}

extension Revocation {
    /// Half a sentence, after a colon.
    var sentence: String {
        switch self {
        case .codeReplayed: "the code that it came from was sent a second time."
        case .refreshTokenReused: "a refresh token of the same consent was sent again after it had been replaced."
        case .clientAsked: "its app asked for that at the revocation endpoint."
        case .watcherAsked: "somebody who watches this server asked for that."
        case .refreshed: "its app has refreshed since, and at this provider a refresh ends the tokens made before it."
        }
    }
}
