extension GiftQuestionReader {
    /// Names the tags of a question of which a lesson loses something.
    mutating func judgeHTML(_ text: GiftText) {
        var start = text.units.startIndex
        guard text.units.contains(where: { $0.byte == UInt8(ascii: "<") }) else { return }
        var ends = text.units.indices.filter { text.units[$0].byte == UInt8(ascii: ">") }[...]
        while let opening = text.units[start...].firstIndex(where: { $0.byte == UInt8(ascii: "<") }) {
            start = opening + 1
            ends = ends.drop { $0 < opening }
            guard let end = ends.first else { return }
            // Signs without a name are passed by before anything is copied.
            let name = text.units[(opening + 1)...].prefix { $0.byte.isLetter || $0.byte.isDigit }
            guard 1...HTMLTag.longestName ~= name.count else { continue }
            let bytes = text.units[opening...end].map(\.byte)
            guard let tag = HTMLTag(bytes[...]) else { continue }
            start = end + 1
            if let loss = tag.loss { add(loss, at: GiftText(text.units[opening...end]).place) }
        }
    }
}
