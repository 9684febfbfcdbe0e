extension Words {
    /// Remarks beside a command that is to be copied; they stand behind a `#`, so a shell may get them too.
    enum Copy {
        static let own = """
            As curl, to this flow's own server, while the flow is open. A code or token that it uses up is then used up.
            """
        static let ownAgain = """
            As curl, to this flow's own server, while the flow is open: once more, so what counts once is used by now.
            """
        static let served = "As curl: once more, so what counts once is used by now."
        static let appOnly = "There is no app to send it to: this request goes to the lesson's own."
        /// Inside of a shell's message, so without quotation marks.
        static let fromServer = "keys v and l of oauthtutor serve show it"
        static let fromAnswer = "comes in an earlier answer"

        static func command(_ provider: String) -> String {
            provider == "standard" ? "oauthtutor serve" : "oauthtutor serve --provider \(provider)"
        }

        static func mock(_ provider: String) -> String {
            "As curl, to a server of your own, started in another terminal: \(command(provider))"
        }

        /// - Parameter isShown: that server shows it; otherwise an answer has it.
        static func before(_ variable: String, isShown: Bool) -> String {
            "First: \(variable)='...', which \(isShown ? "keys v and l of that server show" : fromAnswer)"
        }
    }

    /// The remarks in a file of requests.
    enum HTTPFile {
        static let tools = """
            For Visual Studio Code with the extension REST Client, and for the HTTP client of JetBrains.
            """
        static let shown = "New with each start of the server: its keys v and l show them. Put them in here."
        static let brought = "Brought by the answers, each anew when one brings another. Put them in here."
        static let known = "Known beforehand."
        static let placeholder = "put-it-in-here"
        static let notYet = "First answer or skip what is asked here: the file would give it away."
        static let byHand = "By hand"
        static let appOnly = """
            The lesson's own app gets this one, and the server has no app, so there is nothing to send:
            """
        static let maybeApp = """
            If the address is the app's, nobody listens there unless you do: what counts stands in the address itself.
            """

        static func saved(with provider: String) -> String {
            "Saved by oauthtutor. The server that it speaks to is started with: \(Copy.command(provider))"
        }

        static func uses(_ names: [String]) -> String { "Uses \(names.joined(separator: ", "))." }
        static func expects(_ expectation: RequestTemplate.Expectation) -> String {
            "Expected: \(expectation.status)\(expectation.error.map { " \($0)" } ?? "")."
        }
        static func wait(_ seconds: Int) -> String {
            "First move the server's clock \(span(seconds)) on (keys m and h)."
        }
        static func keep(_ keep: RequestTemplate.Keep) -> String {
            "Keep the answer's \(keep.member): it is needed again as \(keep.name)."
        }

        static func times(_ times: Int) -> String { "To be sent \(times) times." }

        /// Where an answer has it, as far as its name does not say it.
        static func source(of name: String) -> String? {
            switch name {
            case "location": "the header Location"
            case "form_action": "where the form of the page goes, as a whole address"
            case "request": "a hidden field of the page's form"
            case "code": "in the query of the header Location"
            default: nil
            }
        }

        static func savedNotice(_ path: String) -> String { "The whole flow is saved: \(path)" }
    }
}
