import Course
import Testing

@Suite("A text while it is written")
struct TextEditTests {
    @Test("A text is written, split, joined and moved about in")
    func edit() {
        var edit = TextEdit("GET a\nb", longest: 20)
        edit.toLineEnd()
        edit.insert("?x\r\ny")
        #expect(edit.text == "GET a?x\ny\nb")
        #expect((edit.row, edit.column) == (1, 1))
        edit.left()
        edit.erase()
        #expect(edit.text == "GET a?xy\nb")
        edit.down()
        edit.right()
        edit.right()
        edit.insert("\t!")
        #expect(edit.text == "GET a?xy\nb  !")
        edit.up()
        edit.toLineStart()
        edit.erase()
        #expect((edit.row, edit.column) == (0, 0))
        edit.insert(String(repeating: "z", count: 100))
        #expect(edit.text.count == 20)
        edit.left()
        edit.right()
        edit.right()
        #expect((edit.row, edit.column) == (0, 8))
    }
}
