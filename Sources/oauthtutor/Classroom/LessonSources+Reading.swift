import Classroom
import Course

extension Wire.LessonSources {
    /// More than any lesson and its exam are made of.
    private static let mostFiles = 500

    /// The lesson that a host sent, read like one from a folder, with everything that its exam draws from.
    /// - Parameter local: providers that this machine knows; a flow may name others that came along.
    func read(local: Providers) throws(JoinFault) -> Lesson {
        guard files.count <= Self.mostFiles else { throw .noLesson }
        do throws(Trouble) {
            return try Catalog(folder: Self.folder, files: folder(local)).lesson(lesson)
        } catch { throw .noLesson }
    }

    /// It exists nowhere but here.
    private static let folder = "class"

    private func folder(_ local: Providers) -> Files {
        let sent = Dictionary(files.map { ("\(Self.folder)/\($0.name)", Array($0.text.utf8)) }) { first, _ in first }
        let profiles = Set(
            files.map(\.name).filter { $0.hasPrefix("providers/") }.map { String($0.dropFirst("providers/".count)) }
                + local.names.map { "\($0).yaml" })
        return Files(
            read: { path throws(FileFault) in
                guard let bytes = sent[path] else { throw .missing }
                return bytes
            },
            list: { path throws(FileFault) in
                switch path {
                case Self.folder: files.map(\.name).filter { !$0.contains("/") }.sorted()
                case "\(Self.folder)/providers": profiles.sorted()
                default: throw .missing
                }
            },
            isFolder: { $0 == Self.folder },
            isFile: { sent[$0] != nil })
    }
}
