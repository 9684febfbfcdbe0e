/// One thing that somebody does to the server, right or wrong.
///
/// Numbers choose among what there is: 0 the newest that fits, if there is one, and others any. So a walk without one of
/// its steps is a walk as well.
enum Step {
    case ask(party: Int, scope: String?, challenge: Challenge, redirect: Choice, flaw: Flaw)
    case signIn(question: Int, isRight: Bool, times: Int)
    case decide(question: Int, session: Choice, decision: String)
    case redeem(code: Int, by: Sender, verifier: Choice, redirect: Choice)
    case refresh(token: Int, by: Sender, scope: String?)
    case ownToken(party: Int, proof: Proof, scope: String?)
    case startDevice(party: Int, proof: Proof, scope: String?)
    case typeUserCode(device: Int, isRight: Bool)
    case poll(device: Int, by: Sender)
    case revoke(Thing, number: Int, by: Sender)
    case introspect(Thing, number: Int, by: Sender)
    case register(grants: [String], isPublic: Bool, redirectURI: String)
    case wait(Int)

    enum Choice { case right, wrong, missing }

    enum Challenge: CaseIterable { case s256, plain, none }

    enum Flaw: CaseIterable { case none, unknownClient, doubledState, doubledRedirect, unknownType }

    /// How an app shows who it is: `twoWays` at once, or with a parameter `doubled`, is wrong too.
    enum Proof: CaseIterable { case right, wrong, missing, twoWays, doubled }

    enum Thing: CaseIterable { case access, refresh, code, nothing }

    struct Sender {
        /// nil for the app that the thing was issued to.
        let other: Int?
        let proof: Proof
    }
}

extension Step {
    /// A step for a walk; what is right is likelier than what is wrong, or no walk would get anywhere.
    static func random(using random: inout SeededBits) -> Step {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<13:
            .ask(
                party: party(0...1, using: &random), scope: scope(using: &random),
                challenge: Challenge.allCases.randomElement(using: &random) ?? .s256, redirect: choice(using: &random),
                flaw: chance(85, using: &random) ? .none : Flaw.allCases.randomElement(using: &random) ?? .none
            )
        case 13..<26:
            .signIn(
                question: recent(using: &random), isRight: chance(80, using: &random),
                times: chance(95, using: &random) ? 1 : 6
            )
        case 26..<38:
            .decide(
                question: recent(using: &random), session: choice(using: &random),
                decision: ["allow", "allow", "allow", "allow", "deny", "perhaps"].randomElement(using: &random) ?? ""
            )
        case 38..<50:
            .redeem(
                code: recent(using: &random), by: sender(using: &random), verifier: choice(using: &random),
                redirect: choice(using: &random)
            )
        case 50..<67: .refresh(token: recent(using: &random), by: sender(using: &random), scope: scope(using: &random))
        case 67..<70:
            .ownToken(
                party: party(2...2, using: &random), proof: proof(using: &random), scope: scope(using: &random)
            )
        case 70..<74:
            .startDevice(
                party: party(3...3, using: &random), proof: proof(using: &random), scope: scope(using: &random)
            )
        case 74..<79: .typeUserCode(device: recent(using: &random), isRight: chance(85, using: &random))
        case 79..<85: .poll(device: recent(using: &random), by: sender(using: &random))
        case 85..<89: .revoke(thing(using: &random), number: recent(using: &random), by: sender(using: &random))
        case 89..<91: .introspect(thing(using: &random), number: recent(using: &random), by: sender(using: &random))
        case 91..<93: registration(using: &random)
        default:
            wait(using: &random)
        }
    }

    /// To the edges of lifetimes, and over them.
    private static func wait(using random: inout SeededBits) -> Step {
        let seconds = [1, 1, 5, 5, 30, 60, 119, 120, 120, 600, 3_599, 3_600, 90_000, 30 * 86_400 - 1, 30 * 86_400]
        return .wait(seconds.randomElement(using: &random) ?? 1)
    }

    private static func registration(using random: inout SeededBits) -> Step {
        .register(
            grants: [
                ["authorization_code", "refresh_token"], ["authorization_code"], ["client_credentials"],
                ["authorization_code", "client_credentials"], ["carrier_pigeon"],
            ].randomElement(using: &random) ?? [],
            isPublic: chance(40, using: &random),
            redirectURI: chance(80, using: &random) ? World.redirectURI : "http://app.example/cb"
        )
    }

    private static func chance(_ percent: Int, using random: inout SeededBits) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    /// Mostly what fits, so that a flow goes on.
    private static func recent(using random: inout SeededBits) -> Int {
        chance(70, using: &random) ? 0 : .random(in: 1...8, using: &random)
    }

    /// Mostly one of those who may; the first are the app, the public app, the machine and the device.
    private static func party(_ able: ClosedRange<Int>, using random: inout SeededBits) -> Int {
        .random(in: chance(80, using: &random) ? able : 0...8, using: &random)
    }

    private static func choice(using random: inout SeededBits) -> Choice {
        chance(86, using: &random) ? .right : chance(50, using: &random) ? .wrong : .missing
    }

    private static func proof(using random: inout SeededBits) -> Proof {
        chance(85, using: &random) ? .right : Proof.allCases.randomElement(using: &random) ?? .right
    }

    private static func sender(using random: inout SeededBits) -> Sender {
        Sender(
            other: chance(85, using: &random) ? nil : .random(in: 0..<8, using: &random), proof: proof(using: &random)
        )
    }

    private static func thing(using random: inout SeededBits) -> Thing {
        Thing.allCases.randomElement(using: &random) ?? .nothing
    }

    private static func scope(using random: inout SeededBits) -> String? {
        let texts: [String?] = [
            nil, nil, nil, nil, "contacts.read", "contacts.read", "contacts.read contacts.write", "profile",
            "contacts.write",
            "contacts.read profile contacts.write", "contacts.read moon.read", "contacts.read  profile",
        ]
        return texts.randomElement(using: &random) ?? nil
    }
}

/// Repeatable randomness: SplitMix64 (Steele, Lea and Flood 2014).
struct SeededBits: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
