import Messages

extension Words {
    /// What the parameters of OAuth are for, a line each, in the order in which they matter.
    enum Parameters {
        static var meanings: [(name: String, meaning: String)] {
            [
                ("response_type", say("what the authorization endpoint shall answer with: code asks for a code")),
                ("grant_type", say("what is given in exchange for a token")),
                ("client_id", say("which application asks")),
                ("client_secret", say("proves that it is this application; never to be seen in a browser")),
                (
                    "Authorization",
                    say("who asks: an application's id and secret (Basic), or an access token (Bearer)")
                ),
                ("redirect_uri", say("where the answer goes: one of the registered addresses, letter by letter")),
                ("scope", say("what the application wants to be allowed")),
                ("state", say("ties the answer to the browser that began; the application compares it")),
                ("nonce", say("ties the ID token to this one request")),
                ("code_challenge", say("the hash of a secret that only the application knows yet (PKCE)")),
                ("code_challenge_method", say("how the challenge was made from the verifier: S256 is SHA-256")),
                ("code", say("what the user's consent gave: good once, and for a short time")),
                ("code_verifier", say("the secret behind the challenge: who has it began the flow (PKCE)")),
                ("refresh_token", say("gets a new access token without asking the user again")),
                ("device_code", say("what the device asks with until its user has decided")),
                ("user_code", say("the short code that the user types in from the device's screen")),
                ("token", say("the token that this is about")),
                ("token_type_hint", say("which kind of token it may be; the server looks at the others too")),
                ("client_assertion", say("a signed statement in place of a secret")),
                ("request_uri", say("stands for a request that was pushed beforehand")),
                ("DPoP", say("proves possession of the key to which the token is bound")),
                ("X-API-Key", say("names the application to the API; it says nothing about a user")),
            ]
        }
    }
}
