import Testing

@testable import OAuth

@Suite("The registration page's form")
struct RegistrationFormTests {
    @Test("Rule 60: both values are made by the server, and the app that comes of it has them")
    func registers() throws {
        var world = World()
        let page = world.openPage()
        let id = try world.generate("id", on: page)
        let secret = try world.generate("secret", on: page)
        #expect(id.utf8.count == 43 && secret.utf8.count == 43 && id != secret)

        let outcome = try world.send(makeEntry(id: id, secret: secret), on: page)
        guard case .registered(let client, let entry) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(world.server.clients[id] == client)
        #expect(client.secret == secret)
        #expect(client.name == "Paperplane")
        #expect(client.redirectURIs == ["https://app.example/cb"])
        #expect(client.grantTypes == [.authorizationCode, .refreshToken])
        #expect(client.authentication == .basic)
        #expect(client.scope == world.server.profile.offeredScope)
        #expect(entry.values["domain"] == "app.example")
    }

    @Test("What was typed is kept when a value is made")
    func keeps() throws {
        var world = World()
        let page = world.openPage()
        let outcome = try world.send(["title": " Paperplane\t", "domain": "a..b", "generate": "id"], on: page)
        guard case .again(let entry, refusal: nil) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(entry.values["title"] == "Paperplane")
        #expect(entry.values["domain"] == "a..b")
        #expect(entry.values["client_id"]?.utf8.count == 43)
        #expect(entry.generated == .clientID)
        #expect(entry.mistakes.isEmpty)
    }

    @Test("Rule 60: an id that somebody chose is refused, and so is one that was made for another page or used")
    func chosen() throws {
        var world = World()
        let (page, other) = (world.openPage(), world.openPage())
        let (id, secret) = (try world.generate("id", on: page), try world.generate("secret", on: page))
        #expect(try world.faults(makeEntry(id: "my-id", secret: secret), on: page) == [.chosen("my-id")])
        #expect(try world.faults(makeEntry(id: id, secret: "123"), on: page) == [.chosen("123")])
        #expect(try world.faults(makeEntry(id: id, secret: secret), on: other) == [.chosen(id), .chosen(secret)])
        _ = try world.send(makeEntry(id: id, secret: secret), on: page)
        #expect(try world.faults(makeEntry(id: id, secret: secret), on: other) == [.chosen(id), .chosen(secret)])
    }

    @Test("A form is good for one registration")
    func once() throws {
        var world = World()
        let page = world.openPage()
        let entry = makeEntry(id: try world.generate("id", on: page), secret: try world.generate("secret", on: page))
        _ = try world.send(entry, on: page)
        #expect(refusal { _ = try world.send(entry, on: page) }?.cause == .registration(.formUnknown))
        #expect(world.server.clients.count == 5)
    }

    @Test("Another browser's form, none at all, and one that was open for an hour")
    func foreign() throws {
        var world = World()
        let page = world.openPage()
        #expect(refusal { _ = try world.send([:], on: page, session: nil) }?.cause == .registration(.formForged))
        let stranger = world.openPage().session
        #expect(refusal { _ = try world.send([:], on: page, session: stranger) }?.cause == .registration(.formForged))
        #expect(refusal { _ = try world.send(["form": "x"], on: page) }?.cause == .registration(.formUnknown))
        world.wait(3_600)
        #expect(refusal { _ = try world.send([:], on: page) }?.cause == .registration(.formUnknown))
    }

    @Test("A second tab keeps the browser's cookie; a cookie that was made up is not taken over")
    func tabs() throws {
        var world = World()
        let first = world.openPage()
        let second = world.server.openRegistration(session: first.session, at: world.moment)
        #expect(second.session == first.session)
        #expect(second.entry.token != first.entry.token)
        #expect(world.server.openRegistration(session: "mine", at: world.moment).session != "mine")
    }

    @Test("Cancel closes the page")
    func cancel() throws {
        var world = World()
        let page = world.openPage()
        #expect(try world.send(["cancel": "yes"], on: page) == .cancelled)
        #expect(refusal { _ = try world.send([:], on: page) }?.cause == .registration(.formUnknown))
    }

    @Test("A thousand pages are open at most; the oldest makes room")
    func room() throws {
        var world = World()
        let first = world.openPage()
        world.wait(1)
        for _ in 0..<1_000 { _ = world.openPage() }
        #expect(refusal { _ = try world.send([:], on: first) }?.cause == .registration(.formUnknown))
        #expect(world.server.drafts.count == 1_000)
    }

    @Test("A button that the page does not have, and a field that comes twice")
    func strange() {
        var world = World()
        let page = world.openPage()
        #expect(
            refusal { _ = try world.send(["generate": "title"], on: page) }?.cause
                == .registration(.generateUnknown("title")))
        var parameters = makeParameters(["form": page.entry.token, "title": "a"])
        parameters.append("title", "b")
        let twice = refusal {
            _ = try world.server.submitRegistration(parameters, session: page.session, at: world.moment)
        }
        #expect(twice?.cause == .request(.parameterRepeated("title")))
    }

    @Test("A provider's form may leave fields out and ask for more")
    func otherForm() throws {
        var profile = Profile.standard
        profile.registrationForm.fields = [
            RegistrationForm.Field(purpose: .note, label: "Privacy policy"),
            RegistrationForm.Field(purpose: .title, label: "Name"),
            RegistrationForm.Field(purpose: .redirectURI, label: "Redirect URI"),
        ]
        var world = World()
        world.server = AuthorizationServer(issuer: World.issuer, profile: profile, at: world.moment)
        let page = world.openPage()
        let values = ["note_1": "none", "title": "Paperplane", "redirect_uri": "com.example.app:/cb"]
        guard case .registered(let client, let entry) = try world.send(values, on: page) else {
            Issue.record("it should be registered")
            return
        }
        #expect(client.id.utf8.count == 43)
        #expect(client.secret?.utf8.count == 43)
        #expect(entry.values["note_1"] == "none")
        #expect(
            refusal { _ = try world.send(["generate": "id"], on: world.openPage()) }?.cause
                == .registration(.generateUnknown("id")))
    }
}
