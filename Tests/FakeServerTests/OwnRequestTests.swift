import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("A learner's own request leaves everything as it was")
struct OwnRequestTests {
    private func make(_ text: String) throws -> RequestTemplate { try RequestText.read(text) }

    private let redeem = LiveFlow.Step(
        id: "redeem", title: "Redeem", messages: [Lesson.token(), Lesson.callAPI])

    @Test("It is sent in place of one message, after those before it, and the difference is told in values")
    func inPlace() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let before = await runner.snapshot
        let own = try make("GET {{api}}/contacts\nAuthorization: Bearer wrong")
        guard
            case .attempted("redeem", let exchange, let differences) = await runner.perform(
                .attempt(own, message: 1, step: redeem))
        else {
            Issue.record("no report")
            return
        }
        #expect(exchange.status == 401 && exchange.error == "invalid_token" && exchange.reason != nil)
        #expect(differences.count == 1)
        guard case .value("authorization", "bearer wrong", _)? = differences.first else {
            Issue.record("another difference")
            return
        }
        #expect(await runner.snapshot == before)
        #expect(await runner.send(redeem).map(\.status) == [200, 200])
    }

    @Test("Another spelling of the same is told as the same, and works")
    func same() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let own = try make(
            """
            POST {{token_endpoint}}
            Content-Type: application/x-www-form-urlencoded

            client_secret={{client_secret}}&client_id={{client_id}}&code={{code}}&redirect_uri={{redirect_uri}}
            &code_verifier={{code_verifier}}&grant_type=authorization_code
            """)
        guard
            case .attempted(_, let exchange, let differences) = await runner.perform(
                .attempt(own, message: 0, step: redeem))
        else {
            Issue.record("no report")
            return
        }
        #expect(exchange.status == 200 && differences.isEmpty)
    }

    @Test("Whatever is typed gets an answer or a sentence, and the state is put back")
    func mutated() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let before = await runner.snapshot
        guard case .request(let right) = Lesson.token().kind else { return }
        let text = RequestText.text(of: right)
        var random = SplitMix(state: 20_261_125)
        var answers = 0
        var sentences = 0
        for _ in 0..<400 {
            let typed = Self.mutated(text, &random)
            guard let own = try? RequestText.read(typed) else {
                sentences += 1
                continue
            }
            guard case .attempted(_, let exchange, _) = await runner.perform(.attempt(own, message: 0, step: redeem))
            else {
                Issue.record("no report for \(typed)")
                return
            }
            switch exchange.outcome {
            case .answer(_, let status):
                answers += 1
                #expect((200..<500).contains(status), "\(typed)")
            case .failure(let sentence):
                sentences += 1
                #expect(!sentence.isEmpty)
            case .act: Issue.record("an act")
            }
            #expect(await runner.snapshot == before)
        }
        #expect(answers > 100 && sentences > 20, "\(answers) answers, \(sentences) sentences")
    }

    /// Takes out, doubles, swaps or spoils a few pieces.
    private static func mutated(_ text: String, _ random: inout SplitMix) -> String {
        var characters = Array(text)
        let spoilers = Array("\u{0}\u{1}\u{7F}\r\n\t %&=?#:{}[]\"'<>é漢\u{202E}0A")
        for _ in 0...Int.random(in: 0...3, using: &random) where !characters.isEmpty {
            let place = Int.random(in: characters.indices, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: characters.remove(at: place)
            case 1: characters.insert(spoilers.randomElement(using: &random) ?? " ", at: place)
            case 2: characters[place] = spoilers.randomElement(using: &random) ?? " "
            case 3: characters += characters[place...].prefix(2_000)
            default: characters.removeSubrange(place..<min(characters.count, place + 20))
            }
        }
        return String(characters)
    }
}

/// Vigna's SplitMix64: small, and the same everywhere.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
