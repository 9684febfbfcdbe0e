import Course
import Testing

@testable import Classroom

@Suite("A page in a browser")
struct WebFaceTests {
    @Test("is the HTML that was looked at", arguments: WebPages.all.map(\.name))
    func golden(name: String) throws {
        let page = try #require(WebPages.all.first { $0.name == name }?.page)
        try PageGolden.expect(page, named: name)
    }
}
