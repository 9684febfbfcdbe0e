import Authoring
import Course
import FakeServer

/// Users and clients of one's own, from the file that `serve --config` names.
enum ConfigFile {
    static func read(_ path: String, files: Files) throws(Trouble) -> ConfiguredParties {
        let bytes: [UInt8]
        do { bytes = try files.read(path) } catch { throw .configFault(path, error) }
        let (parties, findings) = PartiesFile.read(
            bytes, grantTypes: FlowFacts.grantTypes, authentications: FlowFacts.clientAuthentications)
        guard let parties else { throw .configBroken(path, FindingText.brief(of: findings)) }
        return parties
    }
}
