import Classroom
import Course
import Foundation
import Glibc
import Progress

/// A class on its way to its host: a new one, or one that goes on.
struct HeldClass {
    private(set) var kept: KeptClass
    let lesson: Lesson
    /// What the lesson is made of.
    let files: [Wire.LessonSources.File]
    /// What the teacher's flow runs at.
    let providers: Providers
    /// Empty for a new class.
    let record: [KeptAction]
    let secret: String

    init(_ run: HostRun, _ shelf: ClassShelf) throws(Trouble) {
        switch run.begin {
        case .lesson(let word): try self.init(word, run, shelf)
        case .resume(let id): try self.init(resuming: id, run, shelf)
        }
    }

    private init(_ word: String, _ run: HostRun, _ shelf: ClassShelf) throws(Trouble) {
        let catalog = try Catalog.holding(word, content: run.content, run.around)
        let id = try catalog.id(of: word, commands: [])
        let sources = try catalog.sources(of: id)
        files = sources.map { .init(name: $0.name, text: $0.text) }
        providers = catalog.providers
        lesson = try catalog.lesson(id)
        record = []
        secret = Secret.make()
        var new = KeptClass(
            code: run.code ?? Door.makeCode(), seed: run.seed ?? .random(in: .min ... .max), lesson: id,
            title: lesson.title.plain, content: ContentMark(of: sources.flatMap { [$0.name, $0.text] }),
            host: run.host ?? "127.0.0.1", port: run.port ?? HostRun.usualPort,
            secretHash: ClassShelf.hash(of: secret), version: Version.current, begun: Self.milliseconds())
        new.id = try shelf.use { [new] store throws(StoreFault) in try store.begin(new, sources: sources) }
        kept = new
    }

    private init(resuming id: Int?, _ run: HostRun, _ shelf: ClassShelf) throws(Trouble) {
        let past = try PastClass(try shelf.classToResume(id), shelf, content: run.content, run.around)
        guard !past.room.stage.hasEnded else {
            // The host was killed between the end, which is in the record, and its note.
            let id = past.kept.id
            try shelf.use { store throws(StoreFault) in try store.end(id, at: Self.milliseconds()) }
            throw .classIsOver(id)
        }
        kept = past.kept
        files = past.files
        lesson = past.lesson
        record = past.record
        providers = past.providers
        let former = HostFile.read(kept.id, in: shelf.folder, run.around.files)?.secret
        // A file that was lost, or came from elsewhere, is no reason to lose the class.
        secret = former.flatMap { [kept] in ClassShelf.hash(of: $0) == kept.secretHash ? $0 : nil } ?? Secret.make()
    }

    private var isNew: Bool { record.isEmpty }

    /// The class as one value with its owner, who keeps in the store whatever happens to it.
    func hall(_ shelf: ClassShelf, flow: @escaping Hall.Flow) -> Hall {
        let (id, begun, store) = (kept.id, kept.begun, shelf.store)
        let room = Room(lesson, seed: kept.seed, replaying: record.map { ($0.action, $0.time) })
        return Hall(
            room, lastNumber: record.last?.number ?? 0, lastTime: record.last?.time ?? 0,
            keeping: Hall.Keeping(
                keep: { try await store.keep($0, of: id) },
                record: { try await store.record(of: id, after: $0) },
                // A class that ended is told from its record as well.
                end: { try? store.end(id, at: Self.milliseconds()) }),
            now: { max(0, Self.milliseconds() - begun) }, flow: flow)
    }

    /// What the host serves; exports are made of what the store has by then.
    func hosted(_ shelf: ClassShelf, content: String?, _ around: Surroundings) -> HostedClass {
        HostedClass(lesson: kept.lesson, title: kept.title, seed: kept.seed, files: files) { [kept] name in
            guard let format = ClassExport.Format(rawValue: name),
                let past = try? PastClass(kept, shelf, content: content, around)
            else { return nil }
            return HostedClass.Export(type: format.type, data: Data(ClassExport(past).bytes(format)))
        }
    }

    var door: Door { Door(code: kept.code, secret: secret) }

    /// The host listens: where, the store and this machine's other terminals are told.
    func settle(at port: Int, _ openness: Openness, _ shelf: ClassShelf) throws(Trouble) {
        let (id, hash) = (kept.id, ClassShelf.hash(of: secret))
        try shelf.use { store throws(StoreFault) in
            try store.settle(id, host: openness.host, port: port, secretHash: hash)
        }
        try HostFile(id: id, address: openness.ownAddress(port: port), secret: secret).write(in: shelf.folder)
    }

    /// Whatever was under way when the host ended begins anew.
    func open(_ hall: Hall, isFree: Bool) async {
        // What cannot be kept now is tried again, and the teacher is told.
        if !isNew { _ = try? await hall.happen(.resumed) }
        if isFree { _ = try? await hall.happen(.lead(.pace(.free))) }
    }

    /// There is no host after all: a new class leaves nothing behind.
    func abandon(_ shelf: ClassShelf) {
        if isNew { try? shelf.store.delete(kept.id) }
    }

    /// Milliseconds since 1970.
    static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
    }
}
