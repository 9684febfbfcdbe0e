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
