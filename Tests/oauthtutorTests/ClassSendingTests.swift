import ArgumentParser
import Classroom
import Course
import Foundation
import Progress
import Testing

@testable import oauthtutor

@Suite("A class's answers on their way to a learning record store")
struct ClassSendingTests {
    /// A class of two who both answered the tea lesson's question, and then what happened to it.
    private func statements(then actions: RoomAction..., home: String = "https://school.example") -> ClassStatements {
        let answer = ClassAnswer(item: "what", response: .options([0]))
        let all: [RoomAction] =
            [
                .join(name: "Ada", token: "t1"), .join(name: "Bob", token: "t2"), .lead(.go(0)),
                .answer(seat: 1, answer), .answer(seat: 2, answer),
            ] + actions
        var kept = KeptClass(
            code: "ABC234", seed: 7, lesson: "tea", title: "Tea", content: ContentMark(bits: 1), host: "127.0.0.1",
            port: 8_080, secretHash: "", version: "1.0", begun: 1_800_000_000_000)
        kept.id = 1
        let past = PastClass(
            kept: kept, files: [], lesson: makeTeaLesson(),
            record: all.enumerated().map { KeptAction(number: $0 + 1, time: $0 * 10, action: $1) },
            providers: Providers(contentFolder: nil, files: .live))
        return ClassStatements(past, home: home)
    }

    private func uuids(_ statements: ClassStatements) -> [String] { statements.told.map(\.statement.id) }

    private func text(_ statements: [Statement]) -> String {
        String(decoding: StatementMaker.json(statements), as: UTF8.self)
    }

    /// What would be sent to a store that has these.
    private func owed(_ statements: ClassStatements, having had: [String]) throws -> [Statement] {
        let folder = NSTemporaryDirectory() + "class-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try ClassStore.open(in: folder, day: "2026-11-26")
        let id = try store.begin(
            KeptClass(
                code: "ABC234", seed: 7, lesson: "tea", title: "Tea", content: ContentMark(bits: 1),
                host: "127.0.0.1", port: 8_080, secretHash: String(repeating: "a", count: 64), version: "1.0",
                begun: 1_800_000_000_000), sources: [])
        try store.note(sent: had, withdrawn: [], of: id, to: "https://lrs.example")
        return statements.statements(
            of: try store.unsent(statements.told.map(\.uuids), of: id, to: "https://lrs.example"))
    }

    @Test("All answers are owed once, in the order in which they came")
    func all() throws {
        let all = statements()
        #expect(try owed(all, having: []).map(\.id) == uuids(all))
        #expect(try owed(all, having: [uuids(all)[0]]).map(\.id) == [uuids(all)[1]])
        #expect(try owed(all, having: uuids(all)).isEmpty)
        #expect(text(all.told.map(\.statement)).contains(#""name":"class-1800000000000/1/Ada""#))
    }

    @Test(
        "Of one who was sent out what was sent is withdrawn, by the class, which names nobody, and the same each time")
    func dismissed() throws {
        let (before, after) = (statements(), statements(then: .lead(.dismiss(2))))
        let owed = try owed(after, having: uuids(before))
        #expect(owed.map(\.id) == [ClassStatements.withdrawal(of: uuids(before)[1])])
        let id = owed[0].id
        #expect(
            text(owed) == """
                [{"actor":{"account":{"homePage":"https://school.example","name":"class-1800000000000"},\
                "objectType":"Agent"},"id":"\(id)","object":{"id":"\(uuids(before)[1])","objectType":"StatementRef"},\
                "verb":{"display":{"en":"voided"},"id":"http://adlnet.gov/expapi/verbs/voided"}}]
                """)
        #expect(try self.owed(after, having: [uuids(before)[0]]).isEmpty)
    }

    @Test("Where names were hidden what named somebody is withdrawn, and goes on under another uuid without the name")
    func hidden() throws {
        let (before, after) = (statements(), statements(then: .lead(.hideNames(true))))
        let owed = try owed(after, having: uuids(before))
        #expect(Set(owed.prefix(2).map(\.id)) == Set(uuids(before).map(ClassStatements.withdrawal)))
        #expect(owed.suffix(2).map(\.id) == uuids(after))
        #expect(Set(uuids(after)).isDisjoint(with: uuids(before)))
        #expect(!text(owed).contains("Ada"))
        #expect(text(owed).contains(#""name":"class-1800000000000/1/Learner 1""#))
    }

    @Test("Names that were hidden and shown again before anything was sent change nothing")
    func shownAgain() throws {
        let before = statements()
        let after = statements(then: .lead(.hideNames(true)), .lead(.hideNames(false)))
        #expect(try owed(after, having: uuids(before)).isEmpty)
        let hidden = statements(then: .lead(.hideNames(true)))
        let owed = try owed(after, having: uuids(hidden))
        #expect(owed.suffix(2).map(\.id) == uuids(after))
        // What was withdrawn once is not to be had again.
        #expect(Set(uuids(after)).isDisjoint(with: uuids(before) + uuids(hidden)))
    }

    @Test("Hiding what is hidden already changes nothing")
    func hiddenTwice() {
        let once = statements(then: .lead(.hideNames(true)))
        let twice = statements(then: .lead(.hideNames(true)), .lead(.hideNames(true)))
        #expect(uuids(once) == uuids(twice))
    }

    @Test(
        "Sending writes no file, and an address below which things are named is one",
        arguments: [
            (["--send", "https://lrs.example", "--format", "csv"], Self.noFile),
            (["--send", "https://lrs.example", "-o", "a.csv"], Self.noFile),
            (["--send", "https://lrs.example", "--force"], Self.noFile),
            (["--home", "school.example"], Self.home), (["--home", "https://a:b@school.example"], Self.home),
            (["--home", "https://school.example?x"], Self.home),
        ])
    func refused(words: [String], sentence: String) {
        #expect(throws: (any Error).self) { try ExportClass.parse(words) }
        do { _ = try ExportClass.parse(words) } catch { #expect(ExportClass.message(for: error) == sentence) }
    }

    private static let noFile = "--send writes no file: take it without --format, -o and --force."
    private static let home =
        "--home is an address such as https://school.example, without anything behind its path."

    @Test("What goes over an open network is told before it goes")
    func warning() {
        #expect(
            StatementDelivery.warning == """
                oauthtutor: This address is not encrypted: whoever is on the way reads the password and the answers.

                """)
    }
}
