import Course
import Progress
import Testing
import UI

@testable import oauthtutor

@Suite("What is told of progress, and where it is sent")
struct ReportingTests {
    @Test(
        "A cell is text for every spreadsheet",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"tea\"", "\"say \"\"tea\"\"\""), ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"), ("-5", "-5"), ("-5+cmd", "'-5+cmd"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"), ("two\nlines", "\"two\nlines\""), ("\u{1B}[31mred", "[31mred"),
            ("\u{202E}cba", "cba"), ("\r=1", "'=1"), ("", ""),
            ("\n=1", "\"'\n=1\""), ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("\u{FF20}SUM", "'\u{FF20}SUM"), ("1=1", "1=1"),
        ])
    func cells(raw: String, cell: String) {
        #expect(CSVTable.cell(raw) == cell)
    }

    @Test("Columns stand below each other, wide letters counted as two, and one is cut to the width")
    func columns() {
        let text = ColumnText([.flexible, .trailing, .leading], width: 24)
        #expect(
            text.lines([["茶の入れ方を学ぶレッスン", "5 of 7", "x"], ["Tea", "10", ""], ["a\u{1B}b", "", "y"]]) == [
                "茶の入れ方を…  5 of 7  x", "Tea                10", "a·b                    y",
            ])
    }

    @Test("Whether columns fit is told beforehand, by what is left of the one that can be cut")
    func fitting() {
        let rows = [["A title that is long", "5 of 7"]]
        #expect(ColumnText([.flexible, .trailing], width: 20).fits(rows))
        #expect(!ColumnText([.flexible, .trailing], width: 19).fits(rows))
        #expect(ColumnText([.flexible, .trailing], width: 19, gap: 1).fits(rows))
        #expect(ColumnText([.flexible, .trailing], width: 19, gap: 1).lines(rows) == ["A title tha… 5 of 7"])
        #expect(ColumnText([.leading, .trailing], width: nil).fits(rows))
    }

    @Test(
        "An address of a store, without what proves who sends",
        arguments: [
            ("https://lrs.example/xAPI/", "https://lrs.example/xAPI", nil, false),
            ("http://u:p@127.0.0.1:80", "http://127.0.0.1:80", "Basic dTpw", false),
            ("http://u:p@lrs.example", "http://lrs.example", "Basic dTpw", true),
            ("HTTPS://u@lrs.example/a", "HTTPS://lrs.example/a", "Basic dTo=", false),
        ] as [(String, String, String?, Bool)])
    func address(text: String, endpoint: String, authorization: String?, isOpen: Bool) throws {
        let store = try #require(RecordStore(text, secret: nil))
        #expect(store.endpoint == endpoint)
        #expect(store.authorization == authorization)
        #expect(store.isOpen == isOpen)
    }

    @Test(
        "What is no address",
        arguments: ["", "lrs.example", "ftp://lrs.example", "https://", "https://a.example?x", "https://a.example#x"])
    func noAddress(text: String) {
        #expect(RecordStore(text, secret: nil) == nil)
        #expect(SendFault.addressMalformed(text).sentence.hasSuffix("as in https://lrs.example/xAPI."))
    }

    @Test("The address's own user and password go before those of the environment")
    func secret() {
        #expect(RecordStore("https://lrs.example", secret: "u:p")?.authorization == "Basic dTpw")
        #expect(RecordStore("https://a:b@lrs.example", secret: "u:p")?.authorization == "Basic YTpi")
    }

    /// Statements of 250 answers, sent to a store that takes what `answer` says.
    private func send(_ answer: (Int) -> Int) throws -> (StatementSender.Outcome, batches: [Int], noted: Int) {
        var batches: [Int] = []
        var noted = 0
        let maker = StatementMaker(home: "https://school.example", learner: "1", lessons: [])
        let statements = (0..<250).map { number in
            maker.statement(
                KeptAnswer(
                    uuid: "\(number)",
                    attempt: Attempt(
                        lesson: "tea", item: "why", content: ContentMark(bits: 1), response: .options([0]),
                        score: Score(share: 1, points: 1), seed: 1),
                    number: 1, time: 1_800_000_000, milliseconds: 1, version: "1.0"))
        }
        let store = try #require(RecordStore("https://lrs.example", secret: nil))
        return try withoutActuallyEscaping(answer) { answer in
            var sender = StatementSender(to: store) { body in
                batches.append(String(decoding: body, as: UTF8.self).split(separator: "\"verb\":").count - 1)
                return answer(batches[batches.count - 1])
            } note: {
                noted += $0.count
            }
            try sender.send(statements)
            return (sender.outcome, batches, noted)
        }
    }

    @Test("Statements go in batches; one too large is halved until it is taken")
    func batches() throws {
        #expect(try send { _ in 200 }.batches == [100, 100, 50])
        let small = try send { $0 > 25 ? 413 : 204 }
        #expect(small.0.sent == 250 && small.noted == 250)
        #expect(small.batches.filter { $0 <= 25 }.reduce(0, +) == 250)
    }

    @Test("What the store has is noted, what it will not take is named, and both by themselves")
    func taken() throws {
        let known = try send { _ in 409 }
        #expect(known.0 == .init(sent: 0, known: 250, refused: []))
        #expect(known.0.sentence("lrs.example") == "250 statements were there already.")
        let refused = try send { _ in 400 }
        #expect(refused.0.refused.count == 250 && refused.noted == 0)
        #expect(
            refused.0.sentence("lrs.example") == "lrs.example would not take 250 statements: 0, 1, 2, 3, 4.")
        #expect(StatementSender.Outcome().sentence("lrs.example") == "Nothing to send: lrs.example has everything.")
    }

    @Test(
        "Each refusal ends the sending with its sentence",
        arguments: [
            (401, "lrs.example asks who sends. Put user:password into OAUTHTUTOR_LRS, and send again."),
            (404, "There is no learning record store at https://lrs.example/statements: it answers 404."),
            (429, "lrs.example takes nothing at the moment (it answers 429). Nothing is lost: send again later."),
            (301, "lrs.example refuses the statements: it answers 301."),
        ])
    func refusals(status: Int, sentence: String) {
        do {
            _ = try send { _ in status }
            Issue.record("It was taken.")
        } catch {
            #expect((error as? Trouble)?.sentence == sentence)
            #expect((error as? Trouble)?.exitStatus == ExitStatus.unavailable)
        }
    }
}
