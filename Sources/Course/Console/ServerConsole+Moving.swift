/// Moving in lists, opening, and doing what a place offers.
extension ServerConsole {
    /// Before anything was asked of the server the trace has nothing to show, and says how to begin instead.
    var shown: Place { place == .trace && log.isEmpty ? .values : place }

    mutating func updateHere(_ action: Action) -> [Effect] {
        if case .exchange(let served) = shown { return update(served, action) }
        switch action {
        case .command(.back): goBack()
        case .command(.up): move(to: focus - 1)
        case .command(.down): move(to: focus + 1)
        case .command(.first): move(to: 0)
        case .command(.last): move(to: count - 1)
        case .command(.confirm), .command(.pick), .command(.next):
            if count > 0 { return open(focus) }
        case .choose(let number): return choose(number)
        case .command(.disarm) where shown == .faults: return ask(.arm(MockFault.allCases[focus], times: 0))
        default: break
        }
        return []
    }

    /// How many rows the list has.
    var count: Int {
        switch shown {
        case .trace: log.entries.count
        case .values: standing.values.count
        case .users: standing.users.count
        case .clients: standing.clients.count
        case .tokens: standing.tokens.count
        case .faults: MockFault.allCases.count
        case .exchange: 0
        case .client(let id): client(id)?.values.count ?? 0
        case .token(let text): row(of: text)?.values.count ?? 0
        }
    }

    /// The row under the cursor, from 0.
    var focus: Int {
        let last = max(0, count - 1)
        switch shown {
        case .trace: return looked.flatMap { log.index(of: $0) } ?? last
        case .tokens: return standing.tokens.firstIndex { $0.text == token } ?? 0
        default: return min(last, rows[pageID] ?? 0)
        }
    }

    private mutating func move(to row: Int) {
        guard count > 0 else { return }
        let row = max(0, min(row, count - 1))
        switch shown {
        // Whoever goes to the newest follows it from there.
        case .trace: looked = row == count - 1 ? nil : log.entries[row].number
        case .tokens: token = row == 0 ? nil : standing.tokens[row].text
        default: rows[pageID] = row
        }
    }

    private mutating func choose(_ number: Int) -> [Effect] {
        guard shown == .trace else {
            guard (0..<count).contains(number) else { return [] }
            move(to: number)
            return open(number)
        }
        guard let index = log.index(of: number + 1), log.entries[index].number == number + 1 else {
            notice = Words.Trace.noSuchRequest(number + 1)
            return []
        }
        move(to: index)
        return open(index)
    }

    private mutating func open(_ row: Int) -> [Effect] {
        switch shown {
        case .trace:
            parameter = nil
            place = .exchange(log.entries[row])
        case .clients: return go(to: .client(standing.clients[row].id))
        case .tokens: return go(to: .token(standing.tokens[row].text))
        case .faults:
            let fault = MockFault.allCases[row]
            return ask(.arm(fault, times: standing.times(of: fault) + 1))
        case .values, .users, .client, .token: copy()
        case .exchange: break
        }
        return []
    }

    private mutating func goBack() {
        switch place {
        case .client: place = .clients
        case .token: place = .tokens
        default: place = .trace
        }
    }

    func client(_ id: String) -> ServerStanding.ClientRow? { standing.clients.first { $0.id == id } }

    func row(of token: String) -> ServerStanding.TokenRow? { standing.tokens.first { $0.text == token } }

    /// What is to be copied: the value under the cursor, or both messages of a request.
    var copyText: String? {
        let focus = focus
        switch shown {
        case .trace: return log.entries[focus].copyText
        case .exchange(let served):
            let value = parameter.flatMap { served.parameters.indices.contains($0) ? served.parameters[$0].value : nil }
            return value ?? served.copyText
        case .values: return standing.values[focus].text
        case .users where !standing.users.isEmpty:
            return "\(standing.users[focus].username)\n\(standing.users[focus].password)"
        case .clients where !standing.clients.isEmpty:
            return [standing.clients[focus].id, standing.clients[focus].secret].compactMap { $0 }
                .joined(separator: "\n")
        case .client(let id): return client(id)?.values[focus].text
        case .tokens where !standing.tokens.isEmpty: return standing.tokens[focus].text
        case .token(let text): return row(of: text)?.values[focus].text ?? text
        case .users, .clients, .tokens, .faults: return nil
        }
    }
}

/// An opened exchange.
extension ServerConsole {
    private mutating func update(_ served: ServedExchange, _ action: Action) -> [Effect] {
        let count = served.parameters.count
        switch action {
        case .command(.back):
            if parameter == nil { goBack() } else { parameter = nil }
        case .command(.next), .command(.confirm): step(from: served, by: 1)
        case .command(.previous): step(from: served, by: -1)
        case .command(.nextField) where count > 0: parameter = parameter.map { ($0 + 1) % count } ?? 0
        case .command(.previousField) where count > 0:
            parameter = parameter.map { ($0 + count - 1) % count } ?? count - 1
        case .command(.down) where count > 0: parameter = parameter.map { min($0 + 1, count - 1) } ?? 0
        case .command(.up): parameter = parameter.flatMap { $0 == 0 ? nil : $0 - 1 }
        case .choose(let number) where (0..<count).contains(number): parameter = number
        default: break
        }
        return []
    }

    private mutating func step(from served: ServedExchange, by step: Int) {
        guard let next = log[number: served.number + step] else {
            notice = step > 0 ? Words.Trace.noLater : Words.Trace.noEarlier
            return
        }
        parameter = nil
        looked = next == log.last ? nil : next.number
        place = .exchange(next)
    }
}

/// Taking tokens back: asked once, done when it is asked for again.
extension ServerConsole {
    mutating func revokeShown(asked: String?) -> [Effect] {
        switch shown {
        case .tokens where !standing.tokens.isEmpty: return revoke(focus, asked: asked)
        case .token(let text):
            guard let number = standing.tokens.firstIndex(where: { $0.text == text }) else {
                notice = Words.Tokens.gone
                return []
            }
            return revoke(number, asked: asked)
        default: return []
        }
    }

    mutating func revoke(_ number: Int, asked: String?) -> [Effect] {
        guard standing.tokens.indices.contains(number) else {
            notice = Words.Tokens.noSuchToken(number + 1)
            return []
        }
        let row = standing.tokens[number]
        guard row.isLive else {
            notice = Words.Tokens.nothingToRevoke
            return []
        }
        guard row.text == asked else {
            doomed = row.text
            notice = Words.Tokens.sure(row)
            return []
        }
        return ask(.revoke(token: row.text))
    }
}
