import Testing

@testable import Course

@Suite("Who sends no answer in a class")
struct ClassSilenceTests {
    @Test("sees what is right and why, and no verdict on what nobody submitted")
    func reveal() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.go(1))
        it.take(ada, .command(.confirm))
        #expect(it.page(ada).notice == "Nothing was moved yet, so there is no answer to judge. Move a step, or skip.")
        it.lead(.close)
        #expect(it.page(ada).notice == nil, "what was said of an earlier key is gone with what it was about")
        it.lead(.reveal)
        let page = it.page(ada)
        #expect(page.verdictWord == nil)
        #expect(page.instructions == ["You sent no answer. This is what is right, and why."])
        #expect(page.headings == ["The right order, and why"])
        it.lead(.go(3), .close, .reveal)
        #expect(it.page(ada).verdictWord == nil)
        #expect(it.page(ada).instructions == ["You sent no answer. This is what is right, and why."])
    }

    @Test("is judged by the first vote where the second brought no answer")
    func firstVote() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.go(3))
        it.take(ada, .answer(it.right(ada)))
        it.lead(.revote, .close, .reveal)
        #expect(it.page(ada).verdictWord == "Correct.")
    }

    @Test("finds no points for it at the end")
    func points() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.go(3), .close, .reveal, .end)
        let rows = it.learners[ada]?.closingTable?.rows.map { $0.map(\.plain) } ?? []
        #expect(rows.contains(["Ask", "0 of 1 point"]))
        #expect(rows.contains(["Match", "not answered"]))
    }
}

extension Page {
    fileprivate var headings: [String] {
        parts.compactMap { if case .heading(let text) = $0 { text.plain } else { nil } }
    }
}
