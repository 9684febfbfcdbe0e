import Course
import Messages

/// The face for screen readers, pipes and tests: pages as text, typed lines as actions.
///
/// It tells a page once and afterwards only what changes, so it remembers what it told last.
public struct PlainFace: Sendable {
    /// What became of a typed line.
    public enum Reading: Equatable, Sendable {
        /// - rest: more of the line, to be read on the page that the action leads to.
        case action(Action, rest: String?)
        /// It was not understood; the sentence says why and what can be typed. To be printed.
        case sentence(String)
    }

    /// Bytes of a line that are read; a longer one is answered with a sentence.
    public static let longestLine = Phrasebook.longestLine

    private var told: PageText?
    /// A notice stays on its page until something is done, and is told once.
    private var toldNotice: String?
    /// What a picture may be made of.
    private let glyphs: GlyphSet

    /// - Parameter glyphs: what the reader's terminal can show.
    public init(glyphs: GlyphSet = .ascii) { self.glyphs = glyphs }

    /// What a typed line means on a page.
    public func reading(of line: String, on page: Page) -> Reading {
        do {
            let understood = try Phrasebook(page: page).read(line)
            return .action(understood.action, rest: understood.rest)
        } catch {
            return .sentence("\(error.sentence)\n\(Self.prompt(for: page))\n")
        }
    }

    /// What is to be printed now: all of a new page, else what has changed on it, then what can be typed.
    /// - Returns: lines, the last one ended too.
    public mutating func text(for page: Page) -> String {
        let now = PageText(page)
        var blocks = now.telling(after: told)
        if blocks.isEmpty { blocks = [[say("Nothing has changed.")]] }
        toldNotice = page.notice
        told = now
        return Self.joined(blocks + [[Self.prompt(for: page)]])
    }

    /// What has come about by itself since a page was last told; nil when nothing has. No prompt: nobody was asked.
    public mutating func news(of page: Page) -> String? {
        var page = page
        let notice = page.notice
        if notice == toldNotice { page.notice = nil }
        toldNotice = notice
        let now = PageText(page)
        let blocks = now.telling(after: told, unasked: true)
        told = now.keepingCounts(of: told)
        return blocks.isEmpty ? nil : Self.joined(blocks)
    }

    /// Tells the next page from its beginning, whatever was told before.
    public mutating func forget() { told = nil }

    /// The text of a page that lies over another one; what can be typed is told for the one below.
    public func aside(_ page: Page, over under: Page) -> String {
        let blocks =
            page.parts.contains(where: \.isHelp)
            ? [Self.help(for: under)] : PageText(page, glyphs: glyphs).blocks.map(\.lines)
        return Self.joined(blocks + [[Self.prompt(for: under)]])
    }

    /// What is said after leaving: how each part went, and the result as the last line.
    public static func closing(table: Block.Table?, result: String) -> String {
        let rows = table.map { PageText.lines($0) } ?? []
        return joined((rows.isEmpty ? [] : [rows]) + [[PlainText.line(result)]])
    }

    /// Everything that can be typed on a page, each with what it does.
    static func help(for page: Page) -> [String] {
        [say("Here you can type:")]
            + Phrase.all.filter { $0.fits(page) }.map { phrase in
                let others = phrase.words.filter { !phrase.example.hasPrefix($0) && $0 != "?" }
                let also = others.isEmpty ? "" : " " + say("(or \(others.joined(separator: ", ")))")
                return "\(phrase.example): \(phrase.meaning)\(also)"
            }
    }

    /// "Type: order 3 1 2, move 4 to 2, aside 5, done (submit), hint, skip, help".
    static func prompt(for page: Page) -> String {
        say("Type:") + " " + Phrase.all.compactMap { suggestion($0, on: page) }.joined(separator: ", ")
    }

    private static func suggestion(_ phrase: Phrase, on page: Page) -> String? {
        guard phrase.fits(page) else { return nil }
        if phrase.use == .command(.back), page.onward?.command == .back {
            return page.onward.map { say("Enter (\(PlainText.line($0.label)))") }
        }
        guard phrase.isPrompted else { return nil }
        switch phrase.use {
        case .command(.confirm):
            let label = page.offers.first { $0.command == .confirm }?.label ?? ""
            if page.onward?.command == .confirm { return say("Enter (\(onwardLabel(label, on: page)))") }
            // Ticking and writing submit by themselves.
            switch page.awaited {
            case .ticks, .text, .amendments, .gaps: return nil
            default: return "\(phrase.example) (\(PlainText.line(label)))"
            }
        case .command(.next): return page.onward?.command == .next ? say("Enter (go on)") : nil
        case .tick:
            guard case .ticks(_, let isMultiple) = page.awaited else { return nil }
            return isMultiple ? say("letters such as a c") : say("a letter such as b")
        case .command(let command):
            // The page's own word for it, where that is understood too.
            let label = page.offers.first { $0.command == command }?.label
            return phrase.words.first { $0 == label } ?? phrase.example
        default: return phrase.example
        }
    }

    private static func onwardLabel(_ label: String, on page: Page) -> String {
        guard case .choice(_, let focus) = page.awaited else { return PlainText.line(label) }
        return "\(PlainText.line(label)) \(focus + 1)"
    }

    private static func joined(_ blocks: [[String]]) -> String {
        blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}

extension Page.Part {
    fileprivate var isHelp: Bool {
        if case .commands = self { true } else { false }
    }
}
