import Course
import Messages
import OAuth

/// A provider that can be run: the rules' profile, and the way in which its answers are told.
public struct Provider: Equatable, Sendable {
    let profile: Profile
    let dialect: ProviderDialect
    let words: ProviderWords

    public init(_ description: ProviderDescription) {
        words = description.words
        profile = Profile(description)
        dialect = ProviderDialect(description)
    }

    init(profile: Profile) {
        self.profile = profile
        words = ProviderWords()
        dialect = .standard
    }

    /// What a lesson's `provider` comment says.
    public var name: String { profile.name }

    /// The RFCs and nothing else.
    public static let standard = Provider(profile: .standard)

    /// Those that need no file, the default first.
    public static let builtIn = Profile.all.map(Provider.init(profile:))
}

/// Finds a provider by its name, or says in a sentence why there is none.
public struct ProviderSource: Sendable {
    public let find: @Sendable (_ name: String) -> Result<Provider, NoProvider>

    public init(find: @escaping @Sendable (_ name: String) -> Result<Provider, NoProvider>) {
        self.find = find
    }

    /// The providers that need no file.
    public static let builtIn = ProviderSource { name in
        if let provider = Provider.builtIn.first(where: { $0.name == name }) { return .success(provider) }
        let known = Provider.builtIn.map { "`\($0.name)`" }.joined(separator: " and ")
        let shown = String(name.prefix(60))
        return .failure(NoProvider(sentence: say("There is no server profile called `\(shown)`. There are \(known).")))
    }
}

/// Why there is no provider of a name: what is wrong and what to do.
public struct NoProvider: Error, Equatable, Sendable {
    public let sentence: String

    public init(sentence: String) { self.sentence = sentence }
}
