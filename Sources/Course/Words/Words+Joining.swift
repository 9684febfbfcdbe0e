import Messages

extension Words {
    /// What is said on the way into a class.
    enum Joining {
        static var askCode: String { say("Type the class's code: six letters and digits, as the board shows it.") }
        static var askName: String { say("Type your name, as the class shall see it.") }
        static var nameless: String { say("without a name") }
        static var badCode: String { say("A code has six letters and digits, such as ABC234.") }
        static var joining: String { say("Joining the class.") }
        static var notJoined: String { say("You were in no class.") }

        static func title(_ address: String) -> String { say("The class at \(address)") }

        static func sentence(_ fault: JoinFault) -> String {
            switch fault {
            case .noHost(let address):
                say(
                    """
                    Nobody answers at \(address). Compare the address with the board, and see that you are in the same \
                    network.
                    """)
            case .noAnswer(let address): say("\(address) is there, but does not answer. Try again in a moment.")
            case .notAClass(let address):
                say("What answers at \(address) is no class of this program. Compare the address.")
            case .untrusted(let address):
                say(
                    """
                    The certificate of \(address) is from nobody whom this machine trusts. If your teacher gave you a file \
                    for that, name it: --tls-ca FILE.
                    """)
            case .wrongCode: say("No class here has this code. Look at the board, and type it once more.")
            case .tooManyTries: say("Too many wrong codes came from here. Wait a minute, then try again.")
            case .over: say("This class is over.")
            case .otherVersion:
                say("The host speaks another version than this program. Take the version that your teacher has.")
            case .full: say("The class is full.")
            case .dismissed: Class.dismissed
            case .unknown: say("The host does not know you any more. Join once more.")
            case .refused(let sentence): say("The host refuses: \(sentence)")
            case .noLesson: say("The lesson that the host sent cannot be read.")
            }
        }
    }
}
