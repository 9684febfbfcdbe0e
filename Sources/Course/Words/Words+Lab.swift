import Messages

extension Words {
    enum Lab {
        static var yourOwn: String { say("Your own request") }
        static var edit: String {
            say(
                """
                Change the request as you like and send it. Afterwards server, clock and values are as they were before.
                """)
        }
        static var noRequest: String { say("There is no request to change here: a person does this step by hand.") }
        static var notUnderstood: String {
            say(
                """
                That changes nothing. Type name=value, -name, Header: value, or a method and an address; or send.
                """)
        }
        static var same: String { say("It asks for the same thing as the lesson's request.") }
        static var differs: String { say("How it differs from the lesson's request:") }
        static var putBack: String { say("Everything is back as it was before you sent it.") }
        static var noEditor: String {
            say("There is no editor to open it in. Set EDITOR to the one that you use, such as nano.")
        }

        static func heading(_ number: Int) -> RichText { sayRich("\(yourOwn), in place of step \(number)") }

        static func sentence(_ difference: RequestDifference) -> String {
            switch difference {
            case .method(let own, let right): say("The method is \(own), not \(right).")
            case .endpoint(let own, let right): say("It goes to \(own), not to \(right).")
            case .missing(let name, _): say("\(name) is missing.")
            case .value(let name, let own, let right):
                own.isEmpty
                    ? say("\(name) is empty; the lesson has \(right).")
                    : say("\(name) is \(own); the lesson has \(right).")
            case .repeated(let name): say("\(name) comes more than once.")
            case .misplaced(let name): say("\(name) stands in another place: query, form or header.")
            case .extra(let name, let own):
                own.isEmpty ? say("\(name) is new: without a value.") : say("\(name) is new: \(own).")
            case .body: say("The body is another one.")
            }
        }

        static func sentence(_ fault: RequestTextFault) -> String {
            switch fault {
            case .empty: say("There is nothing to send. A request begins with a method and an address.")
            case .tooLong(let limit): say("That is longer than \(limit) characters, so it was not sent.")
            case .requestLine:
                say("The first line has to be a method, a space and an address, such as POST {{token_endpoint}}.")
            case .header(let line):
                say(
                    """
                    “\(line.prefix(40))” is no header: it has no colon. If it is the body, put a blank line before it; if \
                    it belongs to the query, begin it with ? or & right under the address.
                    """)
            }
        }
    }
}
