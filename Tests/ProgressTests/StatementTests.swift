import Course
import Testing

@testable import Progress

@Suite("Answers as statements of xAPI")
struct StatementTests {
    @Test("Statements have the form of their interaction, and each its own answer")
    func statements() throws {
        let order = Order(items: [
            .init("Boil", rank: 0), .init("Pour", rank: 1), .init("Add salt", rank: nil),
        ])
        let match = Match(
            termHeading: "Word", definitionHeading: "Meaning",
            rows: [.init(term: "Kettle", definition: "It boils"), .init(term: nil, definition: "It steeps")])
        let lesson = Lesson(
            id: "tea for two", title: "Tea",
            activities: [
                Activity(id: "steps", title: "Steps", task: .order(order)),
                Activity(id: "words", title: "Words", task: .match(match)),
            ])
        let maker = StatementMaker(home: "https://school.example", learner: "4711", lessons: [lesson])
        func statement(_ item: String, _ response: Response, content: ContentMark?) -> Statement {
            maker.statement(
                KeptAnswer(
                    uuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
                    attempt: Attempt(
                        lesson: lesson.id, item: item, content: content ?? ContentMark(bits: 1), response: response,
                        score: Score(share: 0.5, points: 2), hints: 1, confidence: .sure, seed: 7),
                    number: 2, time: 1_800_000_000, milliseconds: 61_234, version: "1.0"))
        }
        let marks = Dictionary(uniqueKeysWithValues: lesson.askedItems.map { ($0.id, $0.content) })
        let steps = statement("steps", .order([1, 0], aside: [2]), content: marks["steps"])
        #expect(steps.object.id == "https://school.example/lessons/tea%20for%20two/steps")
        #expect(steps.object.definition?.interactionType == "sequencing")
        #expect(steps.object.definition?.correctResponsesPattern == ["0[,]1"])
        #expect(steps.result?.response == "1[,]0")
        #expect(steps.result?.duration == "PT61.23S")
        #expect(steps.result?.score == .init(scaled: 0.5, raw: 1, min: 0, max: 2))
        #expect(steps.result?.success == false)
        #expect(steps.timestamp == "2027-01-15T08:00:00Z")
        let words = statement("words", .pairs([0: 1]), content: marks["words"])
        #expect(words.object.definition?.correctResponsesPattern == ["0[.]0"])
        #expect(words.object.definition?.target?.map(\.description) == [["en": "It boils"], ["en": "It steeps"]])
        #expect(words.result?.response == "0[.]1")
        // In other words than those of today only that it was answered.
        let changed = statement("words", .pairs([0: 1]), content: nil)
        #expect(changed.object.definition?.interactionType == nil)
        let text = String(decoding: StatementMaker.json([steps]), as: UTF8.self)
        #expect(text.contains(#""https://school.example/xapi/confidence":"sure""#))
    }
}
