import Testing

@testable import Classroom

@Suite("A form's fields")
struct FormFieldsTests {
    @Test("are decoded, in order, with names that come twice")
    func decoded() throws {
        let fields = try #require(FormFields(encoded: "a=1+2&option=0&option=2&b=%C3%A4%0D%0A%3D&c&=x&%=%zz"))
        #expect(fields["a"] == "1 2")
        #expect(fields.all("option") == ["0", "2"])
        #expect(fields["b"] == "ä\r\n=")
        #expect(fields["c"] == "" && fields[""] == "x" && fields["%"] == "%zz" && fields["d"] == nil)
    }

    @Test("are none where nothing was sent, and bounded")
    func bounded() {
        #expect(FormFields(encoded: "")?.isEmpty == true)
        #expect(FormFields(encoded: String(repeating: "a=1&", count: 201)) == nil)
        #expect(FormFields(encoded: "\u{FFFD}%FF=%00")?["\u{FFFD}\u{FFFD}"] == "\0")
    }
}
