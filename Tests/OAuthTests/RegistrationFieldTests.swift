import Testing

@testable import OAuth

@Suite("What may stand in the registration page's fields")
struct RegistrationFieldTests {
    @Test("An empty form has a mistake in each field")
    func empty() throws {
        var world = World()
        let page = world.openPage()
        #expect(try world.faults([:], on: page) == [.notGenerated, .notGenerated, .missing, .missing, .missing])
    }

    @Test(
        "Rule 8, rule 9, rule 82: the redirect URI, with the same rules as for apps that register by themselves",
        arguments: [
            ("/cb", .notAbsolute), ("https://app.example/cb#top", .fragment), ("http://app.example/cb", .plainHTTP),
            ("javascript:alert(1)", .scheme("javascript")), ("https://*.example/", .characters),
        ] as [(String, RedirectURI.Fault)])
    func redirect(uri: String, fault: RedirectURI.Fault) throws {
        #expect(try fields(["redirect_uri": uri]) == [.redirect(uri, fault)])
    }

    @Test(
        "A domain that is none",
        arguments: [
            "app..example", "-app.example", "app.example/", "app.example:", "app.example:0x50", "app.example:65536",
            "app example", "äpp.example", "user@app.example", "[::1", "[app]", "*.example", ":80", "app.example:+80",
            String(repeating: "a", count: 64), String(repeating: "a.", count: 130) + "a",
        ])
    func domain(text: String) throws {
        #expect(try fields(["domain": text]).first == .domainMalformed(text))
    }

    @Test("A domain with its protocol")
    func domainWithProtocol() throws {
        #expect(try fields(["domain": "https://app.example"]) == [.domainHasProtocol("https://app.example")])
    }

    @Test(
        "The redirect URI leads to the app's domain",
        arguments: [
            ("app.example", "https://app.example/cb"), ("APP.example", "https://app.Example/cb"),
            ("app.example:443", "https://app.example/cb"), ("app.example", "https://app.example:8443/cb"),
            ("localhost:3000", "http://localhost:3000/cb"), ("localhost:80", "http://localhost/cb"),
            ("[::1]", "http://[::1]:9/cb"), ("anything.example", "com.example.app:/cb"),
        ])
    func sameHost(domain: String, uri: String) throws {
        #expect(try fields(["domain": domain, "redirect_uri": uri]) == [])
    }

    @Test(
        "And nowhere else",
        arguments: [
            ("app.example", "https://evil.example/cb", "evil.example"),
            ("example", "https://app.example/cb", "app.example"),
            ("localhost:3000", "http://localhost:3001/cb", "localhost:3001"),
            ("localhost", "http://127.0.0.1/cb", "127.0.0.1"),
        ])
    func otherHost(domain: String, uri: String, host: String) throws {
        #expect(try fields(["domain": domain, "redirect_uri": uri]) == [.otherHost(domain: domain, redirect: host)])
    }

    @Test(
        "A title with characters that nobody sees",
        arguments: ["a\u{0}", "a\nb", "\u{1B}[31mred", "Bank\u{202E}live", "\u{2066}a", "a\u{200F}", "a\u{85}"])
    func title(text: String) throws {
        #expect(try fields(["title": text]) == [.unseenCharacters])
    }

    @Test("Titles of every language", arguments: ["پیک\u{200C}ها", "👩‍💻", "Ñandú & <b>", "紙飛行機"])
    func goodTitle(text: String) throws {
        #expect(try fields(["title": text]) == [])
    }

    @Test("Ten thousand letters")
    func tooLong() throws {
        let long = String(repeating: "a", count: 10_000)
        let faults = try fields(["title": long, "redirect_uri": "https://\(long)"])
        #expect(faults == [.tooLong(limit: 500), .tooLong(limit: 500)])
        #expect(try fields(["title": String(repeating: "a", count: 500)]) == [])
        // One letter to a reader, and ten thousand marks upon it.
        #expect(try fields(["title": "a" + String(repeating: "\u{301}", count: 10_000)]) == [.tooLong(limit: 500)])
    }

    @Test(
        "What the page says at a field",
        arguments: [
            (.notGenerated, "Press Generate: the server makes this value."),
            (.chosen("x"), "This value was not made here, or was used before. Press Generate."),
            (.missing, "Please fill this in."),
            (.tooLong(limit: 500), "This is too long. Please use at most 500 characters."),
            (.unseenCharacters, "There are characters in it that nobody can see. Please type it by hand."),
            (.domainHasProtocol("x"), "Leave out the protocol: a host alone, such as www.example.com."),
            (
                .domainMalformed("x"),
                "This is no host. Write it as www.example.com, or with a port as localhost:8080."
            ),
            (.redirect("/cb", .notAbsolute), "Write the whole address, such as https://www.example.com/callback."),
            (.redirect("https://a/#b", .fragment), "Leave out the # and what comes after it."),
            (
                .redirect("http://a/", .plainHTTP),
                "Begin it with https://. Plain http is for your own machine alone: 127.0.0.1, [::1] or localhost."
            ),
            (
                .redirect("localhost:3000/cb", .scheme("localhost")),
                "Begin it with https://, or with http:// on your own machine. An app without a website may have a "
                    + "scheme of its own, which is a domain name backwards, such as com.example.app:/callback."
            ),
            (
                .redirect("https://*/", .characters),
                "There is a wildcard in it, or a character that no address may have."
            ),
            (
                .otherHost(domain: "a.example", redirect: "b.example"),
                "This leads to b.example, and the app's domain is a.example. They must be the same."
            ),
        ] as [(RegistrationFieldFault, String)])
    func advice(fault: RegistrationFieldFault, words: String) {
        #expect(fault.advice == words)
    }

    @Test(
        "What the trace says",
        arguments: [
            (.notGenerated, "client_id is empty; the server makes it when Generate is pressed."),
            (
                .chosen("mine"),
                "client_id is `mine`, which this server did not make for this page; RFC 9700 section 4.15 warns of "
                    + "clients that choose their own."
            ),
            (.missing, "client_id is empty."),
            (.tooLong(limit: 500), "client_id is longer than 500 characters."),
            (.unseenCharacters, "client_id has control characters, or some that turn the direction of the text."),
            (.domainHasProtocol("https://a"), "client_id is `https://a`; it is a host without a protocol."),
            (.domainMalformed("a..b"), "client_id is `a..b`, which is no host with or without a port."),
            (
                .redirect("/cb", .notAbsolute),
                "The redirect URI `/cb` is not absolute: it must begin with a scheme and, for https, a host."
            ),
            (
                .otherHost(domain: "a.example", redirect: "b.example"),
                "client_id leads to `b.example`, and the app says that it lives at `a.example`."
            ),
        ] as [(RegistrationFieldFault, String)])
    func reason(fault: RegistrationFieldFault, words: String) {
        #expect(fault.sentence("client_id") == words)
    }

    @Test("The reasons of the whole form")
    func reasons() {
        let mistakes = [
            RegistrationMistake(purpose: .title, name: "title", label: "Title", fault: .missing),
            RegistrationMistake(purpose: .domain, name: "domain", label: "App Domain", fault: .missing),
        ]
        let sentences: [(RegistrationFault, String)] = [
            (.formUnknown, "The registration page was used already, has been open for too long, or never was."),
            (
                .formForged,
                "This browser is not the one that opened the registration page: its cookie is missing or another."
            ),
            (
                .generateUnknown("all"),
                "generate is `all`; the page has buttons for `id` and `secret` where its fields say so."
            ),
            (.fields(mistakes), "title is empty. domain is empty."),
        ]
        for (fault, sentence) in sentences { #expect(OAuthError(.registration(fault)).reason == sentence) }
    }

    /// The faults of a form that is good but for these values.
    private func fields(_ changes: [String: String]) throws -> [RegistrationFieldFault] {
        var world = World()
        let page = world.openPage()
        let (id, secret) = (try world.generate("id", on: page), try world.generate("secret", on: page))
        let entry = makeEntry(id: id, secret: secret).merging(changes) { $1 }
        return try world.faults(entry, on: page)
    }
}
