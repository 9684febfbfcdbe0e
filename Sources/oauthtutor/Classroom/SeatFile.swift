import Classroom
import Course
import Foundation
import Glibc

/// What lets this machine's learner come back to a class: kept by address and code, readable by its owner alone.
struct SeatFile: Sendable {
    /// A seat in a class, as its host gave it.
    struct Seat: Codable, Equatable, Sendable {
        var token: String
        /// As it was typed, so that somebody else at this machine gets a seat of their own.
        var name: String
    }

    private let folder: String
    private let path: String

    /// - Parameter data: the folder of the program's data; nil where nothing is to be kept.
    init?(data: ProgressFolder?, address: HostAddress, code: String) {
        guard let data else { return nil }
        folder = data.path + "/seats"
        let name = "\(address.base)-\(code)".map { $0.isLetter || $0.isNumber ? $0 : "-" }
        path = "\(folder)/\(String(name).suffix(200)).json"
    }

    /// nil where there is none, or it is none.
    func read(_ files: Files) -> Seat? {
        guard let bytes = try? files.read(path), bytes.count < 10_000 else { return nil }
        return try? JSONDecoder().decode(Seat.self, from: Data(bytes))
    }

    /// Where it cannot be kept, the learner cannot come back by name; that is no reason not to take part.
    func write(_ seat: Seat) {
        guard let text = try? JSONEncoder().encode(seat) else { return }
        let parent = String(folder.dropLast("/seats".count))
        mkdir(parent, 0o700)
        mkdir(folder, 0o700)
        let fresh = "\(path).\(getpid())"
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let isWritten = oauthtutor.write(String(decoding: text, as: UTF8.self), to: file)
        // Whoever reads it meanwhile finds the old one, or the new one whole.
        guard close(file) == 0, isWritten, rename(fresh, path) == 0 else {
            unlink(fresh)
            return
        }
    }

    func remove() { unlink(path) }
}
