import Course
import Messages
import Mustache

/// The third face: a page as HTML, for any browser. The same page that the screen and the plain face show.
struct WebFace: Sendable {
    static var program: String { say("OAuth tutor") }
    /// Seconds until a page without script looks again by itself.
    private static let refresh = 10

    private let templates: MustacheLibrary

    /// - Throws: where a template cannot be parsed.
    init() throws {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var library = MustacheLibrary()
        for (name, template) in WebTemplates.all { try library.register(template, named: name) }
        templates = library
    }

    /// Whose page it is, and what it is sent back with.
    struct Reader: Equatable, Sendable {
        /// Safe to be shown.
        var name: String
        /// Shows that a form comes from a page of ours.
        var key: String
        /// The class goes on, and the learner is in it.
        var isIn = true
        /// What was typed on this page and not submitted.
        var typed = FormFields()
    }

    func html(of page: Page, for reader: Reader) -> String {
        let buttons = PageButtons(page)
        let parts = PageParts(page, typed: reader.typed)
        let heading = page.trail.last ?? Self.program
        return frame(
            "class", title: [page.verdictWord, heading].compactMap(\.self).joined(separator: " "),
            [
                "learner": [reader.name], "progress": (page.progress ?? "").listed, "place": page.place,
                "mark": page.mark, "isLive": reader.isIn, "key": reader.key, "heading": heading,
                "lesson": page.trail.dropFirst().dropLast().joined(separator: " · ").listed,
                "notice": (page.notice ?? "").listed, "parts": parts.values,
                "default": page.hasFields ? buttons.main.map(\.command.rawValue).listed : [],
                "main": buttons.main.map(Self.values).listed, "others": Self.values(of: buttons.others),
                "more": Self.values(of: buttons.more),
                "lasting": buttons.lasting.map(Self.values),
                "refresh": page.hasFields || page.isAside ? [] : [Self.refresh],
            ])
    }

    /// Where one comes in.
    struct Welcome: Equatable, Sendable {
        /// The lesson's title.
        var lesson: String
        var code = ""
        var name = ""
        /// What was wrong with what was sent before.
        var fault: String?
        var isCodeWrong = false
        /// One who is in the class already, with this browser.
        var known: String?
    }

    func html(of welcome: Welcome) -> String {
        frame(
            "join",
            title: [welcome.fault == nil ? nil : say("Error:"), say("Join the class")].compactMap(\.self).joined(
                separator: " "),
            [
                "lesson": welcome.lesson, "code": welcome.code, "typedName": welcome.name,
                "fault": welcome.fault.listed,
                "isCodeWrong": welcome.isCodeWrong, "asksCode": welcome.code.isEmpty || welcome.isCodeWrong,
                "back": welcome.known.listed, "learner": [String](), "progress": [String](), "refresh": [Int](),
            ])
    }

    /// A page with nothing to do on it but to go elsewhere.
    struct Notice: Equatable, Sendable {
        var heading: String
        var lines: [String]
        /// The first is the one to take.
        var links: [(label: String, address: String)] = []

        static func == (left: Notice, right: Notice) -> Bool {
            left.heading == right.heading && left.lines == right.lines
                && left.links.elementsEqual(right.links) { $0 == $1 }
        }
    }

    func html(of notice: Notice) -> String {
        frame(
            "notice", title: notice.heading,
            [
                "heading": notice.heading, "lines": notice.lines,
                "links": notice.links.enumerated().map { number, link -> Values in
                    ["label": link.label, "address": link.address, "isMain": number == 0]
                }, "learner": [String](), "progress": [String](), "refresh": [Int](),
            ])
    }

    private func frame(_ content: String, title: String, _ values: Values) -> String {
        let frame: Values = [
            "language": Catalogue.spoken?.language.replacing("_", with: "-") ?? "en", "content": content,
            "title": "\(title) – \(Self.program)", "program": Self.program,
            "stylesheet": WebStylesheet.address,
            "script": content == "class" ? [["address": WebScript.address, "integrity": WebScript.integrity]] : [],
        ]
        return templates.render(frame.merging(values) { $1 }, withTemplate: "frame") ?? ""
    }

    /// None where there is nothing to offer.
    private static func values(of offers: [Page.Offer]) -> [Values] {
        offers.isEmpty ? [] : [["offers": offers.map(Self.values)]]
    }

    private static func values(of offer: Page.Offer) -> Values {
        ["command": offer.command.rawValue, "label": offer.label.capitalised]
    }
}

extension Page {
    fileprivate var verdictWord: String? {
        parts.lazy.compactMap { if case .verdict(let verdict) = $0 { verdict.word } else { nil } }.first
    }

    /// Has something in it that a learner fills in.
    var hasFields: Bool {
        let parts = PageParts(self)
        return self.parts.contains { part in
            switch part {
            case .options(let list): parts.isAnswerable(list)
            case .steps(let list): list.focus != nil && parts.takesAnswer
            case .pairing(let pairing): pairing.focus != nil && parts.takesAnswer
            case .draft(let draft): draft.cursor != nil && parts.takesAnswer
            case .gaps(let view): view.focus != nil
            case .editor: true
            default: false
            }
        }
    }
}
