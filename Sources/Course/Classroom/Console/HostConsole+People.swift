/// Who is in the class, and how one gets in.
extension HostConsole {
    /// Address, code and QR code, then whoever is there, then what is rarely wanted.
    private func invitationParts(with people: [Page.Part]) -> [Page.Part] {
        let code: [Page.Part] = invitation.qrCode.map { [.qr($0)] } ?? []
        let remark: [Page.Part] = invitation.remark.map { [.instruction($0)] } ?? []
        return code + [
            .prose([
                .paragraph(RichText(Words.Host.browser)), Block(.code(language: "", lines: [invitation.address])),
                .paragraph(RichText(Words.Host.code)),
            ]),
            .banner(invitation.code),
        ] + people + [
            .prose([
                .paragraph(RichText(Words.Host.terminal)), Block(.code(language: "", lines: [invitation.command])),
            ])
        ] + remark
    }

    var invitationParts: [Page.Part] { invitationParts(with: []) }

    var lobbyParts: [Page.Part] {
        invitationParts(with: (view.learners.isEmpty ? [.instruction(Words.Host.nobody)] : [roll]) + droppedParts)
    }

    /// On the board there are no names, unless somebody asks for them.
    var boardLobbyParts: [Page.Part] {
        invitationParts(with: boardHasNames && !view.learners.isEmpty ? [roll] : [])
    }

    private var roll: Page.Part {
        .roll(
            Roll(
                entries: view.learners.map {
                    .init(number: $0.number, name: $0.name ?? Words.Host.number($0.number), isPresent: $0.isPresent)
                }))
    }

    /// Those whose connection is gone, by name.
    var droppedParts: [Page.Part] {
        let gone = view.learners.filter { !$0.isPresent }.map { name(of: $0.number) }
        return Words.Host.dropped(gone).map { [.instruction($0)] } ?? []
    }

    var peoplePage: Page {
        let opening: Page.Part =
            view.learners.isEmpty ? .instruction(Words.Host.nobody) : .listing(listing)
        let dismissing: [Page.Offer] =
            view.learners.isEmpty ? [] : [.init(.dismiss, Words.HostOffers.dismiss)]
        return Page(
            id: "host/people", trail: [Words.program, lesson.title.plain, Words.Host.people], score: facts,
            parts: [opening],
            offers: dismissing + [
                .init(.up, Words.Offers.up), .init(.down, Words.Offers.down), .init(.first, Words.Offers.first),
                .init(.last, Words.Offers.last),
                .init(.hideNames, view.hidesNames ? Words.HostOffers.showNames : Words.HostOffers.hideNames),
                .init(.back, Words.Offers.back), .init(.help, Words.Offers.help),
                .init(.quit, Words.HostOffers.leave),
            ], isAside: true)
    }

    private var listing: Listing {
        let isFree = view.stage.pace == .free
        let scored = lesson.activities.count { !$0.items.isEmpty }
        let rows = view.learners.map { learner -> Listing.Row in
            let place = learner.activity.map { lesson.activities[$0].title.plain } ?? ""
            let now = isFree ? place : learner.hasAnswered ? Words.Host.hasAnswered : ""
            let state = learner.isPresent ? Words.Host.connected : Words.Host.gone
            return Listing.Row(
                number: learner.number,
                cells: [
                    learner.name ?? Words.Host.number(learner.number),
                    learner.isStuck ? "\(state), \(Words.Host.stuckMark)" : state, now,
                    Words.Host.done(learner.done, of: scored),
                ])
        }
        return Listing(
            columns: [
                Words.Host.name, Words.Host.state, isFree ? Words.Host.place : Words.Host.answer,
                Words.Host.doneHeading,
            ], rows: rows, focus: learnerFocus)
    }

    /// At a free pace: where everybody is, and whoever may need help.
    func freeParts(isTold: Bool) -> [Page.Part] {
        let here = view.learners.filter(\.isPresent)
        let rows = lesson.activities.indices.map { number in
            Distribution.Row(
                name: String(number + 1), text: lesson.activities[number].title,
                counts: [here.count { $0.activity == number }])
        }
        let places = Distribution(rows: rows, votes: [.init(number: 1, of: here.count)])
        let stuck = here.filter(\.isStuck).map { name(of: $0.number) }
        let help: [Page.Part] = isTold ? Words.Host.stuck(stuck).map { [.instruction($0)] } ?? [] : []
        return [.instruction(Words.Host.freePace)] + help + [.distribution(places)] + (isTold ? droppedParts : [])
    }

    /// How each activity went.
    var resultTable: Block.Table? {
        guard !view.results.isEmpty else { return nil }
        let hasSecond = view.results.contains { $0.last != nil }
        let header = [Words.Host.activity, Words.Host.firstVote] + (hasSecond ? [Words.Host.lastVote] : [])
        let rows = view.results.map { result in
            [result.title, Words.Host.share(result.first)]
                + (hasSecond ? [result.last.map(Words.Host.share) ?? ""] : [])
        }
        return Block.Table(header: header.map { RichText($0) }, rows: rows.map { $0.map { RichText($0) } })
    }
}
