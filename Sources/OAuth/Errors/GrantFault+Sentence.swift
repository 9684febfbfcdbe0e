import Messages

extension GrantFault {
    var sentence: String {
        switch self {
        case .typeMissing: say("There is no grant_type, so nobody can tell what is offered for a token.")
        case .typeUnknown(let type, let known):
            say("grant_type is \(quoted(type)); this server knows \(quoted(known.map(\.rawValue))).")
        case .typeOff(let type):
            say(
                """
                grant_type is \(quoted(type.rawValue)), which this server does not serve: RFC 9700 section 2.4 \
                says that it must not be used any more. A profile for old apps has it.
                """)
        case .codeMissing: say("There is no code.")
        case .codeUnknown: forgotten(.code)
        case .codeExpired(let age, let lifetime):
            say("The code was issued \(inWords(seconds: age)) ago and lived \(inWords(seconds: lifetime)).")
        case .codeUsed(let seconds):
            say(
                """
                The code was used once already, \(ago(seconds: seconds)). One of the two senders may be a thief, \
                so the tokens made from it are revoked.
                """)
        case .codeRevoked(let revocation): say("The code was revoked: \(revocation.sentence)")
        case .codeOfAnotherClient(let issuedTo, let sentBy):
            say("The code was issued to the client \(quoted(issuedTo)) and sent by \(quoted(sentBy)).")
        case .redirectMissing(let issuedFor):
            say("redirect_uri is missing; the code was issued for \(quoted(issuedFor)).")
        case .redirectDiffers(let sent, let issuedFor):
            Self.difference(sent: sent, issuedFor: issuedFor)
        case .verifierMissing: say("The code was asked for with a code_challenge, and the code_verifier is missing.")
        case .verifierUnexpected:
            say(
                """
                There is a code_verifier, but the code was asked for without a code_challenge: somebody may have \
                taken it out on the way.
                """)
        case .verifierMalformed(let length):
            say(
                "code_verifier must be 43 to 128 letters, digits, `-`, `.`, `_` or `~`; this one has \(length) characters."
            )
        case .verifierWrong(.s256):
            say("The SHA-256 of code_verifier is not the code_challenge that the code was asked for with.")
        case .verifierWrong(.plain): say("code_verifier is not the code_challenge that the code was asked for with.")
        case .refreshTokenMissing: say("There is no refresh_token.")
        case .refreshTokenUnknown: forgotten(.refreshToken)
        case .refreshTokenExpired(let age, let lifetime):
            say("The refresh token was issued \(inWords(seconds: age)) ago and lived \(inWords(seconds: lifetime)).")
        case .refreshTokenReused(let seconds):
            say(
                """
                The refresh token was replaced by a new one \(ago(seconds: seconds)). Two parties hold it now, \
                so every token of this consent is revoked.
                """)
        case .refreshTokenRevoked(let revocation): say("The refresh token was revoked: \(revocation.sentence)")
        case .refreshTokenOfAnotherClient(let issuedTo, let sentBy):
            say("The refresh token was issued to the client \(quoted(issuedTo)) and sent by \(quoted(sentBy)).")
        case .originMissing(let redirectURI):
            say(
                """
                The code was issued for \(quoted(redirectURI)), a page in a browser, and there is no Origin \
                header: a browser's script would have sent one.
                """)
        case .scopeMalformed: say("scope is not a list of words with one space between.")
        case .scopeTooWide(let asked, let granted):
            say("scope asks for \(quoted(asked.tokens)); the user granted \(quoted(granted.tokens)).")
        case .openIDWithoutUser:
            say("scope asks for `openid`, which is about a user who signs in; here an app asks for itself.")
        case .codeKeyDiffers(let bound, let proof): Self.codeKeys(bound: bound, proof: proof)
        case .refreshTokenKeyDiffers(let bound, let proof): Self.refreshTokenKeys(bound: bound, proof: proof)
        case .usernameMissing: say("There is no username.")
        case .passwordMissing: say("There is no password.")
        case .passwordWrong(let username):
            say("There is no user \(quoted(username)), or the password is another. A client is not told which.")
        case .tooManyPasswords(let username, let count, let seconds):
            say(
                """
                \(count) wrong passwords came for \(quoted(username)) within \(inWords(seconds: seconds)). \
                Somebody may be guessing, so not even the right one is taken until some time has passed.
                """)
        }
    }

    private static func codeKeys(bound: String, proof: String?) -> String {
        proof.map { say("The code is bound to the key \(quoted(bound)), and the proof was signed with \(quoted($0)).") }
            ?? say("The code is bound to the key \(quoted(bound)), and there is no DPoP proof.")
    }

    private static func refreshTokenKeys(bound: String, proof: String?) -> String {
        proof.map {
            say("The refresh token is bound to the key \(quoted(bound)), and the proof was signed with \(quoted($0)).")
        } ?? say("The refresh token is bound to the key \(quoted(bound)), and there is no DPoP proof.")
    }

    /// Names the place where two redirect URIs part: their last segments if those differ, else both whole.
    private static func difference(sent: String, issuedFor: String) -> String {
        let (theirs, ours) = (lastSegment(of: sent), lastSegment(of: issuedFor))
        guard sent.dropLast(theirs.count) == issuedFor.dropLast(ours.count) else {
            return say("redirect_uri is \(quoted(sent)), the code was issued for \(quoted(issuedFor)).")
        }
        return say("redirect_uri ends in \(quoted(theirs)), the code was issued for \(quoted(ours)).")
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
        case .codeReplayed: say("the code that it came from was sent a second time.")
        case .refreshTokenReused: say("a refresh token of the same consent was sent again after it had been replaced.")
        case .clientAsked: say("its app asked for that at the revocation endpoint.")
        case .watcherAsked: say("somebody who watches this server asked for that.")
        case .refreshed:
            say("its app has refreshed since, and at this provider a refresh ends the tokens made before it.")
        }
    }
}
