import Hummingbird
import Testing

@testable import FakeServer

@Suite("The registration page, over HTTP")
struct RegistrationPageTests {
    @Test("Generate, generate, create: the app is registered, and the page shows the five values")
    func registers() async throws {
        let person = try await Person()
        var page = try await person.open()
        #expect(page.status == 200)
        page = try await person.press(["title": "Paperplane", "generate": "id"], on: page)
        #expect(page.status == 200)
        #expect(page.field("title") == "Paperplane")
        let id = page.field("client_id")
        #expect(id.count == 43)
        #expect(page.text.contains("Client Id was made. Nothing is registered yet."))
        page = try await person.press(["generate": "secret"], on: page)
        #expect(page.field("client_id") == id)
        let secret = page.field("client_secret")
        page = try await person.press(
            ["domain": "app.example", "redirect_uri": "https://app.example/cb"], on: page
        )
        #expect(page.status == 200)
        #expect(page.text.contains("<h1>It worked</h1>"))
        for value in [id, secret, "Paperplane", "app.example", "https://app.example/cb"] {
            #expect(page.text.contains("<dd><bdi>\(value)</bdi></dd>"), "\(value)")
        }
        #expect(page.text.contains("The app identifier has been successfully created."))
        let query = "response_type=code&client_id=\(id)&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=profile"
        #expect(try await person.get("/authorize?\(query)").text.contains("<bdi>Paperplane</bdi>"))
    }

    @Test("Each mistake stands at its field, and above all of them in a list")
    func mistakes() async throws {
        let person = try await Person()
        let page = try await person.press(
            ["title": "Paperplane", "domain": "https://app.example", "redirect_uri": "http://app.example/cb"],
            on: try await person.open()
        )
        #expect(page.status == 400)
        #expect(page.title == "Error: Register an app – Standard Mail")
        let mistakes = [
            ("client_id", "Press Generate: the server makes this value."),
            ("client_secret", "Press Generate: the server makes this value."),
            ("domain", "Leave out the protocol: a host alone, such as www.example.com."),
            (
                "redirect_uri",
                "Begin it with https://. Plain http is for your own machine alone: 127.0.0.1, [::1] or localhost."
            ),
        ]
        for (name, words) in mistakes {
            #expect(page.text.contains(#"<p class="mistake" id="\#(name)-mistake">\#(words)</p>"#))
            #expect(page.text.contains(##"<li><a href="#\##(name)">"##))
            let input = page.tags.first { $0["id"] == name }
            #expect(input?["aria-invalid"] == "true")
            #expect(input?["aria-describedby"]?.hasPrefix("\(name)-mistake") == true)
        }
        #expect(page.text.contains(#"<div class="alert" role="alert">"#))
        #expect(page.text.contains("Please look at 4 fields"))
        #expect(page.tags.first { $0["id"] == "title" }?["aria-invalid"] == nil)
        #expect(page.tags.filter { $0["autofocus"] != nil }.map { $0["id"] } == ["client_id"])
        #expect(page.field("redirect_uri") == "http://app.example/cb")
    }

    @Test("Rule 60: an id that somebody chose is refused, and the reason stays here")
    func chosen() async throws {
        let person = try await Person()
        var page = try await person.press(["generate": "secret"], on: try await person.open())
        page = try await person.press(
            [
                "client_id": "my-own", "title": "P", "domain": "app.example",
                "redirect_uri": "https://app.example/cb",
            ], on: page)
        #expect(page.status == 400)
        #expect(page.text.contains("This value was not made here, or was used before. Press Generate."))
        #expect(!page.text.contains("4.15"))
    }

    @Test("A form without the browser's cookie, with another's, and with a token that was made up")
    func forged() async throws {
        let person = try await Person()
        let page = try await person.open()
        for cookie in [nil, "registration_session=x"] {
            let answer = try await person.post([("form", page.token), ("title", "P")], cookie: cookie)
            #expect(answer.status == 400)
            #expect(answer.text.contains("This form was not opened in this browser."))
        }
        let madeUp = try await person.post([("form", "x")], cookie: page.cookie)
        #expect(madeUp.text.contains("This form has ended. It was used already, or it was open for too long."))
    }

    @Test("Cancel registers nothing")
    func cancel() async throws {
        let person = try await Person()
        let page = try await person.press(["cancel": "yes"], on: try await person.open())
        #expect(page.text.contains("<h1>Nothing was registered</h1>"))
    }

    @Test("Rule 20, rule 21: the page's headers")
    func headers() async throws {
        let person = try await Person()
        let page = try await person.open()
        #expect(
            page.header("Content-Security-Policy")
                == "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'")
        #expect(page.header("X-Frame-Options") == "DENY")
        #expect(page.header("Referrer-Policy") == "no-referrer")
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.header("Access-Control-Allow-Origin") == nil)
        let cookie = page.header("Set-Cookie") ?? ""
        #expect(cookie.hasSuffix("; Path=/apps/new; HttpOnly; SameSite=Strict"))
        let plain = try await person.get("/nothing")
        #expect(plain.header("Content-Security-Policy")?.contains("form-action 'none'") == true)
    }

    @Test(
        "What somebody types never becomes markup, and never turns the page's text around",
        arguments: [
            Sample("markup", #""><script>alert(1)</script><b title='"#), Sample("entities", "&amp;&lt;"),
            Sample("template", "{{token}}{{{token}}}{{> page}}"),
        ])
    func markup(sample: Sample) async throws {
        let person = try await Person()
        let page = try await person.press(["title": sample.text, "generate": "id"], on: try await person.open())
        #expect(page.field("title") == sample.text)
        #expect(!page.text.contains("<script"))
        #expect(!page.text.contains("<b "))
        let registered = try await person.register(title: sample.text)
        #expect(registered.text.contains("<h1>It worked</h1>"))
        #expect(!registered.text.contains("<script"))
    }

    @Test("Ten thousand letters and control characters are mistakes like any other")
    func hostile() async throws {
        let person = try await Person()
        let long = try await person.register(title: String(repeating: "a", count: 10_000))
        #expect(long.status == 400)
        #expect(long.text.contains("This is too long. Please use at most 500 characters."))
        for text in ["a\u{0}b", "\u{1B}[2J", "Bank\u{202E}kcatta"] {
            let page = try await person.register(title: text)
            #expect(page.text.contains("There are characters in it that nobody can see. Please type it by hand."))
        }
    }

    @Test("A name that turns the text around is shown without its turn, and a long one is cut")
    func turned() {
        #expect(DisplayText.name("Bank\u{202E}kcatta\u{0}") == "Bank\u{FFFD}kcatta\u{FFFD}")
        #expect(DisplayText.name("پیک\u{200C}ها") == "پیک\u{200C}ها")
        #expect(DisplayText.name(String(repeating: "n", count: 81)) == String(repeating: "n", count: 80) + "…")
    }
}

@Suite("Which origins a page's forms may lead to")
struct FormTargetTests {
    @Test(
        "A policy names the origin, or its scheme where policies have no way to write the host",
        arguments: [
            (nil, "'none'"), ([], "'self'"), (["https://app.example"], "'self' https://app.example"),
            (["http://127.0.0.1:8080"], "'self' http://127.0.0.1:8080"),
            (["com.example.app:"], "'self' com.example.app:"),
            (["http://[::1]:8080"], "'self' http:"), (["https://a~b.example"], "'self' https:"),
        ] as [([String]?, String)])
    func targets(origins: [String]?, allowed: String) {
        let policy = Response.page("", formTargets: origins).headers[.contentSecurityPolicy]
        #expect(policy?.contains("; form-action \(allowed); frame-ancestors 'none'") == true)
    }
}
