import Messages

extension Words {
    /// What an address is good for, by the variable that a lesson writes for it; nil for one that has no name of its own.
    static func purpose(ofEndpoint name: String) -> String? {
        switch name {
        case "authorization_endpoint": say("to where a person signs in and is asked for consent")
        case "token_endpoint": say("to where an app gets its tokens")
        case "registration_endpoint": say("to where an app is made known")
        case "revocation_endpoint": say("to where a token is taken back")
        case "introspection_endpoint": say("to where an API asks what a token is worth")
        case "userinfo_endpoint": say("to where it is told who has signed in")
        case "device_authorization_endpoint": say("to where a device without a keyboard begins")
        case "verification_uri": say("to where a person types the code that a device shows")
        case "jwks_uri": say("to where the keys are that signatures are checked with")
        case "redirect_uri": say("to where the browser comes back to the app")
        case "api": say("to where the data is")
        default: nil
        }
    }
}
