import Course

/// What a provider calls the parties and the parameters, where the RFCs call them otherwise.
extension Pages {
    /// Beside the pages' own values: the words for their small print, each with the RFCs' word for it.
    func ownWords(_ used: [KeyPath<ProviderWords, String>]) -> [String: Any] {
        let shown = used.compactMap { word in
            words.own(word).map { ["own": $0, "standard": Self.inSentence(ProviderWords()[keyPath: word])] }
        }
        return ["hasOwnWords": !shown.isEmpty, "ownWords": shown]
    }

    /// What stands before an app's name, such as "the Add-in "; empty where an app is called an app.
    var appKind: String { words.own(\.app).map { "the \($0) " } ?? "" }

    /// The provider's word, or the RFCs' as it stands in the middle of a sentence.
    func word(_ word: KeyPath<ProviderWords, String>) -> String {
        words.own(word) ?? Self.inSentence(words[keyPath: word])
    }

    private static func inSentence(_ word: String) -> String {
        word.dropFirst().first?.isUppercase == true ? word : word.prefix(1).lowercased() + word.dropFirst()
    }
}
