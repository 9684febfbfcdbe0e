extension Words {
    /// The learner's own browser.
    enum Trip {
        static let title = "In your own browser"
        static let nothing = """
            No browser leaves from this step. Where one is sent to the authorization server, yours can go there.
            """
        static let preparing = "Making ready for your browser."
        static let gaveUp = "Nobody waits for the browser any more. Everything is as it was before."
        static let isBack = "Your browser is back. Go on to see what crossed the wire."
        static let unpredicted = "It has happened in your browser. What did you expect before it did?"

        static func task(_ address: Course.Trip.Address) -> String {
            let code = address.userCode.map { "type the code \($0), " } ?? ""
            let goal =
                address.state == nil
                ? "This page goes on by itself when you have decided."
                : "This page goes on by itself when the browser comes back to the app."
            return """
                In the browser, \(code)sign in as \(address.username) with the password \(address.password), then allow \
                or deny. \(goal)
                """
        }

        static func opened(by program: String) -> String {
            "\(program) was asked to open this address. If nothing shows up, open it yourself:"
        }

        static func nowhere(_ ports: [Int]) -> String {
            let forwards = ports.map { "-L \($0):127.0.0.1:\($0)" }.joined(separator: " ")
            return """
                There is no browser here that could be opened (BROWSER names one). Open this address in one on this \
                machine; one elsewhere reaches it by ssh with \(forwards):
                """
        }

        /// - Parameters:
        ///   - came: the state in the address; nil where there was none.
        ///   - expected: the one that the browser took along.
        static func refused(came: String?, expected: String?) -> String {
            let expected = expected ?? ""
            let what =
                switch came {
                case nil: "It came without a state; the app expects \(expected)."
                case expected: "Its state is the expected one, and yet the app could not take it."
                case let came?: "Its state is \(came.isEmpty ? "empty" : came); the app expects \(expected)."
                }
            return "Refused: an answer that does not belong to this flow. \(what) Nothing was taken from it."
        }

        static func cameBack(with error: String) -> String {
            """
            Your browser came back with \(error) and without a code, so the steps after this one have nothing to go on \
            with. Send it there once more, or begin again.
            """
        }
    }
}

extension Words.Offers {
    static let browse = "own browser"
    static let browseAgain = "open it again"
    static let stopWaiting = "stop waiting"
}
