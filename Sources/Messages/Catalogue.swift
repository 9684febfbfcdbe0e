import Synchronization

/// The program's words in one language, as a `.po` file has them.
public struct Catalogue: Sendable {
    /// Which language, in the words of ISO 639 and ISO 3166: `de`, `pt_BR`.
    public let language: String
    private let wordings: [Key: [String]]
    private let rule: PluralRule

    struct Key: Hashable {
        var context: String?
        var template: String
    }

    init(language: String, wordings: [Key: [String]], rule: PluralRule) {
        self.language = language
        self.wordings = wordings
        self.rule = rule
    }

    /// How many sentences it has.
    public var count: Int { wordings.count }

    /// The translation of a sentence; nil where it has none.
    public func wording(of template: String, as context: String? = nil) -> String? {
        wordings[Key(context: context, template: template)]?.first
    }

    /// The same in the form that goes with a number.
    public func wording(of template: String, count: Int, as context: String? = nil) -> String? {
        guard let forms = wordings[Key(context: context, template: template)] else { return nil }
        let form = rule.form(of: count)
        return forms.indices.contains(form) ? forms[form] : forms.last
    }
}

extension Catalogue {
    /// The language for the length of a call, and for the tasks begun in it: what tests set.
    @TaskLocal public static var override: Catalogue?

    /// Set once, when the program starts.
    private static let chosen = Mutex<Catalogue?>(nil)

    /// What is spoken; nil for the English of the source, which needs no catalogue.
    public static var spoken: Catalogue? { override ?? chosen.withLock { $0 } }

    /// From now on this is spoken, everywhere in the process.
    public static func speak(_ catalogue: Catalogue?) { chosen.withLock { $0 = catalogue } }
}
