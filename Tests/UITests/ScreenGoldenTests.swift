import Course
import Testing

@testable import UI

@Suite("Every part of a page looks as it was reviewed")
struct ScreenGoldenTests {
    static let pages: [(name: String, page: Page)] = [
        ("home", ScreenPages.home),
        ("lesson-menu", ScreenPages.lessonMenu),
        ("reading", ScreenPages.reading),
        ("order", ScreenPages.order()),
        ("order-grabbed-with-hint", ScreenPages.order(focus: 3, grabbed: true, aside: 1, hints: 1)),
        ("order-judged", ScreenPages.orderJudged),
        ("match", ScreenPages.match()),
        ("match-picked", ScreenPages.match(focus: .definition(8), picked: 3)),
        ("match-judged", ScreenPages.matchJudged),
        ("options", ScreenPages.options(focus: 2, ticked: [2])),
        (
            "options-multiple-notice",
            ScreenPages.options(ticked: [1, 3], isMultiple: true, notice: "There is no hint.")
        ),
        ("options-judged", ScreenPages.optionsJudged),
        ("draft", ScreenPages.draft("I can swap it for an access token at the token endpoint, once, and only for a ")),
        ("marks", ScreenPages.marks),
        ("live-authorize", ScreenPages.authorize()),
        ("live-parameter", ScreenPages.authorize(focus: 1)),
        ("live-refused", ScreenPages.refused),
        ("live-act", ScreenPages.act),
        ("live-failure", ScreenPages.failure),
        ("live-own-request", ScreenPages.ownRequest),
        ("live-own-request-sent", ScreenPages.ownRequestSent),
        ("live-gaps", ScreenPages.gaps()),
        ("live-gaps-judged", ScreenPages.gapsJudged),
        ("live-alone", ScreenPages.alone),
        ("summary", ScreenPages.summary),
        ("summary-confident-mistake", ReviewPages.confidentMistake),
        ("home-with-review", ReviewPages.homeWithReview),
        ("review", ReviewPages.review),
        ("review-how-sure", ReviewPages.howSure),
        ("review-judged", ReviewPages.reviewJudged),
        ("review-changed", ReviewPages.reviewChanged),
        ("review-summary", ReviewPages.reviewSummary),
        ("review-nothing-due", ReviewPages.nothingDue),
        ("glossary", ScreenPages.glossary),
        ("help", ScreenPages.help),
    ]

    @Test("At 80x24, the size that most terminals open with", arguments: pages.indices)
    func usualSize(_ index: Int) throws {
        try expect(index, Size(columns: 80, rows: 24), .unicode, "80x24")
    }

    @Test("At 60x20, the smallest, in ASCII and without colour", arguments: pages.indices)
    func smallestSize(_ index: Int) throws {
        try expect(index, Size(columns: 60, rows: 20), .ascii, "60x20-ascii", usesColor: false)
    }

    @Test(
        "At 200x50 what belongs together stands side by side",
        arguments: pages.indices.filter {
            ["home", "match-picked", "live-parameter", "live-refused", "reading"].contains(pages[$0].name)
        })
    func largeSize(_ index: Int) throws {
        try expect(index, Size(columns: 200, rows: 50), .unicode, "200x50")
    }

    @Test("Below the smallest size one sentence says what is needed")
    func tooSmall() throws {
        var face = ScreenFace(glyphs: .unicode, usesColor: true)
        try ScreenGolden.expect(
            face.canvas(for: ScreenPages.home, size: Size(columns: 40, rows: 10)), named: "too-small-40x10")
        try ScreenGolden.expect(
            face.canvas(for: ScreenPages.home, size: Size(columns: 2, rows: 1)), named: "too-small-2x1")
    }

    private func expect(
        _ index: Int, _ size: Size, _ glyphs: GlyphSet, _ suffix: String, usesColor: Bool = true
    ) throws {
        let (name, page) = Self.pages[index]
        var face = ScreenFace(glyphs: glyphs, usesColor: usesColor)
        try ScreenGolden.expect(face.canvas(for: page, size: size), named: "\(name)-\(suffix)")
    }
}
