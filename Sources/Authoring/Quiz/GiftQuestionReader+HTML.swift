extension GiftQuestionReader {
    /// Names the tags of a question of which a lesson loses something.
    mutating func judgeHTML(_ text: GiftText) {
        let bytes = text.bytes
        var start = bytes.startIndex
        guard bytes.contains(UInt8(ascii: "<")) else { return }
        var ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: ">") }[...]
        while let opening = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
            start = opening + 1
            ends = ends.drop { $0 < opening }
            guard let end = ends.first else { return }
            // Signs without a name are passed by before anything is copied.
            let name = bytes[(opening + 1)...].prefix { $0.isLetter || $0.isDigit }
            guard 1...HTMLTag.longestName ~= name.count else { continue }
            let typed = Array(GiftEscape.text(bytes[opening...end]).utf8)
            guard let tag = HTMLTag(typed[...]) else { continue }
            start = end + 1
            if let loss = tag.loss { add(loss, at: text.before(end + 1).after(opening, 0).place) }
        }
    }
}
