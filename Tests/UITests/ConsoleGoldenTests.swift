import Course
import Testing

@testable import UI

@Suite("The mock server's screens look as they were reviewed")
struct ConsoleGoldenTests {
    static let quiet = ServerStanding(
        issuer: ConsolePages.standing.issuer, tokenEndpoint: ConsolePages.standing.tokenEndpoint,
        api: ConsolePages.standing.api, apiKey: ConsolePages.standing.apiKey,
        provider: ConsolePages.standing.provider, users: ConsolePages.standing.users,
        clients: ConsolePages.standing.clients)

    static let pages: [(name: String, page: Page)] = [
        ("console-start", ConsolePages.page(0, standing: quiet)),
        ("console-trace", ConsolePages.page()),
        ("console-refused", ConsolePages.page(7, [.command(.confirm)])),
        ("console-parameter", ConsolePages.page(7, [.command(.confirm), .choose(2)])),
        ("console-users", ConsolePages.page(2, [.command(.users)], standing: quiet)),
        ("console-clients", ConsolePages.page(2, [.command(.clients)], standing: quiet)),
        ("console-client", ConsolePages.page(2, [.command(.clients), .choose(0)], standing: quiet)),
        ("console-tokens", ConsolePages.page(7, [.command(.tokens), .command(.revoke)])),
        ("console-token", ConsolePages.page(7, [.command(.tokens), .choose(0)])),
        ("console-faults", ConsolePages.page(3, [.command(.faults), .command(.confirm)])),
        ("console-help", ConsolePages.page(3, [.command(.help)], standing: quiet)),
    ]

    @Test("At 80x24, the size that most terminals open with", arguments: pages.indices)
    func usualSize(_ index: Int) throws { try expect(index, Size(columns: 80, rows: 24), .unicode, "80x24") }

    @Test("At 60x20, the smallest, in ASCII and without colour", arguments: pages.indices)
    func smallestSize(_ index: Int) throws {
        try expect(index, Size(columns: 60, rows: 20), .ascii, "60x20-ascii", usesColor: false)
    }

    @Test(
        "At 140x40 there is room for more",
        arguments: pages.indices.filter {
            ["console-trace", "console-refused", "console-tokens"].contains(pages[$0].name)
        })
    func largeSize(_ index: Int) throws { try expect(index, Size(columns: 140, rows: 40), .unicode, "140x40") }

    private func expect(
        _ index: Int, _ size: Size, _ glyphs: GlyphSet, _ suffix: String, usesColor: Bool = true
    ) throws {
        let (name, page) = Self.pages[index]
        var face = ScreenFace(glyphs: glyphs, usesColor: usesColor)
        try ScreenGolden.expect(face.canvas(for: page, size: size), named: "\(name)-\(suffix)")
    }
}
