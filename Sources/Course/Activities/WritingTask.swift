/// A request that the learner writes with nothing but its goal given.
struct WritingTask: Equatable, Sendable {
    enum Stage: Equatable, Sendable {
        case writing
        /// Sent in place of the lesson's; what came of it is on its way.
        case trying
        case judged(Exchange, [RequestDifference])
        /// The lesson's request was asked for.
        case shown
    }

    let template: RequestTemplate
    private(set) var edit = TextEdit("", longest: RequestText.longest)
    private(set) var stage = Stage.writing
    /// Whether the first one that was sent was right; nil until then.
    private(set) var isRightAtOnce: Bool?

    init(_ template: RequestTemplate) { self.template = template }

    /// Whether the last one that was sent asks for the same as the lesson's, and the server took it so.
    var isRight: Bool {
        guard case .judged(let exchange, let differences) = stage else { return false }
        return differences.isEmpty && exchange.isAnswered(like: template)
    }

    /// The keys of what was missed.
    var missed: [String] {
        guard case .judged(_, let differences) = stage else { return [] }
        let endpoint = template.endpoint ?? template.target
        return differences.flatMap { difference -> [String] in
            switch difference {
            case .method: ["\(endpoint)/method/method"]
            case .endpoint: ["\(endpoint)/address/endpoint"]
            case .missing(let name, _), .misplaced(let name): ["name", "value"].map { "\(endpoint)/\(name)/\($0)" }
            case .value(let name, _, _): ["\(endpoint)/\(name)/value"]
            case .repeated, .extra, .body: []
            }
        }
    }

    mutating func update(_ action: Action) -> Reply {
        switch action {
        case .insert(let text): edit.insert(text)
        case .write(let line):
            guard let amended = RequestText.amended(edit.text, by: line) else {
                let isEmpty = edit.text.allSatisfy(\.isWhitespace)
                return .say(isEmpty ? Words.Practice.beginWithLine : Words.Lab.notUnderstood)
            }
            edit = TextEdit(amended, longest: RequestText.longest)
        case .deliver(.edited(let text?)): edit = TextEdit(text, longest: RequestText.longest)
        case .deliver(.edited(nil)): return .say(Words.Lab.noEditor)
        case .command(.editOutside): return Reply(effects: [.edit(edit.text)])
        case .command(.skip):
            isRightAtOnce = isRightAtOnce ?? false
            stage = .shown
        case .command(let command): edit.update(command)
        default: break
        }
        return .none
    }

    /// The request as written, to be sent.
    mutating func request() throws(RequestTextFault) -> RequestTemplate {
        let request = try RequestText.read(edit.text)
        stage = .trying
        return request
    }

    mutating func receive(_ exchange: Exchange, _ differences: [RequestDifference]) {
        guard stage == .trying else { return }
        stage = .judged(exchange, differences)
        isRightAtOnce = isRightAtOnce ?? isRight
    }

    mutating func tryAgain() { stage = .writing }
    mutating func show() { stage = .shown }
}

extension Exchange {
    /// Whether the answer has the status that the lesson's request is meant to have; any will do where it says none.
    fileprivate func isAnswered(like template: RequestTemplate) -> Bool {
        guard let expectation = template.expectation else { return !isFailure }
        return status == expectation.status
    }
}
