import Foundation

/// Files in which nothing is wrong: what the mutator breaks.
struct Sound {
    /// The sections of the course's lessons, each as a lesson of its own.
    private let lessons: [[UInt8]]
    private let providers: [[UInt8]]

    /// - Parameter content: the folder with the lessons; its profiles lie in `providers`.
    init(content: String) throws {
        lessons = try Self.files(in: content, ".md").flatMap { text in
            let parts = text.split(separator: "\n## ")
            return parts.prefix(1).map { Array($0.utf8) } + parts.dropFirst().map { Array("# Lesson\n\n## \($0)".utf8) }
        }.filter { $0.count <= 4000 }
        providers = try Self.files(in: content + "/providers", ".yaml").map { Array($0.utf8) }
    }

    func files(for reader: Reader) -> [[UInt8]] {
        switch reader {
        case .lesson, .check, .writing: lessons
        case .gift: Self.gift.map { Array($0.utf8) }
        case .aiken: Self.aiken.map { Array($0.utf8) }
        case .provider: providers
        case .parties: [Array(Self.parties.utf8)]
        }
    }

    private static func files(in folder: String, _ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted()
            .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    }

    private static let gift = [
        """
        // made by hand [id:q1] [tag:sums]
        $CATEGORY: $course$/top/Sums/Small ones

        ::Q1::2+2 \\= ? {=4 #yes ~5 #no ~6 ####Count.}
        """,
        "Which are prime? {~%50%2 ~%50%3 ~%-50%4 ~%-50%6#no}",
        "Grant is {~buried =entombed ~living} in the tomb.",
        "::Sun::The sun rises in the east. {T#No, it does.#Yes.}\n\nIs it? {FALSE}",
        "Who is buried there?{=no one =%50%nobody =*body#nearly ####He.}",
        "When was he born? {#=1822:0 =%50%1822:2 ~#too far}\n\nPi {#3.1415:0.0005}",
        "Match them. {=Canada -> Ottawa =Italy -> Rome =-> Lima ####Far.}",
        "[markdown]Put them in **order** {>4 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nHTTP GET\nNO answer\nthree\n4\n}",
        "Tell the story. {####It is long.}\n\n[plain]Nothing <else> to do.",
        "::Notes::[html]<p>Read <b>this</b> <a href=\"https://a.example\">first</a>.</p><ul><li>one</li><li>two</li></ul>",
    ]

    private static let aiken = [
        "What comes back?\nA. A code\nB. A token\nC) Nothing\nANSWER: A\n\nAnd then?\nA) One\nB) Two\nANSWER: B\n",
        "A question\nover two lines\nA. a\nB. b\nANSWER: B",
    ]

    private static let parties = """
        users:
          - username: eva
            password: secret
            name: Eva Sand
            email: eva@mail.example
        clients:
          - client_id: shop
            client_secret: 0123456789abcdefghijkl
            client_name: "Shop"
            redirect_uris: [http://localhost:3000/cb, "https://shop.example/cb"]
            grant_types: [authorization_code, client_credentials]
            token_endpoint_auth_method: client_secret_basic
            scope: contacts.read
        """
}
