import Authoring
import Course
import Testing

@Suite("Ids and tags of Moodle's questions")
struct MoodleIDTests {
    private func ids(_ reading: QuizImport.Reading) -> [String] {
        read(reading.markdown ?? "").lesson.activities.flatMap { activity in
            guard case .quiz(let items) = activity.task else { return [activity.id] }
            return [activity.id] + items.map(\.id)
        }
    }

    @Test("An id is the question's id in the lesson; tags stay in a comment, and are named once")
    func kept() {
        let reading = readQuiz(
            """
            // [id:q1] [tag:sums] [tag:a-->b]
            One? {=a ~b}

            // question: 2  name: Two
            // [id:q2]
            ::Two::Which? {=a ~b}

            // [tag:sums]
            Three? {=a ~b}
            """)
        #expect(
            reading.findings.map(\.summary) == [
                "1:12 warning [gift-tag] A lesson has no tags, so those of this file stay in comments, each above its "
                    + "question."
            ])
        #expect(reading.isComplete)
        #expect(ids(reading) == ["q1", "q2", "three"])
        #expect(
            reading.markdown?.hasPrefix(
                """
                # quiz

                ## One?

                <!-- id: q1 -->

                <!-- note: [tag:sums] [tag:a- ->b] -->

                - [x] a
                - [ ] b

                ## Two

                <!-- id: q2 -->

                <!-- note: question: 2  name: Two -->

                Which?
                """) == true)
    }

    @Test("Whatever the ids and the headings are called, no two of a lesson are the same")
    func unique() {
        let reading = readQuiz(
            """
            // [id:two]
            One {=a ~b}

            Two {=a ~b}

            // [id:two]
            Three {=a ~b}

            // [id:quiz]
            Four {=a ~b}

            $CATEGORY: Sums/Five

            // [id:five]
            Six {=a ~b}
            """)
        #expect(reading.findings.map(\.rule) == [.giftID, .giftID] && reading.leftOut == 0)
        #expect(read(reading.markdown ?? "").findings == [])
        #expect(Set(ids(reading)).count == ids(reading).count)
    }

    @Test("The id of a question that is left out stays in a comment beside it")
    func leftOut() {
        let readings = ["{#1..2}", "{=a b}}", "[html]<b>a.</b>b {=a ~b}"].map {
            readQuiz("// [id:q1] [tag:t]\nWho? " + $0)
        }
        for reading in readings {
            #expect(reading.leftOut == 1)
            #expect(reading.markdown?.contains("[id:q1]") == true && reading.markdown?.contains("[tag:t]") == true)
        }
    }

    @Test("Both formats bring an author's own ids to Moodle, and GIFT brings them back")
    func roundTrip() {
        let text = """
            # Sums

            ## Which?

            <!-- id: one -->

            - [x] a
            - [ ] b

            ## Notes

            <!-- id: notes-2 -->

            Read this.

            ## Many

            <!-- id: several -->

            Here they are.

            ### Which?

            - [x] c
            - [ ] d

            ### Why?

            <!-- id: reason_3 -->

            - It **helps**.

            """
        let lesson = read(text).lesson
        let gift = MoodleExport(lesson, format: .gift).text
        #expect(
            gift.split(separator: "\n").filter { $0.hasPrefix("//") } == [
                "// [id:one]", "// [id:several]", "// [id:reason_3]",
            ])
        let back = readQuiz(gift)
        #expect(back.findings == [])
        #expect(ids(back) == ["one", "notes", "several", "which-1", "reason_3"])
        let xml = MoodleExport(lesson, format: .moodleXML).text
        #expect(xml.contains("<hidden>0</hidden>\n<idnumber>reason_3</idnumber>"))
    }

    @Test("A category without questions stays in a comment")
    func emptyCategory() {
        let quiz = "One? {=a ~b}\n\n$CATEGORY: top/Empty\n\n$CATEGORY: top/Full\n\nTwo? {=a ~b}"
        let text = readQuiz(quiz).markdown ?? ""
        #expect(text.contains("<!-- note: a category without questions: Empty -->"))
        #expect(text.contains("## Full\n\n### Two?"))
    }
}
