import Course

/// Pages of a class as its teacher and the board have them, made by going through one.
struct ClassPages {
    var room: Room
    var console: HostConsole
    private var now = 0

    init(isBoard: Bool = false, isHost: Bool = true) {
        room = Room(Self.lesson, seed: 3)
        console = HostConsole(room, invitation: Self.invitation, isHost: isHost, isBoard: isBoard, at: 0)
    }

    var page: Page { console.page }

    /// Something that happens in the class, and what its host then does.
    mutating func happen(_ actions: RoomAction...) {
        for action in actions {
            now += 1_000
            let effects = room.update(action, at: now)
            for case .tell(let news) in effects { hear(.classroom(.news(news))) }
            for case .refused(let fault) in effects { hear(.refused(fault)) }
            hear(.room(room.view(for: .teacher, at: now)))
        }
    }

    mutating func join(_ names: String...) {
        for name in names { happen(.join(name: name, token: "token of \(name)")) }
    }

    mutating func lead(_ leads: Lead...) { for lead in leads { happen(.lead(lead)) } }

    /// Each learner ticks the option with this number, as the lesson's file counts them; nil is no answer.
    mutating func answer(_ item: String, vote: Int = 1, _ options: Int?...) {
        for (place, option) in options.enumerated() {
            guard let option else { continue }
            give(item, vote: vote, seat: place + 1, .options([option]))
        }
    }

    mutating func give(
        _ item: String, vote: Int = 1, seat: Int, _ response: Response, confidence: Attempt.Confidence? = nil
    ) {
        happen(
            .answer(
                seat: seat, ClassAnswer(item: item, vote: vote, response: response, confidence: confidence)))
    }

    /// What the teacher types, and what comes of it.
    mutating func take(_ actions: Action...) {
        for action in actions {
            for case .lead(let lead) in console.update(action) { happen(.lead(lead)) }
        }
    }

    mutating func pass(seconds: Int) {
        now += seconds * 1_000
        hear(.room(room.view(for: .teacher, at: now)))
    }

    private mutating func hear(_ delivery: Delivery) { _ = console.update(.deliver(delivery)) }
}

extension ClassPages {
    static let invitation = Invitation(
        address: "http://192.168.178.23:8080", code: "ABC234", qrCode: qrCode,
        remark: "Whoever is in this network can join. The connection is not encrypted.")

    /// What libqrencode makes of the invitation's link, at its lowest level of correction.
    static let qrCode = QRCode(
        text: invitationLink, size: 25,
        modules: drawing.filter { $0 != "\n" }.map { $0 == "#" })

    private static let invitationLink = "http://192.168.178.23:8080/j/ABC234"

    private static let drawing = """
        #######..###..#...#######
        #.....#.###..#....#.....#
        #.###.#..#..#.##..#.###.#
        #.###.#.###.##.#..#.###.#
        #.###.#..#.#.#....#.###.#
        #.....#.##....###.#.....#
        #######.#.#.#.#.#.#######
        .........#.#..#..........
        #####.####.#....##.#.#.#.
        ...##...#..##...####...#.
        ##..###...#...#..#..##.##
        #.......#...####.#.#....#
        ...####..###.#.##.....###
        ##..##.#.#..#..###...#.#.
        #.###.#....#.#.#..#.##.##
        #..###.###.#.#..###..#..#
        #.##.##.#..#.#.########..
        ........#.###.###...##...
        #######.#...#.###.#.##.##
        #.....#..##.#...#...###.#
        #.###.#.#...#...#####.###
        #.###.#.##.##..##..##.#.#
        #.###.#.#...#...#####.#.#
        #.....#.#####.###.###.#.#
        #######.#..####..###.####
        """

    static let lesson = Lesson(
        id: "code-flow", number: 1, title: "The code flow",
        activities: [
            Activity(
                id: "why", title: "Why a code",
                task: .reading(Reading(text: [.paragraph("The app gets a code, and only then a token.")]))),
            Activity(
                id: "secret", title: "Who may see the client secret?",
                framing: Framing(
                    prompt: [.paragraph("Paperplane runs on a server. It has an id and a secret.")],
                    explanation: [.paragraph("A secret that a browser has seen is none any more.")]),
                task: .question(
                    Question(options: [
                        .init("Paperplane's server and the authorization server", isRight: true),
                        .init(
                            "The browser, since it carries the request", isRight: false,
                            feedback: [.paragraph("What the browser carries, its user and any script there can read.")]),
                        .init("Everybody: it is in the address", isRight: false),
                        .init("Nobody but the user", isRight: false),
                    ]))),
            Activity(
                id: "steps", title: "The flow in order", framing: Framing(prompt: [.paragraph("Put them in order.")]),
                task: .order(
                    Order(items: [
                        .init("The app sends the browser away", rank: 0), .init("The user signs in", rank: 1),
                        .init("The browser brings a code", rank: 2), .init("The app asks for a token", rank: 3),
                        .init("The app asks for the password", rank: nil),
                    ]))),
            Activity(
                id: "terms", title: "Who is who",
                task: .match(
                    Match(
                        termHeading: "Party", definitionHeading: "What it does",
                        rows: [
                            .init(term: "Client", definition: "wants to act for the user"),
                            .init(term: "Resource server", definition: "has what the user owns"),
                            .init(term: "Authorization server", definition: "lets the user decide"),
                            .init(term: nil, definition: "stores the user's passwords for apps"),
                        ]))),
            Activity(
                id: "own", title: "In your own words",
                framing: Framing(prompt: [.paragraph("Why is a code no token?")]),
                task: .open(
                    OpenQuestion(points: [
                        .init(RichText("It can be used ") + RichText("once", .strong)),
                        .init(RichText("It needs the ") + RichText("secret", .strong)),
                    ]))),
            Activity(
                id: "live", title: "Watch it happen",
                task: .live(LiveFlow(steps: [tokenStep, step("api", "Ask the API", "GET {{api}}")]))),
        ])

    private static let tokenStep: LiveFlow.Step = {
        var step = ClassPages.step("token", "Exchange the code", "POST {{token_endpoint}}")
        step.prediction = Question(options: [
            .init("It answers with a token", isRight: true), .init("It asks for the password", isRight: false),
        ])
        step.framing.prompt = [.paragraph("The app sends the code. What comes back?")]
        step.framing.explanation = [.paragraph("The code was good, and now it is used up.")]
        step.breakIts = [
            ClassPages.step("twice", "Use the code twice", "POST {{token_endpoint}}"),
            ClassPages.step("stranger", "Use somebody else's code", "POST {{token_endpoint}}"),
        ]
        return step
    }()

    private static func step(_ id: String, _ title: String, _ request: String) -> LiveFlow.Step {
        let words = request.split(separator: " ").map(String.init)
        let template = RequestTemplate(method: words[0], target: words[1], expectation: .init(status: 200))
        return LiveFlow.Step(
            id: id, title: RichText(title),
            messages: [.init(from: "Paperplane", to: "Authorization server", kind: .request(template))],
            parameters: [.init(name: "code", meaning: "the code that the browser brought")])
    }

    static func exchange(_ status: Int = 200, error: String? = nil) -> Exchange {
        Exchange(
            from: "Paperplane", to: "Authorization server",
            request: .init(
                startLine: "POST /token HTTP/1.1", headers: [("Host", "127.0.0.1:4000")],
                body: "grant_type=authorization_code&code=SplxlOBeZQ"),
            url: "http://127.0.0.1:4000/token",
            outcome: .answer(
                .init(
                    startLine: "HTTP/1.1 \(status) \(status == 200 ? "OK" : "Bad Request")",
                    headers: [("Content-Type", "application/json")],
                    body: error.map { "{\"error\":\"\($0)\"}" } ?? "{\"access_token\":\"2YotnFZFEjr1zCsicMWpAA\"}"),
                status: status), error: error)
    }
}

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
