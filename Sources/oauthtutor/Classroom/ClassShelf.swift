import Crypto
import Glibc
import Messages
import Progress

/// Where this machine keeps the classes that are held on it.
struct ClassShelf {
    let folder: ProgressFolder
    let store: ClassStore

    init(_ around: Surroundings) throws(Trouble) {
        guard let folder = ProgressFolder(around: around) else { throw .nowhereToKeep }
        self.folder = folder
        do throws(StoreFault) {
            store = try ClassStore.open(in: folder.path, day: Day(around.now()).text)
        } catch { throw .classStoreFault(error) }
        if let path = store.setAside {
            let sentence = say(
                "The file with the classes was damaged. It was set aside as \(path), and a new one begun.")
            _ = write("oauthtutor: \(sentence)\n", to: STDERR_FILENO)
        }
    }

    func use<Value>(_ work: (ClassStore) throws(StoreFault) -> Value) throws(Trouble) -> Value {
        do throws(StoreFault) { return try work(store) } catch { throw .classStoreFault(error) }
    }

    /// - Parameter id: nil for the one begun last.
    func `class`(_ id: Int?) throws(Trouble) -> KeptClass {
        guard let id else {
            guard let last = try use({ store throws(StoreFault) in try store.classes() }).first else {
                throw .noClassHeld
            }
            return last
        }
        guard let kept = try use({ store throws(StoreFault) in try store.class(id) }) else { throw .noSuchClass(id) }
        return kept
    }

    /// - Parameter id: nil for the one begun last that is not over.
    func classToResume(_ id: Int?) throws(Trouble) -> KeptClass {
        guard let id else {
            let classes = try use { store throws(StoreFault) in try store.classes() }
            guard let last = classes.first(where: { $0.ended == nil }) else { throw .noClassToResume }
            return last
        }
        let kept = try self.class(id)
        guard kept.ended == nil else { throw .classIsOver(id) }
        return kept
    }

    /// In hexadecimal digits.
    static func hash(of secret: String) -> String {
        SHA256.hash(data: Array(secret.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
