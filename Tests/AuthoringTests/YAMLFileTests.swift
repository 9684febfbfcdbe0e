import Authoring
import Course
import Foundation
import Testing

@Suite("Provider profiles, and users and clients of one's own")
struct YAMLFileTests {
    @Test(
        "Each mistake is named in these words, at this line and column, and nothing else is",
        arguments: BrokenFile.all)
    func findings(file: BrokenFile) {
        #expect(file.found == file.expected)
        #expect(MarkedText(file.text).marks.count == file.sentences.count)
        let hasError = file.findings.contains { $0.severity == .error }
        #expect(readYAML(MarkedText(file.text).text, file.kind).isThere == !hasError)
    }

    @Test("A file's name is the profile's name, and has to be one")
    func name() {
        #expect(
            readYAML("title: Mail", fileName: "My Mail.yaml").findings.map(\.summary) == [
                "1:1 error [value-form] This file's name is the profile's name, and “My Mail” cannot be one: use "
                    + "lower-case letters, digits and hyphens, 40 at most, as in “two-minute.yaml”."
            ])
        #expect(ProviderFile.read(Array("title: Mail".utf8), fileName: "a-1.yaml").0?.name == "a-1")
    }

    @Test("What a file leaves out is as the RFCs have it")
    func defaults() {
        let read = ProviderFile.read(Array("title: Mail".utf8), fileName: "mail.yaml")
        #expect(read.0 == ProviderDescription(name: "mail", title: "Mail"))
    }

    @Test("Users and clients come as they stand there")
    func parties() {
        let text = """
            users:
              - username: eva
                password: secret
                name: Eva Sand
                email: eva@example.com
              - username: kim
                password: "1234"
            clients:
              - client_id: shop
                client_secret: 0123456789abcdefghijkl
                client_name: Shop
                redirect_uris: [http://localhost:3000/cb]
                grant_types: [authorization_code]
                token_endpoint_auth_method: client_secret_post
                scope: contacts.read
            """
        let (parties, findings) = PartiesFile.read(
            Array(text.utf8), grantTypes: ["authorization_code"], authentications: ["client_secret_post"])
        #expect(findings.isEmpty)
        let client = ConfiguredParties.Client(
            id: "shop", secret: "0123456789abcdefghijkl", name: "Shop", redirectURIs: ["http://localhost:3000/cb"],
            grantTypes: ["authorization_code"], authentication: "client_secret_post", scope: "contacts.read")
        #expect(
            parties
                == ConfiguredParties(
                    users: [
                        .init(username: "eva", password: "secret", name: "Eva Sand", email: "eva@example.com"),
                        .init(username: "kim", password: "1234", name: "kim", email: "kim@mail.example"),
                    ], clients: [client]))
    }
}

@Suite("Hostile YAML")
struct HostileYAMLTests {
    @Test("A file of 64 KiB is read, a larger one is not")
    func size() {
        let comment = "title: Mail\n#" + String(repeating: "x", count: 64 * 1024)
        #expect(
            readYAML(comment).findings.map(\.summary) == [
                "1:1 error [yaml-too-large] This file is larger than 64 KiB. A file of this kind needs a few of them."
            ])
        #expect(readYAML(String(comment.prefix(64 * 1024 - 1))).isThere)
    }

    @Test("An alias bomb is refused before it is parsed, in every place where an alias may stand")
    func bomb() {
        let bomb = "a: &a [x]\n" + (1...30).map { "b\($0): [*a,*a,*a]\n" }.joined()
        let findings = readYAML(bomb).findings
        #expect(findings.count == 91)
        #expect(Set(findings.map(\.rule)) == [.yamlAnchor])
        #expect(readYAML("title: &a x\nwords: {code: *a}").findings.map(\.rule) == [.yamlAnchor, .yamlAnchor])
        #expect(readYAML("title: Terms & Conditions * now").isThere)
    }

    @Test(
        "Deep nesting is a mistake and no crash",
        arguments: [("", "[", 60_000), ("", "- ", 30_000), ("", "{a: ", 15_000), ("", "? ", 30_000), ("a: ", "[", 900)])
    func nesting(start: String, piece: String, times: Int) {
        let (isThere, findings) = readYAML(start + String(repeating: piece, count: times))
        #expect(!isThere)
        #expect(findings.count == 1)
    }

    @Test("Bytes of any kind give findings and never a crash")
    func bytes() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "title: ", "\n", "  ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a", "*a", ":", "#", "\u{0}", "é",
            "\t",
            "!!int ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "paths:\n  token: /", "errors:\n  - cause: ", "~",
            "0x1F",
        ]
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...30, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            var bytes = Array(text.utf8)
            if Bool.random(using: &generator) { bytes.append(0xFF) }
            let (description, findings) = ProviderFile.read(bytes, fileName: "mail.yaml")
            #expect(description != nil || !findings.isEmpty, "\(text)")
            for finding in findings { #expect(finding.line >= 1 && finding.column >= 1 && finding.length >= 1) }
        }
    }

    @Test("Merge keys, tags and numbers in strange spellings have no power")
    func strange() {
        #expect(readYAML("title: Mail\n<<: {title: x}").findings.map(\.rule) == [.keyUnknown])
        #expect(readYAML("title: !!binary aGk=").isThere)
        #expect(readYAML("title: ~").findings.map(\.rule) == [.valueType])
        #expect(readYAML("title: Mail\nlifetimes: {code: 99999999999999999999}").findings.map(\.rule) == [.valueType])
        #expect(readYAML("title: a\n---\ntitle: b").findings.map(\.rule) == [.yamlSyntax])
        #expect(readYAML("title: \"\\e[31m\"").isThere)
    }
}
