extension LivePlay {
    func offers(at gate: Gate, in run: Run) -> [Page.Offer] {
        let anew: [Page.Offer] = [
            .init(.fade, Words.Offers.fade), .init(.fromTheStart, Words.Offers.fromTheStart),
        ]
        switch gate {
        case .sender:
            let kept: [Command] = [.pick, .up, .down, .first, .last, .skip]
            let choosing = run.sender?.question.offers.filter { kept.contains($0.command) } ?? []
            return [.init(.confirm, Words.Offers.submit)] + choosing + [
                .init(.previous, Words.Offers.stepBack), .init(.runToEnd, Words.Offers.runToEnd),
            ] + anew
        case .task(let number):
            switch run.tasks[number].work {
            case .gaps(let gaps): return (gaps.right == nil ? offers(of: gaps, in: run) : settling) + anew
            case .writing(let writing): return offers(of: writing, in: run) + anew
            }
        }
    }

    var levelOffers: [Page.Offer] {
        [
            .init(.confirm, Words.Offers.begin), .init(.back, Words.Offers.close), .init(.up, Words.Offers.up),
            .init(.down, Words.Offers.down), .init(.pick, Words.Offers.begin),
        ]
    }

    private var settling: [Page.Offer] {
        [.init(.confirm, Words.Offers.goOn), .init(.next, Words.Offers.goOn), .init(.previous, Words.Offers.stepBack)]
    }

    private func offers(of gaps: GapTask, in run: Run) -> [Page.Offer] {
        let hasMeaning = gaps.parameter.flatMap(run.step.meaning) != nil
        let hint: [Page.Offer] = hasMeaning ? [.init(.hint, Words.Offers.hint)] : run.hints.offers
        return [
            .init(.confirm, gaps.isAtLast ? Words.Offers.send : Words.Offers.nextGap),
            .init(.nextField, Words.Offers.gaps), .init(.skip, Words.Offers.showIt),
        ] + hint + [
            .init(.send, Words.Offers.send), .init(.previousField, Words.Offers.gaps),
            .init(.erase, Words.Offers.erase), .init(.left, Words.Offers.left), .init(.right, Words.Offers.right),
            .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
        ]
    }

    private func offers(of writing: WritingTask, in run: Run) -> [Page.Offer] {
        switch writing.stage {
        case .writing, .trying:
            [.init(.send, Words.Offers.send), .init(.skip, Words.Offers.showIt)] + run.hints.offers + [
                .init(.editOutside, Words.Offers.editOutside), .init(.newLine, Words.Offers.newLine),
                .init(.erase, Words.Offers.erase), .init(.up, Words.Offers.up), .init(.down, Words.Offers.down),
                .init(.left, Words.Offers.left), .init(.right, Words.Offers.right),
                .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
            ]
        case .judged:
            [
                .init(.edit, Words.Offers.editAgain), .init(.confirm, Words.Offers.showIt),
                .init(.next, Words.Offers.showIt), .init(.previous, Words.Offers.editAgain),
                .init(.copy, Words.Offers.copy),
            ]
        case .shown: settling
        }
    }
}
