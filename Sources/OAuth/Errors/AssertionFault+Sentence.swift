import Messages

extension AssertionFault {
    var sentence: String {
        switch self {
        case .typeWrong(let type):
            type.map {
                say("client_assertion_type is \(quoted($0)); it must be \(quoted(AuthorizationServer.assertionType)).")
            } ?? say("There is no client_assertion_type; it must be \(quoted(AuthorizationServer.assertionType)).")
        case .textMissing: say("There is a client_assertion_type and no client_assertion.")
        case .malformed:
            say(
                """
                client_assertion is no JWT: it must be three parts of base64url with dots between, and the first \
                two must be JSON objects.
                """)
        case .claimMissing(let claim): say("The client's assertion has no \(quoted(claim)) that can be read.")
        case .missing(let id):
            say(
                """
                The client \(quoted(id)) is registered for `private_key_jwt`, so it must send a client_assertion \
                that it has signed.
                """)
        case .unexpected(let id, let registered):
            say("The client \(quoted(id)) sends an assertion; it is registered for \(quoted(registered.rawValue)).")
        case .algorithmWrong(let sent, let allowed):
            sent.map {
                say("The client's assertion says alg \(quoted($0)); it may be \(quoted(allowed.map(\.rawValue))).")
            } ?? say("The client's assertion has no alg; it may be \(quoted(allowed.map(\.rawValue))).")
        case .critical:
            say("The client's assertion has a `crit` member: it asks for extensions that this server does not know.")
        case .keyUnknown(let id):
            say(
                "The client's assertion names the key \(quoted(id)), which is not among those that the client registered."
            )
        case .signatureWrong:
            say(
                """
                The signature of the client's assertion does not fit any key that the client registered: \
                somebody has changed it, or signed it with another key.
                """)
        case .clientDiffers(let assertion, let parameter):
            say("The assertion is about the client \(quoted(assertion)), client_id says \(quoted(parameter)).")
        case .issuerDiffers(let issuer, let subject):
            say(
                "The assertion's iss is \(quoted(issuer)) and its sub is \(quoted(subject)); both must be the client's id."
            )
        case .audienceWrong(let sent, let accepted):
            say("The assertion's aud is \(quoted(sent)); for this server it must be one of \(quoted(accepted)).")
        case .expired(let seconds): say("The assertion expired \(ago(seconds: seconds)).")
        case .expiryTooFar(let ahead, let limit):
            say(
                "The assertion would be good for another \(inWords(seconds: ahead)); \(inWords(seconds: limit)) is the most."
            )
        case .fromFuture(let claim, let ahead):
            say("The assertion's \(claim) lies \(inWords(seconds: ahead)) in the future. Is the client's clock wrong?")
        case .idTooLong(let limit): say("The assertion's jti is longer than \(limit) characters.")
        case .reused(let seconds):
            say("An assertion with this jti came \(ago(seconds: seconds)), and each is good for one time.")
        case .tooMany(let limit):
            say("\(limit) assertions are remembered, so that none can be used twice, and there is no room for more.")
        }
    }
}
