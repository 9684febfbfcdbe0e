import Messages

extension Words {
    /// What each fault of the mock server does, and what it is good for.
    enum Faults {
        static var title: String { say("Faults") }
        static var instruction: String {
            say("Arm a fault, and the next answer that it fits is spoilt, as in real life.")
        }

        static func mark(_ times: Int) -> String { say("armed x\(times)") }

        static func armed(_ times: Int) -> String {
            say(one: "armed for the next answer", many: "armed for the next \(times) answers", count: times)
        }

        static func nowArmed(_ fault: MockFault, times: Int) -> String {
            times == 0
                ? say("The fault \(fault.rawValue) is disarmed.")
                : say(
                    one: "The fault \(fault.rawValue) is armed for the next answer.",
                    many: "The fault \(fault.rawValue) is armed for the next \(times) answers.", count: times)
        }

        static func meaning(_ fault: MockFault) -> String {
            switch fault {
            case .slow: say("The answer comes some seconds late.")
            case .unavailable: say("503, with a Retry-After header.")
            case .cut: say("The connection is cut within the answer.")
            case .malformed: say("The JSON of the answer breaks off.")
            case .wrongState: say("Another state comes back than was sent.")
            case .wrongIssuer: say("Another iss comes back than this server's.")
            case .expiredToken: say("The access token has expired on arrival.")
            case .smallerScope: say("Less scope is granted than was asked for.")
            case .noRefreshToken: say("The answer has no refresh token.")
            case .rotatedKey: say("Signed with a new key; the old one is gone.")
            }
        }

        /// What an application should make of it.
        static func test(_ fault: MockFault) -> String {
            switch fault {
            case .slow: say("A good application sets itself a time limit, and says something meanwhile.")
            case .unavailable: say("A good application waits as long as Retry-After says, then asks again.")
            case .cut: say("A good application takes half an answer for none. A code may be spent all the same.")
            case .malformed: say("A good application says that the answer cannot be read, and stores nothing of it.")
            case .wrongState: say("A good application stops here: somebody else may have started this flow.")
            case .wrongIssuer: say("A good application stops here: another server may be answering (RFC 9207).")
            case .expiredToken: say("A good application takes the API's 401 as the sign to refresh, once.")
            case .smallerScope: say("A good application reads scope in the answer, and does without the rest.")
            case .noRefreshToken:
                say("A good application sends its user through the flow again when the token has expired.")
            case .rotatedKey: say("A good application fetches the JWKS again when it meets a key it does not know.")
            }
        }

        static func shaped(_ fault: MockFault) -> String {
            say("This answer was shaped by the fault \(fault.rawValue), so it is not the rule.")
        }
    }
}
