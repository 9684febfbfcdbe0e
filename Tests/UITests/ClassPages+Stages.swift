import Course

/// The places in a class that were looked at by eye.
extension ClassPages {
    /// Eight learners, of whom one has lost the connection.
    static func lobby(isBoard: Bool = false) -> ClassPages {
        var it = ClassPages(isBoard: isBoard)
        it.join("Ada", "Ben", "Cem", "Dana", "Emil", "Fatima", "Gil", "Hanna")
        it.happen(.present(seat: 3, false))
        return it
    }

    static func vote(isBoard: Bool = false) -> ClassPages {
        var it = lobby(isBoard: isBoard)
        it.lead(.go(1))
        it.answer("secret", 0, 1, nil, 1, 0)
        return it
    }

    static func closed(isBoard: Bool = false) -> ClassPages {
        var it = vote(isBoard: isBoard)
        it.give("secret", seat: 6, .options([1]), confidence: .sure)
        it.answer("secret", nil, nil, nil, nil, nil, nil, 2, 0)
        it.lead(.close)
        return it
    }

    static func discussing(isBoard: Bool = false) -> ClassPages {
        var it = closed(isBoard: isBoard)
        it.lead(.discuss(seconds: 120))
        it.pass(seconds: 15)
        return it
    }

    static func secondVote(isBoard: Bool = false) -> ClassPages {
        var it = discussing(isBoard: isBoard)
        it.lead(.open)
        it.answer("secret", vote: 2, 0, 0, nil, 0, 0, 1, 0, 0)
        it.lead(.close)
        return it
    }

    static func revealed(isBoard: Bool = false) -> ClassPages {
        var it = secondVote(isBoard: isBoard)
        it.lead(.reveal)
        return it
    }

    static func order(isBoard: Bool = false, isRevealed: Bool = false) -> ClassPages {
        var it = lobby(isBoard: isBoard)
        it.lead(.go(2))
        it.give("steps", seat: 1, .order([0, 1, 2, 3], aside: [4]))
        for seat in [2, 4, 5] { it.give("steps", seat: seat, .order([1, 0, 2, 3], aside: [4])) }
        it.give("steps", seat: 6, .order([0, 4, 1, 2, 3], aside: []))
        it.lead(.close)
        if isRevealed { it.lead(.reveal) }
        return it
    }

    static func match(isBoard: Bool = false, isRevealed: Bool = false) -> ClassPages {
        var it = lobby(isBoard: isBoard)
        it.lead(.go(3))
        it.give("terms", seat: 1, .pairs([0: 0, 1: 1, 2: 2]))
        for seat in [2, 4] { it.give("terms", seat: seat, .pairs([0: 0, 1: 2, 2: 1])) }
        it.give("terms", seat: 5, .pairs([0: 0, 1: 3, 2: 2]))
        it.lead(.close)
        if isRevealed { it.lead(.reveal) }
        return it
    }

    static func open(isBoard: Bool = false) -> ClassPages {
        var it = lobby(isBoard: isBoard)
        it.lead(.go(4))
        it.give("own", seat: 1, .text("It works only once, and nobody without the secret can use it.", overruled: []))
        it.give("own", seat: 2, .text("Because it is used once.", overruled: []))
        it.give("own", seat: 4, .text("I do not know.", overruled: []))
        it.lead(.close)
        return it
    }

    /// The prediction is being made.
    static func predicting(isBoard: Bool = false) -> ClassPages {
        var it = lobby(isBoard: isBoard)
        it.lead(.go(5))
        it.happen(.flowStarted)
        it.answer("token", 0, 1, nil, 0)
        return it
    }

    /// The step was sent, and its only message is looked at.
    static func sent(isBoard: Bool = false) -> ClassPages {
        var it = predicting(isBoard: isBoard)
        it.lead(.perform)
        it.happen(.flow(.performed(step: "token", exchanges: [exchange()])))
        return it
    }

    static func breaking(isBoard: Bool = false) -> ClassPages {
        var it = sent(isBoard: isBoard)
        it.lead(.askBreakIt)
        for (seat, wish) in [(1, 1), (2, 1), (4, 0)] { it.happen(.choose(seat: seat, breakIt: wish)) }
        return it
    }

    static func broken(isBoard: Bool = false) -> ClassPages {
        var it = breaking(isBoard: isBoard)
        it.lead(.breakIt(1))
        it.happen(.flow(.broke(breakIt: "stranger", exchanges: [exchange(400, error: "invalid_grant")])))
        return it
    }

    static func free(isBoard: Bool = false) -> ClassPages {
        var it = lobby(isBoard: isBoard)
        it.lead(.go(0), .pace(.free))
        it.pass(seconds: 100)
        for (seat, activity) in [(1, 1), (2, 1), (4, 2), (5, 0), (7, 5)] {
            it.happen(.at(seat: seat, activity: activity))
        }
        it.answer("secret", 0)
        it.pass(seconds: 100)
        return it
    }

    static func people() -> ClassPages {
        var it = vote()
        it.take(.command(.people))
        return it
    }

    /// With the help over it.
    var helped: Page {
        var it = self
        it.take(.command(.help))
        return it.page
    }

    static func over(isBoard: Bool = false) -> ClassPages {
        var it = revealed(isBoard: isBoard)
        it.lead(.go(2))
        it.give("steps", seat: 1, .order([0, 1, 2, 3], aside: [4]))
        it.give("steps", seat: 2, .order([1, 0, 2, 3], aside: [4]))
        it.lead(.end)
        return it
    }
}
