import Messages

extension Words {
    /// Remarks beside a command that is to be copied; they stand behind a `#`, so a shell may get them too.
    enum Copy {
        static var own: String {
            say(
                """
                As curl, to this flow's own server, while the flow is open. A code or token that it uses up is then used up.
                """)
        }
        static var ownAgain: String {
            say(
                """
                As curl, to this flow's own server, while the flow is open: once more, so what counts once is used by now.
                """)
        }
        static var served: String { say("As curl: once more, so what counts once is used by now.") }
        static var appOnly: String { say("There is no app to send it to: this request goes to the lesson's own.") }
        /// Inside of a shell's message, so without quotation marks.
        static var fromServer: String { say("keys v and l of oauthtutor serve show it") }
        static var fromAnswer: String { say("comes in an earlier answer") }

        static func command(_ provider: String) -> String {
            provider == "standard" ? "oauthtutor serve" : "oauthtutor serve --provider \(provider)"
        }

        static func mock(_ provider: String) -> String {
            say("As curl, to a server of your own, started in another terminal: \(command(provider))")
        }

        /// - Parameter isShown: that server shows it; otherwise an answer has it.
        static func before(_ variable: String, isShown: Bool) -> String {
            isShown
                ? say("First: \(variable)='...', which keys v and l of that server show")
                : say("First: \(variable)='...', which comes in an earlier answer")
        }
    }

    /// The remarks in a file of requests.
    enum HTTPFile {
        static var tools: String {
            say(
                """
                For Visual Studio Code with the extension REST Client, and for the HTTP client of JetBrains.
                """)
        }
        static var shown: String {
            say("New with each start of the server: its keys v and l show them. Put them in here.")
        }
        static var brought: String {
            say("Brought by the answers, each anew when one brings another. Put them in here.")
        }
        static var known: String { say("Known beforehand.") }
        static var placeholder: String { say("put-it-in-here") }
        static var notYet: String { say("First answer or skip what is asked here: the file would give it away.") }
        static var byHand: String { say("By hand") }
        static var appOnly: String {
            say(
                """
                The lesson's own app gets this one, and the server has no app, so there is nothing to send:
                """)
        }
        static var maybeApp: String {
            say(
                """
                If the address is the app's, nobody listens there unless you do: what counts stands in the address itself.
                """)
        }

        static func saved(with provider: String) -> String {
            say("Saved by oauthtutor. The server that it speaks to is started with: \(Copy.command(provider))")
        }

        static func uses(_ names: [String]) -> String { say("Uses \(names.joined(separator: ", ")).") }
        static func expects(_ expectation: RequestTemplate.Expectation) -> String {
            expectation.error.map { say("Expected: \(expectation.status) \($0).") }
                ?? say("Expected: \(expectation.status).")
        }
        static func wait(_ seconds: Int) -> String {
            say("First move the server's clock \(span(seconds)) on (keys m and h).")
        }
        static func keep(_ keep: RequestTemplate.Keep) -> String {
            say("Keep the answer's \(keep.member): it is needed again as \(keep.name).")
        }

        static func times(_ times: Int) -> String {
            say(one: "To be sent \(times) time.", many: "To be sent \(times) times.", count: times)
        }

        /// Where an answer has it, as far as its name does not say it.
        static func source(of name: String) -> String? {
            switch name {
            case "location": say("the header Location")
            case "form_action": say("where the form of the page goes, as a whole address")
            case "request": say("a hidden field of the page's form")
            case "code": say("in the query of the header Location")
            default: nil
            }
        }

        static func savedNotice(_ path: String) -> String { say("The whole flow is saved: \(path)") }
    }
}
