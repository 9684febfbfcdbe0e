extension GiftQuestionReader {
    /// Names the tags of a question of which a lesson loses something.
    mutating func judgeHTML(_ text: GiftText) {
        var start = text.units.startIndex
        var ends = text.units.indices.filter { text.units[$0].byte == UInt8(ascii: ">") }[...]
        while let opening = text.units[start...].firstIndex(where: { $0.byte == UInt8(ascii: "<") }) {
            start = opening + 1
            ends = ends.drop { $0 < opening }
            guard let end = ends.first else { return }
            let bytes = text.units[opening...end].map(\.byte)
            guard let tag = HTMLTag(bytes[...]) else { continue }
            start = end + 1
            if let loss = tag.loss { add(loss, at: GiftText(text.units[opening...end]).place) }
        }
    }
}
