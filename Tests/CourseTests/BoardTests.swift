import Testing

@testable import Course

@Suite("The board")
struct BoardTests {
    @Test("tells nothing of the answers before they are told to everybody, in any activity and at any stage")
    func secret() {
        var class1 = TaughtClass(isBoard: true)
        class1.join("Ada", "Ben")
        for number in [1, 2, 3, 4, 5, 6] {
            class1.take(.lead(.go(number)))
            class1.answer(1, class1.it.right(number))
            for lead in [Lead.close, .discuss(seconds: 60), .open, .close] {
                class1.take(.lead(lead))
                let told = class1.page.parts.contains { part in
                    switch part {
                    case .distribution(let shown):
                        shown.rows.contains { $0.isRight != nil || !$0.counts.isEmpty || !$0.feedback.isEmpty }
                    case .explanation, .table, .verdict: true
                    default: false
                    }
                }
                #expect(!told, "activity \(number) after \(lead)")
            }
        }
        class1.take(.lead(.go(3)), .lead(.reveal))
        #expect(class1.page.distribution?.rows.contains { $0.isRight == true } == true)
    }

    @Test("has no names unless somebody asks for them, and never where they are hidden")
    func names() {
        var class1 = TaughtClass(isBoard: true)
        class1.join("Ada")
        func shows(_ name: String) -> Bool {
            class1.page.parts.contains(.roll(Roll(entries: [.init(number: 1, name: name, isPresent: true)])))
        }
        #expect(!shows("Ada"))
        class1.press(.hideNames)
        #expect(shows("Ada") && !class1.it.room.hidesNames)
        class1.happen(.lead(.hideNames(true)))
        #expect(!shows("Ada") && shows("No. 1"))
    }

    @Test("is a view of the teacher's own terminal too, and goes away again")
    func toggled() {
        var class1 = TaughtClass()
        class1.take(.lead(.go(3)), .command(.board))
        #expect(class1.page.id == "board/ask" && class1.page.distribution?.rows[0].isRight == nil)
        class1.press(.board)
        #expect(class1.page.id == "host/ask")
        var board = TaughtClass(isBoard: true)
        board.press(.board, .back)
        #expect(board.page.id == "board/lobby")
    }
}
