/// Which languages somebody would like, the dearest first.
public struct LanguageWish: Equatable, Sendable {
    /// Names of locales or languages, as they were given: `de_AT.UTF-8`, `fr`.
    public let names: [String]

    public init(_ names: [String]) { self.names = names }

    /// What the environment asks for, in the order of gettext: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set
    /// says whether anything but English is wanted, and `LANGUAGE` then names languages, with colons between.
    ///
    /// - Parameter setting: a variable of the environment that is set and not empty.
    public init(environment setting: (_ name: String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(setting).first
        guard let locale, !Self.isC(locale) else {
            names = []
            return
        }
        let languages = setting("LANGUAGE")?.split(separator: ":").map(String.init) ?? []
        names = languages.isEmpty ? [locale] : languages
    }

    /// Whether English comes first, so that nothing has to be looked for.
    public var isEnglish: Bool {
        names.first.map { Self.isC($0) || Self.candidates($0).contains(Self.source) } ?? true
    }

    /// The first of the wishes that can be had, by its name in `available`; nil where English is to be spoken, because it
    /// was wished for or nothing else can be had.
    public func choice(of available: [String]) -> String? {
        for name in names {
            if Self.isC(name) { return nil }
            for candidate in Self.candidates(name) {
                if candidate == Self.source { return nil }
                if let known = available.first(where: { $0.lowercased() == candidate }) { return known }
            }
        }
        return nil
    }

    /// The language of the source, which needs no catalogue.
    public static let source = "en"

    /// `de_AT.UTF-8@euro` → `de_at@euro`, `de_at`, `de@euro`, `de`.
    static func candidates(_ name: String) -> [String] {
        let parts = name.lowercased().split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let place = (parts.first ?? "").prefix { $0 != "." }.split(whereSeparator: { $0 == "_" || $0 == "-" })
        guard let language = place.first else { return [] }
        let variant = parts.count > 1 ? "@\(parts[1])" : ""
        let whole = place.joined(separator: "_")
        var candidates: [String] = []
        for candidate in [whole + variant, whole, language + variant, String(language)]
        where !candidates.contains(candidate) {
            candidates.append(candidate)
        }
        return candidates
    }

    /// The locales without a language, whatever their encoding.
    private static func isC(_ name: String) -> Bool {
        name == "C" || name == "POSIX" || name.hasPrefix("C.")
    }
}
