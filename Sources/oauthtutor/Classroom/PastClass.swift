import Classroom
import Course
import Progress

/// A class out of the store, with everything that makes it the same room again.
struct PastClass {
    let kept: KeptClass
    let files: [Wire.LessonSources.File]
    let lesson: Lesson
    let record: [KeptAction]
    /// Those of this machine; a flow's may have come along with the lesson.
    let providers: Providers

    var room: Room { Room(lesson, seed: kept.seed, replaying: record.map { ($0.action, $0.time) }) }
}

extension PastClass {
    init(_ kept: KeptClass, _ shelf: ClassShelf, content: String?, _ around: Surroundings) throws(Trouble) {
        self.kept = kept
        let sources = try shelf.use { store throws(StoreFault) in try store.sources(of: kept.id) }
        let files = sources.map { Wire.LessonSources.File(name: $0.name, text: $0.text) }
        self.files = files
        providers = try .locate(option: content, around: around)
        do throws(JoinFault) {
            lesson = try Wire.LessonSources(lesson: kept.lesson, seed: String(kept.seed), files: files)
                .read(local: providers)
        } catch { throw .classUnreadable(kept.id) }
        record = try shelf.use { store throws(StoreFault) in try store.wholeRecord(of: kept.id) }
    }
}
