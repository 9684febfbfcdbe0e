import Messages
import Testing

@testable import Course

@Suite("A lesson in several languages")
struct TranslationTests {
    /// The fixture in other words: as many options, the same ones right.
    private func translated(_ lesson: Lesson) -> Lesson {
        var other = lesson
        for number in other.activities.indices {
            other.activities[number].title = RichText("Aktivität \(number)")
            guard case .question(var question) = other.activities[number].task else { continue }
            for option in question.options.indices {
                question.options[option].text = RichText("Antwort \(option)")
            }
            other.activities[number].task = .question(question)
        }
        return other
    }

    private func answered() throws -> Diarist {
        var diarist = Diarist()
        diarist.take(.choose(3))
        let right = try #require(diarist.learner.options?.items.firstIndex { $0.text.plain == "right 1" })
        diarist.take(.answer([right]))
        diarist.press(.back)
        return diarist
    }

    @Test("An answer that was given in one language counts in the other, and stands there with its verdict")
    func counts() throws {
        let own = makeLesson()
        var other = translated(own)
        other.recognise(own)
        var learner = try answered().resumed(other)
        learner.open(3)
        #expect(learner.verdict?.word == "Correct.")
        #expect(learner.options?.items.filter(\.isTicked).count == 1)
        #expect(other.isMarked(own.contentMark) && !own.isMarked(other.contentMark))
    }

    @Test("Where the translation asks something else, the question is asked again")
    func changed() throws {
        let own = makeLesson()
        var other = translated(own)
        other.activities[3].task = .question(makeQuestion(wrong: 4))
        other.recognise(own)
        var learner = try answered().resumed(other)
        learner.open(3)
        #expect(learner.verdict == nil)
    }

    @Test("Half a point is told with the decimal mark of the language that is spoken")
    func decimals() {
        let words = """
            msgctxt "between a number's whole and its tenths"
            msgid "."
            msgstr ","

            """
        Catalogue.$override.withValue(Catalogue(po: Array(words.utf8), language: "de")) {
            #expect([6.5, 7, 0.04].map(\.pointsText) == ["6,5", "7", "0"])
        }
        #expect(6.5.pointsText == "6.5")
    }

    @Test("What is not translated says so in the list of lessons and at its top")
    func untranslated() {
        let lesson = makeLesson()
        let glance = LessonGlance(id: lesson.id, number: nil, title: "A lesson", minutes: 3, isTranslated: false)
        var session = Session(lessons: [glance], seed: 1)
        let menus = session.page.parts.compactMap { if case .menu(let menu) = $0 { menu } else { nil } }
        #expect(menus.first?.items.first?.note == "about 3 minutes, not translated yet")
        _ = session.update(.command(.confirm))
        _ = session.update(.deliver(.lesson(lesson)))
        guard case .instruction(let sentence) = session.page.parts.first else {
            Issue.record("The lesson's page begins with something else")
            return
        }
        #expect(sentence == "This lesson is not translated yet. Your answers count in any language.")
    }

    private static func catalogue(_ language: String, _ plural: String, _ forms: [String]) -> Catalogue {
        let lines = forms.enumerated().map { "msgstr[\($0.offset)] \"\($0.element)\"" }.joined(separator: "\n")
        return Catalogue(
            po: Array(
                """
                msgid ""
                msgstr "Plural-Forms: \(plural)\\n"

                msgid "about %1 minute"
                msgid_plural "about %1 minutes"
                \(lines)

                """.utf8), language: language)
    }

    private static let slavic = "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;"

    @Test("Numbers choose their form: one in English for 1, three in Polish and in Russian")
    func plurals() {
        let polish = Self.catalogue(
            "pl", "nplurals=3; plural=n==1 ? 0 : " + Self.slavic,
            ["około %1 minuty", "około %1 minut (kilka)", "około %1 minut"])
        let russian = Self.catalogue(
            "ru", "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : " + Self.slavic,
            ["около %1 минуты", "около %1 минут (мало)", "около %1 минут"])
        func told(_ catalogue: Catalogue?) -> [String] {
            Catalogue.$override.withValue(catalogue) { [1, 2, 5, 11, 21, 22].map(Words.Home.minutes) }
        }
        #expect(
            told(nil) == [
                "about 1 minute", "about 2 minutes", "about 5 minutes", "about 11 minutes", "about 21 minutes",
                "about 22 minutes",
            ])
        #expect(
            told(polish) == [
                "około 1 minuty", "około 2 minut (kilka)", "około 5 minut", "około 11 minut", "około 21 minut",
                "około 22 minut (kilka)",
            ])
        #expect(
            told(russian) == [
                "около 1 минуты", "около 2 минут (мало)", "около 5 минут", "около 11 минут", "около 21 минуты",
                "около 22 минут (мало)",
            ])
    }
}
