import Course
import Testing

@testable import UI

@Suite("A class looks to its teacher and on the board as it was reviewed")
struct ClassGoldenTests {
    static let pages: [(name: String, page: Page)] = [
        ("class-lobby", ClassPages.lobby().page),
        ("class-vote", ClassPages.vote().page),
        ("class-closed", ClassPages.closed().page),
        ("class-discussing", ClassPages.discussing().page),
        ("class-second-vote", ClassPages.secondVote().page),
        ("class-revealed", ClassPages.revealed().page),
        ("class-order", ClassPages.order().page),
        ("class-match", ClassPages.match().page),
        ("class-open", ClassPages.open().page),
        ("class-predicting", ClassPages.predicting().page),
        ("class-sent", ClassPages.sent().page),
        ("class-breaking", ClassPages.breaking().page),
        ("class-broken", ClassPages.broken().page),
        ("class-free", ClassPages.free().page),
        ("class-people", ClassPages.vote().after(.command(.people), .command(.down), .command(.dismiss))),
        ("class-end", ClassPages.revealed().after(.command(.endClass))),
        ("class-over", ClassPages.over().page),
        ("class-help", ClassPages.vote().after(.command(.help))),
        ("board-lobby", ClassPages.lobby(isBoard: true).page),
        ("board-names", ClassPages.lobby(isBoard: true).after(.command(.hideNames))),
        ("board-vote", ClassPages.vote(isBoard: true).page),
        ("board-discussing", ClassPages.discussing(isBoard: true).page),
        ("board-revealed", ClassPages.revealed(isBoard: true).page),
        ("board-order", ClassPages.order(isBoard: true).page),
        ("board-order-revealed", ClassPages.order(isBoard: true, isRevealed: true).page),
        ("board-match", ClassPages.match(isBoard: true).page),
        ("board-predicting", ClassPages.predicting(isBoard: true).page),
        ("board-free", ClassPages.free(isBoard: true).page),
    ]

    @Test("At 80x24, the size that most terminals open with", arguments: pages.indices)
    func usualSize(_ index: Int) throws { try expect(index, Size(columns: 80, rows: 24), .unicode, "80x24") }

    @Test(
        "At 60x20, the smallest, in ASCII and without colour",
        arguments: pages.indices.filter {
            ["class-lobby", "class-second-vote", "class-free", "board-vote"].contains(pages[$0].name)
        })
    func smallestSize(_ index: Int) throws {
        try expect(index, Size(columns: 60, rows: 20), .ascii, "60x20-ascii", usesColor: false)
    }

    @Test(
        "At 140x45, as on a projector, there is room for more",
        arguments: pages.indices.filter {
            ["board-lobby", "board-vote", "board-discussing", "board-revealed", "class-second-vote"].contains(
                pages[$0].name)
        })
    func largeSize(_ index: Int) throws { try expect(index, Size(columns: 140, rows: 45), .unicode, "140x45") }

    private func expect(
        _ index: Int, _ size: Size, _ glyphs: GlyphSet, _ suffix: String, usesColor: Bool = true
    ) throws {
        let (name, page) = Self.pages[index]
        var face = ScreenFace(glyphs: glyphs, usesColor: usesColor)
        try ScreenGolden.expect(face.canvas(for: page, size: size), named: "\(name)-\(suffix)")
    }
}

extension ClassPages {
    /// The page after what the teacher types.
    fileprivate func after(_ actions: Action...) -> Page {
        var it = self
        for action in actions { it.take(action) }
        return it.page
    }
}
