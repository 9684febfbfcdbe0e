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

    mutating func hear(_ delivery: Delivery) { _ = console.update(.deliver(delivery)) }
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

    static let tokenStep: LiveFlow.Step = {
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

    static func step(_ id: String, _ title: String, _ request: String) -> LiveFlow.Step {
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
