import Messages

/// Which language the program speaks.
enum Language {
    /// Speaks what is wished for from now on, as far as there are words for it. For English no file is opened.
    ///
    /// - Parameter arguments: looked at before the parser, whose own help is among the words.
    static func begin(_ arguments: [String], around: Surroundings) {
        let wish = wish(option: option(in: arguments), around: around)
        guard !wish.isEnglish, let folder = WordsFolder(around: around) else { return }
        Catalogue.speak(wish.choice(of: folder.languages).flatMap(folder.catalogue(of:)))
    }

    /// What `--language` names, or else what the environment asks for.
    static func wish(option: String?, around: Surroundings) -> LanguageWish {
        option.map { LanguageWish([$0]) } ?? LanguageWish(environment: around.setting)
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
