/// The lists beside the trace.
extension ServerConsole {
    var valueParts: [Page.Part] {
        let tryout = Block(.code(language: "sh", lines: [standing.tryout]))
        let warnings = warning.map { [Block.paragraph(RichText($0, .strong))] } ?? []
        let welcome = [Words.Values.welcome, Words.Values.tryThis].map { Block.paragraph(RichText($0)) }
        return [
            .prose(warnings + welcome + [tryout]),
            .instruction(Words.Values.instruction), listing(standing.values),
        ]
    }

    var userParts: [Page.Part] {
        let rows = standing.users.enumerated().map { index, user in
            Listing.Row(number: index + 1, cells: [user.username, user.password, user.name])
        }
        let columns = [Words.Values.username, Words.Values.password, Words.Values.name]
        return [
            .instruction(Words.Users.instruction), .listing(Listing(columns: columns, rows: rows, focus: focus)),
        ]
    }

    var clientParts: [Page.Part] {
        let rows = standing.clients.enumerated().map { index, client in
            let kind = client.secret == nil ? Words.Clients.publicClient : Words.Clients.confidential
            return Listing.Row(
                number: index + 1, cells: [client.id, kind, client.shortGrantTypes, client.name],
                remark: client.remark)
        }
        let columns = [Words.Values.clientID, Words.Tokens.kind, Words.Values.grantTypes, Words.Values.name]
        return [
            .instruction(Words.Clients.instruction), .listing(Listing(columns: columns, rows: rows, focus: focus)),
        ]
    }

    var tokenParts: [Page.Part] {
        guard !standing.tokens.isEmpty else { return [.instruction(Words.Tokens.none)] }
        let rows = standing.tokens.enumerated().map { index, token in
            Listing.Row(
                number: index + 1,
                cells: [
                    Words.Tokens.kind(token.kind), token.stateText, token.clientName,
                    token.username ?? Words.Tokens.itself, token.shortText,
                ], remark: token.text)
        }
        let columns = [
            Words.Tokens.kind, Words.Tokens.state, Words.Tokens.client, Words.Tokens.user, Words.Tokens.text,
        ]
        return [
            .instruction(Words.Tokens.instruction), .listing(Listing(columns: columns, rows: rows, focus: focus)),
        ]
    }

    var faultParts: [Page.Part] {
        let rows = MockFault.allCases.enumerated().map { index, fault in
            let times = standing.times(of: fault)
            return Listing.Row(
                number: index + 1,
                cells: [fault.rawValue, times > 0 ? Words.Faults.mark(times) : "", Words.Faults.meaning(fault)])
        }
        let looked = MockFault.allCases[focus]
        return [
            .instruction(Words.Faults.instruction), .listing(Listing(rows: rows, focus: focus)),
            .prose([.paragraph(RichText("\(Words.Faults.meaning(looked)) \(Words.Faults.test(looked))"))]),
        ]
    }

    func listing(_ values: [ServerStanding.Value]) -> Page.Part {
        let rows = values.enumerated().map { Listing.Row(number: $0 + 1, cells: [$1.name, $1.text]) }
        return .listing(Listing(rows: rows, focus: focus))
    }
}
