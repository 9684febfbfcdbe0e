extension ServedExchange {
    /// "POST /token".
    var request: String { exchange.shortRequest }

    /// "200 OK", "400 invalid_grant".
    var answer: String { exchange.isFailure ? Words.Trace.noAnswer : exchange.shortAnswer }

    var isRefused: Bool { exchange.isFailure || exchange.error != nil || (exchange.status ?? 0) >= 400 }

    /// Why this answer is not the one that the RFCs ask for, in a word or two; empty when it is.
    var marks: String {
        [fault.map { Words.Trace.fault($0.rawValue) }, departure == nil ? nil : Words.Trace.departs]
            .compactMap { $0 }.joined(separator: ", ")
    }

    var row: Listing.Row {
        Listing.Row(
            number: number, cells: [request, answer, marks], mark: isRefused ? .wrong : nil, remark: exchange.reason)
    }

    /// Both messages, and the command that sends the request once more.
    var copyText: String {
        exchange.copyText + (exchange.curl.map { "\n\n# \(Words.Copy.served)\n\($0)" } ?? "")
    }

    /// As the lessons show a message of a flow.
    /// - Parameter focus: the selected parameter.
    func view(focus: Int?) -> ExchangeView {
        var view = ExchangeView(
            from: exchange.from, to: exchange.to, request: exchange.request, reason: exchange.reason,
            warning: exchange.warning, departure: departure)
        switch exchange.outcome {
        case .answer(let wire, _): view.answer = wire
        case .act(let lines): view.act = lines
        case .failure(let sentence): view.failure = sentence
        }
        view.parameters = parameters
        view.focus = focus.flatMap { $0 < view.parameters.count ? $0 : nil }
        return view
    }

    /// Those of its request's parameters that OAuth has a meaning for.
    var parameters: [ExchangeView.Parameter] {
        Words.Parameters.meanings.compactMap { name, meaning in
            exchange.value(of: name).map { .init(name: name, value: $0, meaning: RichText(meaning)) }
        }
    }
}
