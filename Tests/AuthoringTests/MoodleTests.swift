import Authoring
import Course
import Foundation
import Testing

/// What GIFT can say of a lesson: the same lesson without the rest.
private func sayable(_ lesson: Lesson) -> [Activity] {
    lesson.activities.compactMap { activity in
        var activity = activity
        activity.id = ""
        activity.ownPoints = nil
        activity.framing.hints = []
        switch activity.task {
        case .live, .exam, .broken: return nil
        case .order(let order):
            if order.items.contains(where: { $0.group != nil }) { return nil }
            activity.task = .order(
                Order(items: order.items.compactMap { $0.isDecoy ? nil : .init($0.text, rank: $0.rank) }))
        case .match(let match):
            let rows = match.rows.filter { $0.definition != nil }
                .map { Match.Row(term: $0.term, definition: $0.definition.map { RichText($0.plain) }) }
            activity.task = .match(Match(termHeading: "Term", definitionHeading: "Definition", rows: rows))
        case .quiz(let items):
            activity.title = RichText(activity.title.plain)
            activity.task = .quiz(
                items.map {
                    QuizItem(
                        id: "", title: $0.title,
                        framing: Framing(prompt: $0.framing.prompt, explanation: $0.framing.explanation), kind: $0.kind)
                })
        default: break
        }
        return activity
    }
}

@Suite("Lessons for Moodle")
struct MoodleTests {
    private static let course: [String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap {
            try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }
    }()

    private func expectSame(_ lesson: Lesson, _ name: String) {
        let gift = MoodleExport(lesson, format: .gift).text
        let reading = readQuiz(gift)
        #expect(reading.findings.map(\.summary) == [], "\(name)")
        let back = read(reading.markdown ?? "").lesson
        let (wanted, found) = (sayable(lesson), sayable(back))
        #expect(found.count == wanted.count, "\(name)")
        for (one, other) in zip(wanted, found) where one != other { Issue.record("\(name): \(one)\nbecame\n\(other)") }
        #expect(back.title.plain == lesson.title.plain)
        #expect(back.introduction == lesson.introduction)
    }

    @Test("The course's lessons come back from GIFT as they were, as far as GIFT can say them")
    func course() {
        #expect(!Self.course.isEmpty)
        for text in Self.course {
            let lesson = read(text).lesson
            expectSame(lesson, lesson.title.plain)
        }
    }

    @Test("So do lessons made of signs", arguments: 0..<30)
    func generated(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = [
            "code", "a=b", "~x", "#1", "{y}", "a: b", "back\\slash", "x->y", "//z", "%50%", "*star*", "_u_", "[l](m)",
            "<t>", "&amp;", "`tick`", "1.", "-", "|", "é漢", "\\n", "$x$", "T", "TRUE", "==", "~~",
        ]
        func text() -> RichText {
            let count = Int.random(in: 1...4, using: &random)
            let plain = "w " + (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            return RichText(plain + " e")
        }
        func blocks() -> [Block] {
            (0..<Int.random(in: 0...2, using: &random)).map { _ in .paragraph(text()) }
        }
        var lesson = Lesson(id: "l", title: RichText("Title \(seed)"), introduction: blocks())
        for number in 0..<6 {
            let task: Activity.Task
            switch Int.random(in: 0..<5, using: &random) {
            case 0: task = .order(Order(items: (0..<4).map { .init(text(), rank: $0) }))
            case 1:
                task = .match(
                    Match(
                        termHeading: "Term", definitionHeading: "Definition",
                        rows: (0..<3).map { _ in .init(term: text(), definition: text()) }))
            case 2:
                let right = Int.random(in: 1...3, using: &random)
                task = .question(
                    Question(options: (0..<4).map { .init(text(), isRight: $0 < right, feedback: blocks()) }))
            case 3:
                task = .open(
                    OpenQuestion(points: [
                        .init(text() + " " + RichText("cue", .strong)), .init(text() + " " + RichText("two", .strong)),
                    ]))
            default: task = .reading(Reading(text: [.paragraph(text())]))
            }
            var activity = Activity(id: "", title: RichText("Number \(number) ") + text(), task: task)
            activity.title = RichText(activity.title.plain)
            if case .reading = task {} else { activity.framing = Framing(prompt: blocks(), explanation: blocks()) }
            lesson.activities.append(activity)
        }
        expectSame(merged(lesson), "seed \(seed)")
    }

    /// As a reader makes it: neighbouring runs of one style are one.
    private func merged(_ lesson: Lesson) -> Lesson {
        var lesson = lesson
        for index in lesson.activities.indices {
            guard case .open(var open) = lesson.activities[index].task else { continue }
            for point in open.points.indices {
                let runs = open.points[point].text.runs
                open.points[point].text = RichText([.init(runs[0].text + " "), runs[2]])
            }
            lesson.activities[index].task = .open(open)
        }
        return lesson
    }

    @Test("GIFT has all six words of an ordering question, fixed weights and every sign escaped")
    func gift() {
        let lesson = read(
            """
            # T: a/b

            ## Put in order

            1. one = 1
            2. two
            3. three
            4. four
            5. ~~none~~

            ## Which?

            - [x] a
            - [x] b
            - [x] c
            - [ ] d
              > {no}

            > Because.

            Hint: look.
            """
        ).lesson
        let export = MoodleExport(lesson, format: .gift)
        #expect(
            export.text == """
                $CATEGORY: $course$/top/T: a//b

                ::Put in order::[markdown]Put in order {>4 ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none
                one \\= 1
                two
                three
                four
                }

                ::Which?::[markdown]Which? {
                ~%33.33333%a
                ~%33.33333%b
                ~%33.33333%c
                ~%-100%d#\\{no\\}
                ####Because.
                }

                """)
        #expect(
            export.omissions == [
                "“Put in order”: 1 decoy left out.", "“Put in order”: its 4 points count as 1 in GIFT.",
                "“Which?”: 1 hint left out.",
            ])
        #expect(MoodleExport(lesson, format: .moodleXML).omissions == ["“Put in order”: 1 decoy left out."])
    }

    @Test("A live flow is named, with its predictions")
    func live() {
        #expect(
            MoodleExport(read(GoodLesson.flow).lesson, format: .gift).omissions == [
                "“Watch it happen”: a live flow runs only here, so it is left out, with its 1 prediction."
            ])
    }
}

@Suite("Worksheets")
struct WorksheetTests {
    private let lesson = read(
        """
        # Tea & more

        ## Put in order

        1. Boil
        2. Warm
        3. Pour
        4. Wait
           > Patience.
        5. ~~Sugar~~

        ## Which is hot?

        - [x] `<tea>`
        - [ ] ice
          > It is cold.

        > Think.
        """
    ).lesson

    @Test("The same seed gives the same sheet and key, another one another")
    func seeds() throws {
        #expect(Worksheet(lesson, seed: 7) == Worksheet(lesson, seed: 7))
        #expect(Set((0..<20).map { Worksheet(lesson, seed: $0).markdown(hasKey: true) }).count > 5)
    }

    @Test("The sheet has boxes and no answers, the key the numbers and the whys")
    func markdown() {
        let sheet = Worksheet(lesson, seed: 7)
        #expect(!sheet.markdown(hasKey: false).contains("Patience"))
        let key = sheet.markdown(hasKey: true)
        #expect(key.contains("- 4: Wait\n  > Patience.") && key.contains("- –: Sugar") && key.contains("- [x] `<tea>`"))
    }

    @Test("The page escapes what the lesson says")
    func html() throws {
        let page = try Worksheet(lesson, seed: 7).html(hasKey: true)
        #expect(page.contains("<title>Tea &amp; more</title>"))
        #expect(page.contains("<code>&lt;tea&gt;</code>"))
        #expect(page.contains("<div class=\"key\">"))
        // Mustache looks outwards for a name: the place in the order must not come again before the reason.
        #expect(page.contains("<div class=\"block depth0\">Patience.</div>"))
        #expect(try !Worksheet(lesson, seed: 7).html(hasKey: false).contains("Patience."))
    }
}
