import Authoring
import Course
import Testing

/// A YAML file with mistakes in it, each marked with `⟦` and `⟧`, and what is said of them, in the order of the file.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    enum Kind { case provider, parties }

    var kind: Kind
    var text: String
    var sentences: [String]

    init(_ kind: Kind = .provider, _ text: String, _ sentences: String...) {
        self.kind = kind
        self.text = text
        self.sentences = sentences
    }

    var testDescription: String { sentences.first ?? text }

    var expected: [String] {
        zip(MarkedText(text).marks, sentences).map { "\($0.line):\($0.column)+\($0.length) \($1)" }
    }

    var findings: [Finding] { readYAML(MarkedText(text).text, kind).findings }

    var found: [String] {
        findings.map { finding in
            "\(finding.line):\(finding.column)+\(finding.length) "
                + "\(finding.severity.rawValue) [\(finding.rule.rawValue)] \(finding.sentence)"
        }
    }
}

/// Reads a file of either kind; `isThere` is whether something came of it.
func readYAML(
    _ text: String, _ kind: BrokenFile.Kind = .provider, fileName: String = "mail.yaml"
) -> (isThere: Bool, findings: [Finding]) {
    switch kind {
    case .provider:
        let (description, findings) = ProviderFile.read(Array(text.utf8), fileName: fileName)
        return (description != nil, findings)
    case .parties:
        let (parties, findings) = PartiesFile.read(
            Array(text.utf8), grantTypes: ["authorization_code", "refresh_token", "client_credentials"],
            authentications: ["client_secret_basic", "client_secret_post", "none"])
        return (parties != nil, findings)
    }
}

extension BrokenFile {
    static let all = yaml + provider + answers + parties

    static let yaml = [
        BrokenFile(
            .provider, "⟦⟧",
            "error [file-empty] This file is empty. A provider profile begins with a line such as “title: Standard Mail”."
        ),
        BrokenFile(
            .parties, "⟦# nothing here⟧",
            "error [file-empty] This file is empty. The file with users and clients begins with a line such as “users:”."
        ),
        BrokenFile(
            .provider, "⟦-⟧ title",
            "error [value-type] A provider profile consists of keys and values, as in “title: Standard Mail”; here "
                + "stands something else."),
        BrokenFile(
            .provider, "title: a⟦:⟧ b",
            "error [yaml-syntax] This is not YAML; the parser says: mapping values are not allowed in this context."),
        BrokenFile(
            .provider, "title: ⟦&⟧a Mail\nwords: ⟦*⟧a",
            anchor, anchor),
        BrokenFile(
            .provider, "⟦title⟧: a\nwords:\n  code: c\ntitle: b",
            "error [key-twice] The key “title” stands more than once in this place. Keep one."),
        BrokenFile(
            .provider, "title: a\n⟦[a,⟧ b]: c",
            "error [value-type] A key must be one word, as in “title: Standard Mail”."),
    ]

    private static let anchor =
        "error [yaml-anchor] Anchors and aliases (“&name”, “*name”) are not read here, since they can grow a small file "
        + "without bounds. Write the value out; where it is only text, put it in quotes with something before the sign."

    static let provider = [
        BrokenFile(
            .provider, "⟦⟦titel⟧⟧: Mail",
            "error [key-unknown] There is no key “titel”. Did you mean “title”?",
            "error [key-missing] The key “title” is missing in the file."),
        BrokenFile(
            .provider, "title: Mail\nlifetimes:\n  ⟦zzzzzz⟧: 5",
            "error [key-unknown] There is no key “zzzzzz” in “lifetimes”. There are “code”, “access-token”, "
                + "“refresh-token”, “device-code”, “polling-interval”."),
        BrokenFile(
            .provider, "title: ⟦[a]⟧", "error [value-type] The value of “title” must be a text."),
        BrokenFile(
            .provider, "title: Mail\nwords: ⟦none⟧",
            "error [value-type] The value of “words” must be keys with values."),
        BrokenFile(
            .provider, "title: Mail\nscopes: ⟦all⟧",
            "error [value-type] The value of “scopes” must be a list, each item after “- ”."),
        BrokenFile(
            .provider, "title: Mail\nlifetimes:\n  code: ⟦601⟧\n  access-token: ⟦'60'⟧\n  device-code: ⟦soon⟧",
            "error [value-range] The value of “code” is 601, and must be from 1 to 600 seconds.",
            "error [value-type] The value of “access-token” must be a whole number.",
            "error [value-type] The value of “device-code” must be a whole number."),
        BrokenFile(
            .provider, "title: Mail\nstrictness:\n  pkce: ⟦evrybody⟧\n  redirects: ⟦zzzzzzzz⟧\n  checks-origin: ⟦1⟧",
            "error [value-unknown] “pkce” cannot be “evrybody”. Did you mean “everybody”?",
            "error [value-unknown] “redirects” cannot be “zzzzzzzz”. It may be “exact”, “subdirectory”.",
            "error [value-type] The value of “checks-origin” must be true or false."),
        BrokenFile(
            .provider, "title: Mail\npaths:\n  token: ⟦token⟧\n  consent: ⟦/a b⟧\n  sign-in: ⟦/api/x⟧\n  keys: ⟦/./⟧",
            "error [path-form] The path “token” must begin with a slash, as in “/token”.",
            "error [path-form] “/a b” cannot be a path here: after the slash come letters, digits, “-”, “.”, “_”, “~” "
                + "and single slashes, no “..”, and no slash at the end.",
            "error [path-form] “/api/x” is not free: “/api” belongs to the server itself.",
            "error [path-form] “/./” cannot be a path here: after the slash come letters, digits, “-”, “.”, “_”, “~” "
                + "and single slashes, no “..”, and no slash at the end."),
        BrokenFile(
            .provider, "title: Mail\npaths:\n  authorization: /same\n  token: ⟦/same⟧",
            "error [entry-twice] “/same” is the path of “authorization” already. Each endpoint needs one of its own."),
        BrokenFile(
            .provider, "title: Mail\npaths:\n  authorization: ⟦/token⟧",
            "error [entry-twice] “/token” is the path of “token” already. Each endpoint needs one of its own."),
        BrokenFile(
            .provider,
            """
            title: Mail
            scopes:
              - token: ⟦"a b"⟧
                meaning: A
              - token: c
                meaning: C
                opens: [⟦contact.read⟧]
              - token: ⟦c⟧
                meaning: D
              - ⟦token⟧: e
            """,
            "error [value-form] “a b” cannot be a scope: it must be printable ASCII without blanks, quotes and "
                + "backslashes.",
            "error [value-unknown] “opens” cannot be “contact.read”. Did you mean “contacts.read”?",
            "error [entry-twice] The scope “c” stands here a second time. Keep one.",
            "error [key-missing] The key “meaning” is missing in “scopes”."),
        BrokenFile(
            .provider, "title: Mail\ntokens:\n  access-prefix: ⟦a=b⟧\napi-key:\n  name: ⟦X Key⟧",
            "error [value-form] “access-prefix” may have letters, digits and “-._~+/”, since tokens have no others.",
            "error [value-form] The name of the API key's header or parameter may have letters, digits, “-” and “_”."),
        BrokenFile(
            .provider,
            """
            title: Mail
            registration:
              fields:
                - for: title
                  label: T
                  generate: ⟦true⟧
                - for: ⟦title⟧
                  label: T
            """,
            "error [value-form] Only the fields for “client-id” and “client-secret” can have a button that generates a "
                + "value.",
            "error [entry-twice] There is a field for “title” already. Keep one, or make this one a “note”."),
    ]

    static let answers = [
        BrokenFile(
            .provider,
            """
            title: Mail
            answer:
              extra:
                - name: ⟦scope⟧
                  text: ⟦"{{issued_at}}"⟧
            """,
            "error [entry-twice] The token answer has a member “scope” already. Keep one.",
            "error [placeholder-unknown] Nothing is known to stand for “{{issued_at}}”. Did you mean “issued_at_ms”?"),
        BrokenFile(
            .provider,
            """
            title: Mail
            errors:
              - cause: code-invalid
                status: 400
                body: a
              - cause: ⟦code-invalid⟧
                status: ⟦99⟧
                body: a
              - cause: code-used
                status: 400
                form: ⟦xml⟧
                body: ⟦'{{zzzzzzzzzzz}}'⟧
            """,
            "error [entry-twice] It is said already how “code-invalid” is told. Keep one.",
            "error [value-range] The value of “status” is 99, and must be from 200 to 599.",
            "error [value-unknown] “form” cannot be “xml”. It may be “json”, “form”, “text”.",
            "error [placeholder-unknown] Nothing is known to stand for “{{zzzzzzzzzzz}}”. There are “error”, "
                + "“error_description”, “client_id”, “redirect_uri”, “scope”, “grant_type”, “timestamp”, “trace_id”, "
                + "“correlation_id”."),
    ]

    static let parties = [
        BrokenFile(
            .parties,
            """
            users:
              - username: mia
                password: p
              - username: ⟦mia⟧
                password: p
            clients:
              - client_id: a
                client_secret: ⟦short⟧
                redirect_uris: [⟦/cb⟧, ⟦https://a.example/#x⟧, ⟦http://a.example/cb⟧, http://localhost:3000/cb]
                grant_types: [⟦authorisation_code⟧]
              - client_id: ⟦a⟧
                redirect_uris: [⟦"https://*.example/cb"⟧, ⟦my-app:/cb⟧, com.example.app:/cb, "http://[::1]:80/"]
                token_endpoint_auth_method: none
            """,
            "error [entry-twice] There is a user “mia” already. Give each a username of its own.",
            "warning [secret-short] This secret has 5 characters and can be guessed; 22 random ones hold 128 bits. It "
                + "will do for tests on your own machine, and nowhere else.",
            "error [redirect-form] “/cb” is not absolute. Begin with a scheme and a host, as in "
                + "“https://app.example/callback”.",
            "error [redirect-form] A redirect URI may not have a fragment, the part from “#” on. Take it out.",
            "error [redirect-form] Plain http is for your own machine alone: 127.0.0.1, [::1] or localhost. Use https "
                + "for any other host.",
            "error [value-unknown] “grant_types” cannot be “authorisation_code”. Did you mean “authorization_code”?",
            "error [entry-twice] There is a client “a” already. Give each a client_id of its own.",
            "error [redirect-form] A redirect URI is compared letter by letter: no blanks, no wildcards, nothing beyond "
                + "ASCII.",
            "error [redirect-form] “my-app” cannot be an app's own scheme: that is a domain name backwards, such as "
                + "“com.example.app”."),
        BrokenFile(
            .parties,
            """
            clients:
              - client_id: a
                client_secret: ⟦0123456789012345678901⟧
                token_endpoint_auth_method: none
              - client_id: b
                token_endpoint_auth_method: ⟦client_secret_post⟧
            """,
            "error [value-form] A client whose token_endpoint_auth_method is “none” has no secret. Take the secret out, "
                + "or name another method.",
            "error [key-missing] The method “client_secret_post” needs a key “client_secret” beside it."),
    ]
}
