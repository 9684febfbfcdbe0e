extension Words {
    /// What each fault of the mock server does, and what it is good for.
    enum Faults {
        static let title = "Faults"
        static let instruction = "Arm a fault, and the next answer that it fits is spoilt, as in real life."

        static func mark(_ times: Int) -> String { "armed x\(times)" }

        static func armed(_ times: Int) -> String {
            times == 1 ? "armed for the next answer" : "armed for the next \(times) answers"
        }

        static func nowArmed(_ fault: MockFault, times: Int) -> String {
            times == 0 ? "The fault \(fault.rawValue) is disarmed." : "The fault \(fault.rawValue) is \(armed(times))."
        }

        static func meaning(_ fault: MockFault) -> String {
            switch fault {
            case .slow: "The answer comes some seconds late."
            case .unavailable: "503, with a Retry-After header."
            case .cut: "The connection is cut within the answer."
            case .malformed: "The JSON of the answer breaks off."
            case .wrongState: "Another state comes back than was sent."
            case .wrongIssuer: "Another iss comes back than this server's."
            case .expiredToken: "The access token has expired on arrival."
            case .smallerScope: "Less scope is granted than was asked for."
            case .noRefreshToken: "The answer has no refresh token."
            case .rotatedKey: "Signed with a new key; the old one is gone."
            }
        }

        /// What an application should make of it.
        static func test(_ fault: MockFault) -> String {
            switch fault {
            case .slow: "A good application sets itself a time limit, and says something meanwhile."
            case .unavailable: "A good application waits as long as Retry-After says, then asks again."
            case .cut: "A good application takes half an answer for none. A code may be spent all the same."
            case .malformed: "A good application says that the answer cannot be read, and stores nothing of it."
            case .wrongState: "A good application stops here: somebody else may have started this flow."
            case .wrongIssuer: "A good application stops here: another server may be answering (RFC 9207)."
            case .expiredToken: "A good application takes the API's 401 as the sign to refresh, once."
            case .smallerScope: "A good application reads scope in the answer, and does without the rest."
            case .noRefreshToken: "A good application sends its user through the flow again when the token has expired."
            case .rotatedKey: "A good application fetches the JWKS again when it meets a key it does not know."
            }
        }

        static func shaped(_ fault: MockFault) -> String {
            "This answer was shaped by the fault \(fault.rawValue), so it is not the rule."
        }
    }
}
