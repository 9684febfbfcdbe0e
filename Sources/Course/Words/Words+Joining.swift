extension Words {
    /// What is said on the way into a class.
    enum Joining {
        static let askCode = "Type the class's code: six letters and digits, as the board shows it."
        static let askName = "Type your name, as the class shall see it."
        static let nameless = "without a name"
        static let badCode = "A code has six letters and digits, such as ABC234."
        static let joining = "Joining the class."
        static let notJoined = "You were in no class."

        static func title(_ address: String) -> String { "The class at \(address)" }

        static func sentence(_ fault: JoinFault) -> String {
            switch fault {
            case .noHost(let address):
                """
                Nobody answers at \(address). Compare the address with the board, and see that you are in the same \
                network.
                """
            case .noAnswer(let address): "\(address) is there, but does not answer. Try again in a moment."
            case .notAClass(let address): "What answers at \(address) is no class of this program. Compare the address."
            case .untrusted(let address):
                """
                The certificate of \(address) is from nobody whom this machine trusts. If your teacher gave you a file \
                for that, name it: --tls-ca FILE.
                """
            case .wrongCode: "No class here has this code. Look at the board, and type it once more."
            case .tooManyTries: "Too many wrong codes came from here. Wait a minute, then try again."
            case .over: "This class is over."
            case .otherVersion:
                "The host speaks another version than this program. Take the version that your teacher has."
            case .full: "The class is full."
            case .dismissed: Class.dismissed
            case .unknown: "The host does not know you any more. Join once more."
            case .refused(let sentence): "The host refuses: \(sentence)"
            case .noLesson: "The lesson that the host sent cannot be read."
            }
        }
    }
}
