import Course
import Testing

@testable import FakeServer

@Suite("The mock server for somebody's own application")
struct MockServerTests {
    @Test("The announcement is one line of JSON with everything that a program needs")
    func announcement() async throws {
        let mock = try await makeMock()
        let line = await mock.standing.announcement
        #expect(!line.contains { $0.isNewline })
        let json = try #require(JSON(parsing: Array(line.utf8)))
        guard case .object(let members) = json else { return #expect(Bool(false)) }
        #expect(Set(members.map(\.name)) == ["issuer", "api", "users", "clients", "api_key"])
        #expect(json["issuer"] == .string("http://127.0.0.1:\(mock.port)"))
        #expect(json["api"] == .string("http://127.0.0.1:\(mock.port)/api"))
        guard case .array(let users) = json["users"], case .array(let clients) = json["clients"] else {
            return #expect(Bool(false))
        }
        #expect(users.map { $0["username"] } == ["mia", "tom"].map(JSON.string))
        #expect(users.map { $0["password"] } == ["sunny-harbour", "quiet-forest"].map(JSON.string))
        #expect(
            clients.map { $0["client_id"] } == ["confidential-app", "device", "machine", "public-app"].map(JSON.string))
        #expect(clients.map { $0["client_secret"] == .null } == [false, true, false, true])
        #expect(clients.last?["token_endpoint_auth_method"] == .string("none"))
        #expect(clients.last?["grant_types"] == .strings(["authorization_code", "refresh_token"]))
        #expect(
            clients.last?["redirect_uris"]
                == .strings([
                    "http://127.0.0.1/callback", "http://127.0.0.1/", "http://[::1]/callback", "http://[::1]/",
                ]))
    }

    @Test("Secrets are new with each start, ids are not")
    func secrets() async throws {
        let (one, other) = (try await makeMock(), try await makeMock())
        #expect(await one.client("machine")?.secret != other.client("machine")?.secret)
        #expect(await one.standing.apiKey != other.standing.apiKey)
    }

    @Test("The API stands where the announcement says")
    func api() async throws {
        let mock = try await makeMock()
        let token = try #require(try await mock.machineToken().text("access_token"))
        let bearer = "Authorization: Bearer \(token)"
        #expect(try await mock.send("GET", "/api/contacts", headers: [bearer]).status == 200)
        let added = try await mock.send(
            "POST", "/api/contacts", headers: [bearer], body: #"{"name": "Ada", "email": "ada@mail.example"}"#
        )
        #expect(added.status == 201)
        let key = "X-API-Key: \(await mock.standing.apiKey)"
        #expect(try await mock.send("GET", "/api/public/status", headers: [key]).status == 200)
    }

    @Test("Rule 78: an issuer with a path of its own has the API below it, and its metadata where a client looks")
    func issuerPath() async throws {
        let mock = try await makeMock { settings in
            settings.provider = Provider(profile: .standard { $0.issuerPath = "/realms/demo" })
        }
        let issuer = "http://127.0.0.1:\(mock.port)/realms/demo"
        #expect(await mock.standing.issuer == issuer)
        #expect(await mock.standing.api == "\(issuer)/api")
        for path in [
            "/.well-known/oauth-authorization-server/realms/demo", "/realms/demo/.well-known/openid-configuration",
        ] {
            let answer = try await mock.send("GET", path)
            #expect(answer.status == 200)
            #expect(JSON(parsing: answer.body)?.string("issuer") == issuer)
        }
    }

    @Test("Rule 7, rule 100: the public app is answered at any port of a loopback address")
    func loopback() async throws {
        let mock = try await makeMock()
        #expect(try await mock.tokens().status == 200)
    }

    @Test("The clock runs, and commands move it on")
    func clock() async throws {
        let mock = try await makeMock()
        let token = try #require(try await mock.machineToken().text("access_token"))
        let bearer = "Authorization: Bearer \(token)"
        mock.time.pass(3_000)
        #expect(try await mock.send("GET", "/api/contacts", headers: [bearer]).status == 200)
        #expect(await mock.standing.tokens.first?.state == .live(seconds: 600))
        #expect(await mock.server.perform(.advance(seconds: 600)).secondsAhead == 600)
        #expect(try await mock.send("GET", "/api/contacts", headers: [bearer]).status == 401)
        #expect(await mock.standing.tokens.first?.state == .expired)
    }

    @Test("What was given out is told of with its state, and can be revoked")
    func revoking() async throws {
        let mock = try await makeMock()
        let answer = try await mock.tokens()
        let rows = await mock.standing.tokens
        #expect(rows.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.access, .code, .refresh])
        #expect(rows.first { $0.kind == .code }?.state == .used)
        #expect(Set(rows.map(\.username)) == ["mia"])
        #expect(Set(rows.map(\.clientName)) == ["Paperplane on your desk"])
        let refresh = try #require(answer.text("refresh_token"))
        let standing = await mock.server.perform(.revoke(token: refresh))
        #expect(standing.tokens.filter { $0.state == .revoked }.count == 2)
        let refused = try await mock.post(
            "/token", "grant_type=refresh_token&client_id=public-app&refresh_token=\(refresh)"
        )
        #expect(refused.text("error") == "invalid_grant")
    }

    @Test("Users and clients of one's own are there beside the ready ones, or in their place")
    func parties() async throws {
        let mock = try await makeMock { settings in
            settings.parties.users = [
                .init(username: "mia", password: "mine", name: "Mia", email: "mia@mail.example"),
                .init(username: "zoe", password: "hers", name: "Zoe", email: "zoe@mail.example"),
            ]
            settings.parties.clients = [
                .init(id: "shop", secret: "s3cret", name: "Shop", redirectURIs: ["http://localhost:9000/cb"]),
                .init(id: "spa", name: "Page", redirectURIs: ["http://127.0.0.1/cb"], scope: "profile"),
            ]
        }
        let standing = await mock.standing
        #expect(standing.users.map(\.username) == ["tom", "mia", "zoe"])
        #expect(standing.users.map(\.password) == ["quiet-forest", "mine", "hers"])
        let shop = try #require(standing.clients.first { $0.id == "shop" })
        #expect((shop.secret, shop.authentication) == ("s3cret", "client_secret_basic"))
        #expect(shop.grantTypes == ["authorization_code", "refresh_token"])
        let spa = try #require(standing.clients.first { $0.id == "spa" })
        #expect((spa.secret, spa.authentication) == (nil, "none"))
    }

    @Test("A client of one's own that could not register is refused, with the reason")
    func refusedClient() async throws {
        await #expect(
            throws: MockServerFault.clientRefused(
                id: "shop",
                reason: "The redirect URI `http://shop.example/cb` is plain http, which is allowed for your own "
                    + "machine alone (127.0.0.1, [::1], localhost)."
            )
        ) {
            try await makeMock { settings in
                settings.parties.clients = [.init(id: "shop", name: "Shop", redirectURIs: ["http://shop.example/cb"])]
            }
        }
    }

    @Test("After ten wrong passwords a page asks to wait, by the server's clock")
    func passwords() async throws {
        let mock = try await makeMock()
        func signIn(_ password: String) async throws -> RawResponse {
            let page = try await mock.send(
                "GET",
                "/authorize?response_type=code&client_id=confidential-app"
                    + "&redirect_uri=http://localhost:3000/callback"
            )
            let request = Harvest(page, from: "").values["request"] ?? ""
            return try await mock.post("/sign-in", "request=\(request)&username=mia&password=\(password)")
        }
        for _ in 1...10 { #expect(try await signIn("guess").status == 403) }
        let refused = try await signIn("sunny-harbour")
        #expect(refused.status == 429)
        #expect(String(decoding: refused.body, as: UTF8.self).contains("Wait a minute and try again."))
        _ = await mock.server.perform(.advance(seconds: 60))
        #expect(try await signIn("sunny-harbour").status == 303)
    }

    @Test("After stopping, the port is free and the trace has ended")
    func stopping() async throws {
        let first = try await makeMock { $0.isWatched = true }
        let port = first.port
        #expect(try await first.send("GET", "/nothing").status == 404)
        await first.server.stop()
        #expect(await first.next()?.number == 1)
        #expect(await first.next() == nil)
        let second = try await makeMock { $0.port = port }
        #expect(second.port == port)
    }
}
