import Testing

@testable import Course

@Suite("Lessons that the mock server's console names")
struct NamedLessonTests {
    @Test("Each is one of the shipped course")
    func shipped() throws {
        let ids = try shippedLessons().map(\.id)
        for subject in LessonSubject.allCases { #expect(ids.contains(subject.lesson)) }
    }
}
