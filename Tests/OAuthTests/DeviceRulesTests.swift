import OAuth
import Testing

@Suite("The device authorization grant")
struct DeviceRulesTests {
    @Test("Rule 84: what a device gets")
    func answer() throws {
        var world = World()
        let answer = try world.device()
        #expect(answer.deviceCode.utf8.count == 43)
        #expect(answer.verificationURI == "https://server.example/device")
        #expect(
            answer.verificationURIComplete == "https://server.example/device?user_code=\(answer.userCode.text)")
        #expect(answer.expiresIn == 600)
        #expect(answer.interval == 5)
    }

    @Test("Rule 33, rule 84: only a client that is registered for it, and only a scope that it may have")
    func refused() {
        var world = World()
        #expect(
            refusal { _ = try world.device(as: "public") }?.cause
                == .client(
                    .grantTypeNotAllowed(.deviceCode, registered: [.authorizationCode, .refreshToken])))
        #expect(refusal { _ = try world.device(as: "stranger") }?.error == .invalidClient)
        #expect(refusal { _ = try world.device(scope: "everything") }?.error == .invalidScope)
    }

    @Test("Rule 85: not yet, as long as nobody has decided")
    func pending() throws {
        var world = World()
        let answer = try world.device()
        for _ in 1...3 {
            let error = refusal { _ = try world.poll(answer) }
            #expect(error?.cause == .device(.pending(answer.userCode)))
            #expect(error?.error == .authorizationPending)
            world.wait(5)
        }
    }

    @Test("Rule 85: too fast makes the interval 5 s longer each time, for good")
    func slowDown() throws {
        var world = World()
        let answer = try world.device()
        #expect(refusal { _ = try world.poll(answer) }?.error == .authorizationPending)
        world.wait(4)
        let error = refusal { _ = try world.poll(answer) }
        #expect(error?.cause == .device(.tooFast(after: 4, interval: 10)))
        #expect(error?.error == .slowDown)
        world.wait(9)
        #expect(refusal { _ = try world.poll(answer) }?.cause == .device(.tooFast(after: 9, interval: 15)))
        world.wait(15)
        #expect(refusal { _ = try world.poll(answer) }?.error == .authorizationPending)
        world.wait(14)
        #expect(refusal { _ = try world.poll(answer) }?.cause == .device(.tooFast(after: 14, interval: 20)))
    }

    @Test("Rule 86: denied")
    func denied() throws {
        var world = World()
        let answer = try world.device()
        guard case .device("Paperplane", let refused?) = try world.decide("deny", about: answer) else {
            Issue.record("no refusal")
            return
        }
        #expect(refused.reason == "`mia` pressed Deny.")
        let error = refusal { _ = try world.poll(answer) }
        #expect(error?.cause == .device(.denied(username: "mia")))
        #expect(error?.error == .accessDenied)
    }

    @Test("Rule 86: expired, even if the user allowed it in time", arguments: [true, false])
    func expired(allowed: Bool) throws {
        var world = World()
        let answer = try world.device()
        if allowed { _ = try world.decide("allow", about: answer) }
        world.wait(600)
        let error = refusal { _ = try world.poll(answer) }
        #expect(error?.cause == .device(.codeExpired(age: 600, lifetime: 600)))
        #expect(error?.error == .expiredToken)
    }

    @Test("Rule 89: allowed, and the code is good for one time")
    func once() throws {
        var world = World()
        let answer = try world.device()
        #expect(refusal { _ = try world.poll(answer) }?.error == .authorizationPending)
        #expect(try world.decide("allow", about: answer) == .device(clientName: "Paperplane", refusal: nil))
        let tokens = try world.poll(answer)
        #expect(tokens.scope.text == "contacts.read")
        #expect(try world.call(tokens.accessToken).id == "mia")
        #expect(throws: Never.self) {
            try world.refresh(try #require(tokens.refreshToken), basic: nil, clientID: "device")
        }
        world.wait(3)
        let error = refusal { _ = try world.poll(answer) }
        #expect(error?.cause == .device(.codeUsed(ago: 3)))
        #expect(error?.error == .invalidGrant)
    }

    @Test("Rule 89: a device code that is missing, unknown or another client's")
    func wrongCode() throws {
        var world = World()
        let answer = try world.device()
        world.server.add(makeClient("other", secret: nil, grantTypes: [.deviceCode]))
        #expect(refusal { _ = try world.poll("") }?.error == .invalidRequest)
        let unknown = refusal { _ = try world.poll("x") }
        #expect(unknown?.cause == .device(.codeUnknown))
        #expect(unknown?.error == .invalidGrant)
        let other = refusal { _ = try world.poll(answer.deviceCode, as: "other") }
        #expect(other?.cause == .device(.codeOfAnotherClient(issuedTo: "device", sentBy: "other")))
        #expect(other?.error == .invalidGrant)
    }
}
