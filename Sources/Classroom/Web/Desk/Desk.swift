import Course

/// Those who take part in a browser: for each the very session that a program of theirs would run, here at the host.
///
/// A session is made when its learner first looks, from the room's record, so a host that was started anew makes the same
/// one again. What the class is told is handed to all of them, in order.
public actor Desk {
    /// More are not kept at once: whoever was not seen for longest is forgotten, and made again from the record. What was
    /// answered is the room's, so nothing is lost but what was typed and not submitted.
    private static let mostLearners = 600

    struct Learner {
        var session: ClassSession
        /// What was typed and not submitted, and on which page.
        var typed: (mark: String, fields: FormFields)?
        /// What the desk itself has to say, until the learner does something.
        var notice: String?
        /// Of two the larger was looked at later.
        var look = 0
        /// When something was last heard of the learner.
        var heard = ContinuousClock.now
        /// The host could not keep an answer.
        var isTroubled = false
    }

    let hall: Hall
    let flows: Flows
    /// Each learner's own, by seat.
    var running: [Int: Flow] = [:]
    let face: WebFace
    private let lesson: Lesson
    private let seed: UInt64

    var learners: [Int: Learner] = [:]
    private var lastLook = 0
    /// Where the class is, as far as it was told.
    private var stage = Stage()
    private var turns: [Int: FlowTurn] = [:]
    /// Those who wait for the desk to hear what was told already.
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isFollowing = true
    private var hasHeard = false

    /// - Parameters:
    ///   - lesson: as its file says it, with its exams gathered.
    ///   - seed: the class's.
    ///   - flows: what a learner's own run of a live flow is performed with.
    /// - Throws: where a page's template cannot be parsed.
    public init(_ hall: Hall, lesson: Lesson, seed: UInt64, flows: Flows) throws {
        face = try WebFace()
        self.hall = hall
        self.lesson = lesson
        self.seed = seed
        self.flows = flows
    }

    // What the class is told

    /// Hears what the class is told, until it is cancelled.
    public func run() async {
        let watching = Task { await watchPresence() }
        defer { watching.cancel() }
        let (opening, news) = await hall.follow()
        for news in opening { hear(.toAll(news)) }
        hasHeard = true
        wakeAll()
        for await announcement in news {
            hear(announcement)
            wakeAll()
        }
        isFollowing = false
        wakeAll()
        dropFlows()
    }

    private func hear(_ announcement: Announcement) {
        switch announcement {
        case .toAll(let news):
            note(news)
            // What was said of the page before says nothing of this one.
            for (seat, learner) in learners where !learner.isTroubled { learners[seat]?.notice = nil }
            for seat in learners.keys { _ = update(seat, .deliver(.classroom(.news(news)))) }
        case .to(let seat, let news): _ = update(seat, .deliver(.classroom(.news(news))))
        }
    }

    private func note(_ news: ClassNews) {
        switch news {
        case .stage(let next):
            stage = next
            // A flow that begins anew has no turns.
            if next.flow?.turns ?? 0 == 0 { turns = [:] }
            if next.pace == .led || next.hasEnded { dropFlows() }
        case .turn(let number, let turn): turns[number] = turn
        case .dismissed: break
        }
    }

    private func wakeAll() {
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    /// A browser that was told of something by the hall must not be shown the page from before.
    private func catchUp() async {
        let told = await hall.standing.stage.number
        while isFollowing, !hasHeard || stage.number < told {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    // Looking and doing

    /// The page that a learner sees now.
    func page(of member: Member) async -> (page: Page, reader: WebFace.Reader) {
        await catchUp()
        await makeSure(of: member)
        if learners[member.seat]?.isTroubled == true { await sendAgain(member.seat) }
        await notePresence(of: member.seat)
        return shown(to: member)
    }

    /// - Returns: false where the learner has left.
    func take(_ fields: FormFields, from member: Member) async -> Bool {
        await catchUp()
        await makeSure(of: member)
        let seat = member.seat
        guard let page = learners[seat]?.session.page else { return true }
        learners[seat]?.notice = nil
        switch FormReading(fields, on: page).meaning {
        case .stale:
            // What is sent again after a break was taken the first time, or is too late.
            if fields["again"] == nil { learners[seat]?.notice = WebWords.pageHasChanged }
        case .incomplete(let sentence):
            learners[seat]?.typed = (page.mark, fields)
            learners[seat]?.notice = sentence
        case .actions(let actions):
            learners[seat]?.typed = fields.isSubmission ? nil : (page.mark, fields)
            for action in actions { await perform(update(seat, action), for: seat) }
        }
        guard learners[seat]?.session.hasEnded == true else { return true }
        learners[seat] = nil
        drop(flowOf: seat)
        await hall.leave(seat: seat)
        return false
    }

    /// One who is sent out sees that, too.
    private func shown(to member: Member) -> (page: Page, reader: WebFace.Reader) {
        guard let learner = learners[member.seat] else {
            return (ClassSession(lesson, seed: seed, name: member.name).page, WebFace.Reader(member, isIn: true))
        }
        var page = learner.session.page
        page.notice = learner.notice ?? page.notice
        var reader = WebFace.Reader(member, isIn: !stage.hasEnded)
        if let typed = learner.typed, typed.mark == page.mark { reader.typed = typed.fields }
        return (page, reader)
    }

    private func makeSure(of member: Member) async {
        lastLook += 1
        if learners[member.seat] == nil {
            let answers = await hall.room.answers(of: member.seat)
            // Somebody may have made it meanwhile: the same learner, in two windows.
            if learners[member.seat] == nil { learners[member.seat] = learner(member, answers) }
        }
        learners[member.seat]?.look = lastLook
    }

    private func learner(_ member: Member, _ answers: [ClassAnswer]) -> Learner {
        if learners.count >= Self.mostLearners, let longest = learners.min(by: { $0.value.look < $1.value.look })?.key {
            learners[longest] = nil
            drop(flowOf: longest)
        }
        var session = ClassSession(lesson, seed: seed, name: member.name)
        session.recall(answers, at: stage)
        let opening = turns.sorted { $0.key < $1.key }.map { ClassNews.turn($0.key, $0.value) } + [.stage(stage)]
        for news in opening { _ = session.update(.deliver(.classroom(.news(news)))) }
        return Learner(session: session)
    }

    func update(_ seat: Int, _ action: Action) -> [Effect] { learners[seat]?.session.update(action) ?? [] }
}

extension FormFields {
    /// Hands in what is in the fields.
    fileprivate var isSubmission: Bool { self["do"] == Command.confirm.rawValue || self["do"] == Command.send.rawValue }
}
