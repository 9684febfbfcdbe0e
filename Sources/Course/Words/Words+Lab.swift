extension Words {
    enum Lab {
        static let yourOwn = "Your own request"
        static let edit = """
            Change the request as you like and send it. Afterwards server, clock and values are as they were before.
            """
        static let noRequest = "There is no request to change here: a person does this step by hand."
        static let notUnderstood = """
            That changes nothing. Type name=value, -name, Header: value, or a method and an address; or send.
            """
        static let same = "It asks for the same thing as the lesson's request."
        static let differs = "How it differs from the lesson's request:"
        static let putBack = "Everything is back as it was before you sent it."
        static let noEditor = "There is no editor to open it in. Set EDITOR to the one that you use, such as nano."

        static func heading(_ number: Int) -> RichText { RichText("\(yourOwn), in place of step \(number)") }

        static func sentence(_ difference: RequestDifference) -> String {
            switch difference {
            case .method(let own, let right): "The method is \(own), not \(right)."
            case .endpoint(let own, let right): "It goes to \(own), not to \(right)."
            case .missing(let name, _): "\(name) is missing."
            case .value(let name, let own, let right):
                own.isEmpty
                    ? "\(name) is empty; the lesson has \(right)." : "\(name) is \(own); the lesson has \(right)."
            case .repeated(let name): "\(name) comes more than once."
            case .misplaced(let name): "\(name) stands in another place: query, form or header."
            case .extra(let name, let own): "\(name) is new: \(own.isEmpty ? "without a value" : own)."
            case .body: "The body is another one."
            }
        }

        static func sentence(_ fault: RequestTextFault) -> String {
            switch fault {
            case .empty: "There is nothing to send. A request begins with a method and an address."
            case .tooLong(let limit): "That is longer than \(limit) characters, so it was not sent."
            case .requestLine:
                "The first line has to be a method, a space and an address, such as POST {{token_endpoint}}."
            case .header(let line):
                """
                “\(line.prefix(40))” is no header: it has no colon. If it is the body, put a blank line before it; if \
                it belongs to the query, begin it with ? or & right under the address.
                """
            }
        }
    }
}
