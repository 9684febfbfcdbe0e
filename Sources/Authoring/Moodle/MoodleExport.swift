import Course

/// A lesson as Moodle's question bank can hold it.
public struct MoodleExport: Equatable, Sendable {
    public enum Format: String, CaseIterable, Sendable {
        case gift
        case moodleXML = "moodle-xml"
    }

    public var text: String
    /// What Moodle cannot hold and was left out, as sentences, in the lesson's order.
    public var omissions: [String]

    public init(_ lesson: Lesson, format: Format) {
        let bank = MoodleBank(lesson)
        let isGift = format == .gift
        text = isGift ? GiftWriter.text(bank) : MoodleXMLWriter.text(bank)
        omissions = bank.omissions.filter { isGift || !$0.isOfGiftAlone }.map(\.sentence)
    }
}
