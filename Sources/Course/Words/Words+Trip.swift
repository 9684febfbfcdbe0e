import Messages

extension Words {
    /// The learner's own browser.
    enum Trip {
        static var title: String { say("In your own browser") }
        static var nothing: String {
            say(
                """
                No browser leaves from this step. Where one is sent to the authorization server, yours can go there.
                """)
        }
        static var preparing: String { say("Making ready for your browser.") }
        static var gaveUp: String { say("Nobody waits for the browser any more. Everything is as it was before.") }
        static var isBack: String { say("Your browser is back. Go on to see what crossed the wire.") }
        static var unpredicted: String { say("It has happened in your browser. What did you expect before it did?") }

        static func task(_ address: Course.Trip.Address) -> String {
            let goal =
                address.state == nil
                ? say("This page goes on by itself when you have decided.")
                : say("This page goes on by itself when the browser comes back to the app.")
            let (name, password) = (address.username, address.password)
            let task =
                address.userCode.map {
                    say(
                        "In the browser, type the code \($0), sign in as \(name) with the password \(password), then allow or deny."
                    )
                } ?? say("In the browser, sign in as \(name) with the password \(password), then allow or deny.")
            return "\(task) \(goal)"
        }

        static func opened(by program: String) -> String {
            say("\(program) was asked to open this address. If nothing shows up, open it yourself:")
        }

        static func nowhere(_ ports: [Int]) -> String {
            let forwards = ports.map { "-L \($0):127.0.0.1:\($0)" }.joined(separator: " ")
            return say(
                """
                There is no browser here that could be opened (BROWSER names one). Open this address in one on this \
                machine; one elsewhere reaches it by ssh with \(forwards):
                """)
        }

        /// - Parameters:
        ///   - came: the state in the address; nil where there was none.
        ///   - expected: the one that the browser took along.
        static func refused(came: String?, expected: String?) -> String {
            let expected = expected ?? ""
            let what =
                switch came {
                case nil: say("It came without a state; the app expects \(expected).")
                case expected: say("Its state is the expected one, and yet the app could not take it.")
                case ""?: say("Its state is empty; the app expects \(expected).")
                case let came?: say("Its state is \(came); the app expects \(expected).")
                }
            return say("Refused: an answer that does not belong to this flow. \(what) Nothing was taken from it.")
        }

        static func cameBack(with error: String) -> String {
            say(
                """
                Your browser came back with \(error) and without a code, so the steps after this one have nothing to go on \
                with. Send it there once more, or begin again.
                """)
        }
    }
}

extension Words.Offers {
    static var browse: String { say("own browser") }
    static var browseAgain: String { say("open it again") }
    static var stopWaiting: String { say("stop waiting") }
}
