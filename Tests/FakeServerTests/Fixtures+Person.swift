import Testing

@testable import FakeServer
@testable import OAuth

/// Somebody at a browser that keeps cookies and forms, and that leaves out nothing which a person would see.
struct Person {
    private let run: FlowRun
    private let path = Profile.standard.paths.registrationPage

    init(at provider: Provider = .standard) async throws {
        run = try await makeRun(at: provider)
    }

    func open() async throws -> ShownPage { try await get(path) }

    func get(_ target: String) async throws -> ShownPage {
        ShownPage(try await run.sendRaw("GET \(target) HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n").get())
    }

    /// Types these values, or presses the button that one of them stands for; what stands in other fields is sent too.
    func press(_ values: [String: String], on page: ShownPage) async throws -> ShownPage {
        let fields = page.tags.filter { $0.name == "input" }.map { tag in
            (tag["name"] ?? "", values[tag["name"] ?? ""] ?? tag["value"] ?? "")
        }
        let buttons = values.filter { name, _ in !fields.contains { $0.0 == name } }.map { ($0.key, $0.value) }
        return ShownPage(try await post(fields + buttons, cookie: page.cookie), cookie: page.cookie)
    }

    /// All of it: opens the page, presses both buttons and sends a form that is good but for the title.
    func register(title: String) async throws -> ShownPage {
        var page = try await press(["generate": "id"], on: try await open())
        page = try await press(["generate": "secret"], on: page)
        let values = ["title": title, "domain": "app.example", "redirect_uri": "https://app.example/cb"]
        return try await press(values, on: page)
    }

    /// What an app does by itself; the id that it gets.
    ///
    /// - Parameter name: as JSON has it between its quotes.
    func registerAsJSON(name: String) async throws -> String {
        let body = #"{"client_name": "\#(name)", "redirect_uris": ["https://app.example/cb"]}"#
        let answer = ShownPage(
            try await run.sendRaw(
                "POST /register HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n"
                    + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
            ).get()
        )
        guard case .string(let id) = JSON(parsing: Array(answer.text.utf8))?["client_id"] else { return "" }
        return id
    }

    func post(_ fields: [(String, String)], cookie: String?) async throws -> ShownPage {
        var parameters = FormParameters()
        for (name, value) in fields { parameters.append(name, value) }
        let body = parameters.encoded
        let cookies = cookie.map { "Cookie: \($0)\r\n" } ?? ""
        return ShownPage(
            try await run.sendRaw(
                "POST \(path) HTTP/1.1\r\nHost: HOST\r\n\(cookies)Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
            ).get()
        )
    }
}

/// A page as it came.
struct ShownPage {
    private let response: RawResponse
    let text: String
    let tags: [HTMLTag]
    /// What the browser sends along with the page's form.
    let cookie: String?

    init(_ response: RawResponse, cookie: String? = nil) {
        self.response = response
        text = String(decoding: response.body, as: UTF8.self)
        tags = HTMLTag.all(in: text)
        self.cookie = cookie ?? response.values(of: "Set-Cookie").first.map { String($0.prefix { $0 != ";" }) }
    }

    init(_ page: ShownPage, cookie: String?) {
        self.init(page.response, cookie: cookie)
    }

    var status: Int { response.status }
    var token: String { tags.first { $0["name"] == "form" }?["value"] ?? "" }
    var title: String {
        String(text.split(separator: "<title>").last?.split(separator: "</title>").first ?? "")
    }

    func header(_ name: String) -> String? { response.values(of: name).first }

    /// What stands in a field; empty where there is no such field.
    func field(_ name: String) -> String { tags.first { $0["name"] == name }?["value"] ?? "" }
}
