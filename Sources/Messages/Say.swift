/// A sentence of the program's own, in the language that is spoken.
///
/// - Parameter context: what tells apart two meanings of the same English words, such as "right" as a direction and as a
///   verdict; translators see it.
public func say(_ message: Message, as context: String? = nil) -> String {
    guard let wording = Catalogue.spoken?.wording(of: message.template, as: context) else { return message.english }
    return Placeholders.filled(wording, with: message.values)
}

/// The same where a number decides the form; English has one for 1 and one for all others.
///
/// Translations of either form use the values of `many`.
public func say(one: Message, many: Message, count: Int, as context: String? = nil) -> String {
    let wording = Catalogue.spoken?.wording(of: one.template, count: count, as: context)
    guard let wording else { return count == 1 ? one.english : many.english }
    return Placeholders.filled(wording, with: many.values)
}

/// Words that can be typed, in the language that is spoken, and then in English.
///
/// - Parameter message: the English ones, with commas between.
public func typed(_ message: Message) -> [String] {
    func words(_ text: String) -> [String] {
        text.lowercased().split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
    let english = words(message.english)
    guard Catalogue.spoken != nil else { return english }
    let own = words(say(message, as: "words that can be typed"))
    return own + english.filter { !own.contains($0) }
}

/// What stands between a number's whole and its tenths.
public var decimalMark: String { say(".", as: "between a number's whole and its tenths") }
