import Authoring
import Course
import FakeServer

/// The provider profiles that can be run: `standard` always, and those of the content folder. No file is read before
/// somebody asks for what is in it.
struct Providers: Sendable {
    /// `content/providers`; nil where there is no content folder.
    let folder: String?
    private let files: Files

    init(contentFolder: String?, files: Files) {
        folder = contentFolder.map { $0.hasSuffix("/") ? "\($0)providers" : "\($0)/providers" }
        self.files = files
    }

    /// Those beside the lessons, wherever they are; without lessons there is still `standard`.
    static func locate(option: String?, around: Surroundings) throws(Trouble) -> Providers {
        do {
            return Providers(
                contentFolder: try ContentFolder.locate(option: option, around: around), files: around.files)
        } catch .noContent {
            return Providers(contentFolder: nil, files: around.files)
        }
    }

    /// All names, the default first.
    var names: [String] {
        let builtIn = Provider.builtIn.map(\.name)
        guard let folder, let names = try? files.list(folder) else { return builtIn }
        return builtIn
            + names.filter { $0.hasSuffix(ProviderFile.ending) }.map(ProviderFile.name(of:))
            .filter { !builtIn.contains($0) }
    }

    /// The provider of a name. A file goes before what is built in.
    func provider(_ name: String) throws(Trouble) -> Provider {
        if let folder, !name.contains("/"), let provider = try read("\(folder)/\(name)\(ProviderFile.ending)") {
            return provider
        }
        if let provider = Provider.builtIn.first(where: { $0.name == name }) { return provider }
        let known = names
        throw .noSuchProvider(name, known: known, suggestion: Nearest.word(to: name, among: known))
    }

    /// The file that describes a provider, named as from the content folder; nil for one that is built in.
    func file(of name: String) -> (name: String, bytes: [UInt8])? {
        guard let folder, !name.contains("/") else { return nil }
        guard let bytes = try? files.read("\(folder)/\(name)\(ProviderFile.ending)") else { return nil }
        return ("providers/\(name)\(ProviderFile.ending)", bytes)
    }

    /// For the live flows.
    var source: ProviderSource {
        ProviderSource { [self] name in
            do throws(Trouble) {
                return .success(try provider(name))
            } catch {
                return .failure(NoProvider(sentence: error.sentence))
            }
        }
    }

    /// - Returns: nil where there is no such file.
    private func read(_ path: String) throws(Trouble) -> Provider? {
        guard files.isFile(path) else { return nil }
        let bytes: [UInt8]
        do { bytes = try files.read(path) } catch { throw .providerFault(path, error) }
        let (description, findings) = ProviderFile.read(bytes, fileName: Catalog.fileName(of: path))
        guard let description else { throw .providerBroken(path, FindingText.brief(of: findings)) }
        return Provider(description)
    }
}

/// Findings inside a sentence, for where there is no room for a list with carets.
enum FindingText {
    /// The first errors with their places; the rest are counted.
    static func brief(of findings: [Finding], limit: Int = 3) -> [String] {
        let errors = findings.filter { $0.severity == .error }
        let told = errors.prefix(limit).map { "Line \($0.line), column \($0.column): \($0.sentence)" }
        let left = errors.count - told.count
        return left > 0 ? told + ["And \(left) more."] : told
    }
}
