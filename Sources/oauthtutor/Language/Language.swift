import Messages

/// Which language the program speaks.
enum Language {
    /// Speaks what is wished for from now on, as far as there are words for it. For English no file is opened.
    static func begin(around: Surroundings) {
        guard !around.wish.isEnglish, let folder = WordsFolder(around: around) else { return }
        Catalogue.speak(around.wish.choice(of: folder.languages).flatMap(folder.catalogue(of:)))
    }

    /// The languages that can be asked for.
    static func all(around: Surroundings) -> [String] {
        let languages = WordsFolder(around: around)?.languages ?? []
        return languages.contains(LanguageWish.source) ? languages : [LanguageWish.source] + languages
    }

    /// Refuses a language that there are no words for.
    static func require(_ language: String, around: Surroundings) throws(Trouble) {
        let known = all(around: around)
        let isKnown =
            LanguageWish([language]).isEnglish || LanguageWish([language]).choice(of: known) != nil
        guard isKnown else { throw .noSuchLanguage(language, known: known) }
    }
}

extension LanguageWish {
    /// What `--language` names, or else what the environment asks for.
    ///
    /// - Parameter arguments: the command line, looked at before the parser, whose own help is among the words.
    init(arguments: [String], environment: (_ name: String) -> String?) {
        self = Self.option(in: arguments).map { LanguageWish([$0]) } ?? LanguageWish(environment: environment)
    }

    /// `--language de` and `--language=de`, the last of them, up to a `--` that ends all options.
    private static func option(in arguments: [String]) -> String? {
        let options = arguments.dropFirst().prefix { $0 != "--" }
        let name = "--language"
        var found: String?
        for (argument, next) in zip(options, options.dropFirst().map(Optional.some) + [nil]) {
            if argument == name {
                found = next
            } else if argument.hasPrefix(name + "=") {
                found = String(argument.dropFirst(name.count + 1))
            }
        }
        return found
    }
}
