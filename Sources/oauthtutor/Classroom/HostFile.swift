import Foundation
import Glibc

/// What lets the teacher's other terminals lead a class: written by its host, readable by its owner alone.
struct HostFile: Codable, Equatable {
    var version = 1
    /// The class's number.
    var id: Int
    /// Where this machine's programs find the host.
    var address: String
    var secret: String

    enum CodingKeys: String, CodingKey {
        case version, address, secret
        case id = "class"
    }

    private static func folder(_ data: ProgressFolder) -> String { data.path + "/hosts" }

    static func path(of id: Int, in data: ProgressFolder) -> String { "\(folder(data))/\(id).json" }

    /// nil where there is none, or it is none.
    static func read(_ id: Int, in data: ProgressFolder, _ files: Files) -> HostFile? {
        guard let bytes = try? files.read(path(of: id, in: data)), bytes.count < 10_000 else { return nil }
        return try? JSONDecoder().decode(HostFile.self, from: Data(bytes))
    }

    /// All that there are, that of the class begun last first.
    static func all(in data: ProgressFolder, _ files: Files) -> [HostFile] {
        let names = (try? files.list(folder(data))) ?? []
        return names.compactMap { name in
            name.hasSuffix(".json") ? Int(name.dropLast(".json".count)) : nil
        }.sorted(by: >).compactMap { read($0, in: data, files) }
    }

    func write(in data: ProgressFolder) throws(Trouble) {
        mkdir(data.path, 0o700)
        mkdir(Self.folder(data), 0o700)
        let path = Self.path(of: id, in: data)
        let fresh = "\(path).\(getpid())"
        unlink(fresh)
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .notWritten(path, folder: Self.folder(data), code: errno) }
        let text = (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        let isWritten = oauthtutor.write(text, to: file)
        let code = errno
        guard close(file) == 0, isWritten, rename(fresh, path) == 0 else {
            unlink(fresh)
            throw .notWritten(path, folder: Self.folder(data), code: code)
        }
    }

    static func remove(_ id: Int, in data: ProgressFolder) { unlink(path(of: id, in: data)) }
}
