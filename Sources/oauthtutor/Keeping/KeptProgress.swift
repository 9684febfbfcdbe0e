import Course
import Glibc
import Progress

/// The answers of this machine's learner, for the commands that tell of them.
struct KeptProgress {
    let store: ProgressStore
    /// Every lesson that there is, exams gathered and drawn as they were for the learner.
    let lessons: [Lesson]
    let kept: [String: KeptLesson]
    /// All of them, reviews too.
    let answers: [KeptAnswer]

    /// - Parameter content: the folder that `--content` names.
    init(content: String?, around: Surroundings) throws(Trouble) {
        let catalog = try Catalog.holding(nil, content: content, around)
        var lessons: [Lesson] = []
        for id in catalog.ids { lessons.append(try catalog.lesson(id)) }
        let store = try Self.open(around)
        do throws(StoreFault) {
            var kept: [String: KeptLesson] = [:]
            for standing in try store.standings() { kept[standing.lesson] = try store.lesson(standing.lesson) }
            answers = try store.answers(on: nil)
            self.kept = kept
        } catch {
            throw .answersUnusable(error)
        }
        self.store = store
        self.lessons = lessons
    }

    static func open(_ around: Surroundings) throws(Trouble) -> ProgressStore {
        guard let folder = ProgressFolder(around: around) else { throw .nothingKept }
        do throws(StoreFault) {
            let store = try ProgressStore.open(in: folder.path, day: Day(around.now()).text, days: Keeper.days)
            if let news = store.opening.commandSentence { _ = write("oauthtutor: \(news)\n", to: STDERR_FILENO) }
            return store
        } catch {
            throw .answersUnusable(error)
        }
    }

    func report(now: Int) -> ProgressReport {
        ProgressReport(lessons, kept: kept, answers: answers, today: Day.number(of: now), day: Day.number)
    }

    /// As they were played.
    var played: [Lesson] { lessons.map { $0.asPlayed(kept[$0.id]) } }
}
