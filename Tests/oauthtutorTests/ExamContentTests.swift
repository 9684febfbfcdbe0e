import Course
import Testing

@testable import oauthtutor

@Suite("The shipped exam")
struct ExamContentTests {
    private func exam(at path: String = "\(shippedContent)/10-exam.md") throws -> Lesson {
        let catalog = try Catalog(
            file: path, files: .live, providers: Providers(contentFolder: shippedContent, files: .live))
        return try catalog.lesson("exam")
    }

    private func items(_ lesson: Lesson) -> [(lesson: String, question: QuizItem)] {
        lesson.activities.flatMap { activity -> [(String, QuizItem)] in
            guard case .exam(let exam) = activity.task else { return [] }
            return exam.items.map { (exam.sources[$0.source].id, $0.question) }
        }
    }

    @Test("Whatever the seed, it asks three questions of each lesson, and says why each wrong option is wrong")
    func questions() throws {
        let exam = try exam()
        let lessons = try shippedLessons().filter { !$0.hasExam }.map(\.id)
        for seed in 0..<25 as Range<UInt64> {
            let items = items(exam.drawingExams(seed: seed))
            for lesson in lessons { #expect(items.count { $0.lesson == lesson } == 3, "\(lesson)") }
            #expect(items.count == 3 * lessons.count)
            for (lesson, item) in items {
                guard case .question(let question) = item.kind else { continue }
                #expect(question.isMultiple || question.options.count >= 4)
                #expect(Set(question.options.map(\.text.plain)).count == question.options.count)
                for option in question.options where !option.isRight {
                    #expect(!option.feedback.isEmpty, "\(lesson): \(item.title.plain): \(option.text.plain)")
                }
            }
        }
    }

    @Test("In a few draws every kind of question of every lesson comes up, and no two are the same")
    func variety() throws {
        let exam = try exam()
        let draws = (0..<30 as Range<UInt64>).map { seed in
            items(exam.drawingExams(seed: seed)).map { "\($0.lesson)/\($0.question.title.plain)" }
        }
        #expect(Set(draws.map { $0.sorted() }).count == draws.count)
        let pool = Set(draws.joined())
        print("questions seen in 30 exams: \(pool.count)")
        #expect(pool.count > 120)
    }

    @Test("Named by its path, it finds the lessons beside it; with a folder, it draws from the same ones")
    func paths() throws {
        let named = try exam()
        let catalog = try Catalog(folder: shippedContent, files: .live)
        #expect(try catalog.lesson("exam") == named)
        #expect(items(named.drawingExams(seed: 1)).count == 27)
    }

    @Test("A file in the working folder has its neighbours there too")
    func bareName() throws {
        let text = "# Exam\n\n## Final\n\n<!-- exam: 5 -->\n"
        let files = makeSurroundings([
            "./01-a.md": "# A\n\n## Q?\n\n- [x] one\n- [ ] two\n", "10-exam.md": text, "./10-exam.md": text,
        ]).files
        let catalog = try Catalog(
            file: "10-exam.md", files: files, providers: Providers(contentFolder: ".", files: files))
        #expect(items(try catalog.lesson("exam").drawingExams(seed: 1)).map(\.question.title.plain) == ["Q?"])
    }
}
