import Course

/// A provider profile in YAML, as `docs/providers.md` describes it.
public enum ProviderFile {
    /// Reads a profile.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - fileName: without folders; without its ending it is the profile's name.
    /// - Returns: the profile, nil where an error was found; and what was found, in the order of the file.
    public static func read(_ bytes: [UInt8], fileName: String) -> (ProviderDescription?, [Finding]) {
        let source = YAMLSource(bytes)
        let start = source.report.mark
        guard let root = source.root(of: .provider) else { return (nil, source.report.findings()) }
        let section = YAMLSection(root, keys: keys, source: source)
        let description = ProviderReader(section: section).read(named: name(of: fileName))
        let isSound = !source.report.hasErrors(since: start)
        return (isSound ? description : nil, source.report.findings())
    }

    /// `two-minute` of `two-minute.yaml`.
    public static func name(of fileName: String) -> String {
        fileName.hasSuffix(ending) ? String(fileName.dropLast(ending.count)) : fileName
    }

    /// How a profile's file name ends.
    public static let ending = ".yaml"

    static let keys = [
        "title", "style", "words", "paths", "lifetimes", "scopes", "tokens", "answer", "errors", "registration",
        "strictness", "api-key",
    ]
}
