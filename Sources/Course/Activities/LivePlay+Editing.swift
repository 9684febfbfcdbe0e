/// The learner's own request: any request of a step changed at will, sent, and everything put back.
extension LivePlay {
    struct Attempt: Equatable, Sendable {
        /// Which of the step's messages it stands in place of.
        let message: Int
        var edit: TextEdit
        /// nil until it was sent.
        var exchange: Exchange?
        var differences: [RequestDifference] = []

        init(_ request: RequestTemplate, message: Int) {
            self.message = message
            edit = TextEdit(RequestText.text(of: request), longest: RequestText.longest)
        }
    }

    /// Opens the request that is looked at, or the step's first one.
    mutating func beginEditing() -> Reply {
        guard let step = run?.step, let message = step.editableMessage(at: looked) else {
            return .say(Words.Lab.noRequest)
        }
        guard case .request(let request) = step.messages[message].kind else { return .say(Words.Lab.noRequest) }
        detour = .own(Attempt(request, message: message))
        return .none
    }

    var takesText: Bool {
        guard phase == .ready else { return false }
        if case .own(let attempt) = detour { return attempt.exchange == nil }
        return detour == nil && isFillingIn
    }

    mutating func update(_ attempt: Attempt, _ action: Action, of step: LiveFlow.Step) -> Reply {
        guard attempt.exchange == nil else { return review(attempt, action) }
        var attempt = attempt
        defer { if case .own = detour { detour = .own(attempt) } }
        switch action {
        case .insert(let text): attempt.edit.insert(text)
        case .write(let line):
            guard let amended = attempt.amended(by: line) else { return .say(Words.Lab.notUnderstood) }
            attempt = amended
        case .deliver(.edited(let text?)): attempt.edit = TextEdit(text, longest: RequestText.longest)
        case .deliver(.edited(nil)): return .say(Words.Lab.noEditor)
        case .command(.send): return send(attempt, of: step)
        case .command(.editOutside): return Reply(effects: [.edit(attempt.edit.text)])
        case .command(.back):
            detour = nil
        case .command(let command): attempt.edit.update(command)
        default: break
        }
        return .none
    }

    private mutating func send(_ attempt: Attempt, of step: LiveFlow.Step) -> Reply {
        do {
            let request = try RequestText.read(attempt.edit.text)
            phase = .busy
            return Reply(effects: [.live(.attempt(request, message: attempt.message, step: step))])
        } catch {
            return .say(Words.Lab.sentence(error))
        }
    }

    private mutating func review(_ attempt: Attempt, _ action: Action) -> Reply {
        switch action {
        case .command(.edit), .command(.previous):
            var again = attempt
            again.exchange = nil
            detour = .own(again)
        case .command(.confirm), .command(.next), .command(.back):
            detour = nil
            return .say(Words.Lab.putBack)
        default: break
        }
        return .none
    }

    mutating func receive(_ exchange: Exchange, _ differences: [RequestDifference]) -> Reply {
        guard case .own(var attempt) = detour else { return receiveWritten(exchange, differences) }
        attempt.exchange = exchange
        attempt.differences = differences
        detour = .own(attempt)
        return .none
    }
}

extension LivePlay.Attempt {
    /// The request with one typed line's change made; nil where the line asks for none.
    fileprivate func amended(by line: String) -> Self? {
        guard let text = RequestText.amended(edit.text, by: line) else { return nil }
        var amended = self
        amended.edit = TextEdit(text, longest: RequestText.longest)
        return amended
    }
}

extension TextEdit {
    /// What a key does to a text that is being written.
    mutating func update(_ command: Command) {
        switch command {
        case .newLine: insert("\n")
        case .erase: erase()
        case .up: up()
        case .down: down()
        case .left: left()
        case .right: right()
        case .first: toLineStart()
        case .last: toLineEnd()
        default: break
        }
    }
}

extension LiveFlow.Step {
    var hasRequest: Bool { editableMessage(at: nil) != nil }

    /// The message behind the exchange with this number, where it is a request; else the first request.
    func editableMessage(at exchange: Int?) -> Int? {
        var count = 0
        for (number, message) in messages.enumerated() {
            guard case .request(let request) = message.kind else {
                count += 1
                continue
            }
            count += max(1, request.times)
            if let exchange, exchange < count { return exchange >= count - max(1, request.times) ? number : nil }
            if exchange == nil { return number }
        }
        return nil
    }
}
