import Course
import Testing

@testable import Classroom

@Suite("The QR code of a class")
struct QRCodeTests {
    @Test("is drawn as small as it gets, with its three corners")
    func drawn() throws {
        let code = try #require(QRCode(encoding: "http://192.168.178.23:8080/j/ABC234"))
        #expect(code.size == 25 && code.text == "http://192.168.178.23:8080/j/ABC234")
        for (column, row) in [(0, 0), (18, 0), (0, 18)] {
            // ISO/IEC 18004 section 6.3.3: dark, light, dark around a dark middle.
            let finder = (0..<7).map { code.isDark(column: column + $0, row: row + 3) }
            #expect(finder == [true, false, true, true, true, false, true])
        }
        #expect(!code.isDark(column: -1, row: 0) && !code.isDark(column: 25, row: 3))
    }

    @Test("is not drawn where there is nothing to draw, or too much")
    func refused() {
        #expect(QRCode(encoding: "") == nil && QRCode(encoding: "a\0b") == nil)
        #expect(QRCode(encoding: String(repeating: "x", count: 3_000)) == nil)
        #expect(QRCode(text: "x", size: 2, modules: [true]) == nil)
    }
}
