import Course

/// Users and clients of one's own for the mock server, in YAML, as `docs/providers.md` describes it.
public enum PartiesFile {
    /// Reads the file.
    ///
    /// - Parameters:
    ///   - grantTypes: those that the server knows, for clients' `grant_types`.
    ///   - authentications: those that it knows, for `token_endpoint_auth_method`.
    /// - Returns: what the file says, nil where an error was found; and what was found, in the order of the file.
    public static func read(
        _ bytes: [UInt8], grantTypes: [String], authentications: [String]
    ) -> (ConfiguredParties?, [Finding]) {
        let source = YAMLSource(bytes)
        let start = source.report.mark
        guard let root = source.root(of: .parties) else { return (nil, source.report.findings()) }
        let section = YAMLSection(root, keys: ["users", "clients"], source: source)
        let reader = PartiesReader(section: section, grantTypes: grantTypes, authentications: authentications)
        let parties = ConfiguredParties(users: reader.users(), clients: reader.clients())
        let isSound = !source.report.hasErrors(since: start)
        return (isSound ? parties : nil, source.report.findings())
    }
}
