import Authoring
import Course
import FakeServer

/// Reads a lesson anew whenever its file was saved.
struct LessonFollower: Sendable {
    /// The lesson's file.
    let path: String
    /// What it goes by in the session.
    let id: String
    let catalog: Catalog
    let files: Files

    /// Often enough that a save seems to be seen at once, and too seldom for anybody to notice the work.
    private static let pause = Duration.milliseconds(250)

    /// Looks at the file until the program ends.
    func follow(_ deliver: @escaping @Sendable (Delivery) -> Void) async {
        var watch = FileWatch()
        while !Task.isCancelled {
            switch watch.look(stamp: files.stamp(path), content: { try? files.read(path) }) {
            case .saved(let bytes): deliver(.revised(revision(bytes)))
            case .gone: deliver(.revised(Revision(id: id, file: file, lesson: nil, remarks: nil)))
            case nil: break
            }
            try? await Task.sleep(for: Self.pause, tolerance: .milliseconds(50))
        }
    }

    /// What is handed in for a file with these bytes: the lesson where it has no errors, and what there is to mend.
    func revision(_ bytes: [UInt8]) -> Revision {
        let findings = LessonCheck(bytes, of: path, providers: catalog.providers, files: files).findings()
        let isSound = !findings.contains { $0.severity == .error }
        return Revision(
            id: id, file: file, lesson: isSound ? try? catalog.lesson(id) : nil,
            remarks: findings.map {
                .init(isError: $0.severity == .error, line: $0.line, column: $0.column, sentence: $0.sentence)
            },
            glance: MarkdownLesson.glance(bytes, fileName: file))
    }

    private var file: String { Catalog.fileName(of: path) }
}
