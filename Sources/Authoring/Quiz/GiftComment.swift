import Messages

/// What Moodle says of a question in the `//` lines of its block: `// [id:x] [tag:y]`, a `]` inside as `\]`.
struct GiftComment {
    /// A question's name in a question bank, as it is written.
    struct ID {
        var text: String
        var place: Place

        /// As a lesson can have it; nil where it has other characters.
        var name: String? { Steering.isName(text) ? text : nil }

        /// As it stands in a comment.
        var token: String { "[id:\(text.replacing("]", with: "\\]"))]" }
    }

    /// The first one counts.
    private(set) var id: ID?
    /// Where the first one stands.
    private(set) var tag: Place?
    /// The lines without their marks and without the id that was taken.
    private(set) var rest: [String] = []

    init(lines: [Int], of source: SourceText) {
        for number in lines { read(number, source) }
    }

    private mutating func read(_ number: Int, _ source: SourceText) {
        let line = source.line(number)
        let text = line.trimmed.dropFirst(2)
        var taken: Range<Int>?
        var start = text.startIndex
        while let opening = text[start...].firstIndex(of: UInt8(ascii: "[")) {
            start = opening + 1
            let isID = text[start...].starts(with: "id:".utf8)
            guard isID || text[start...].starts(with: "tag:".utf8) else { continue }
            guard let end = Self.end(of: text[start...]) else { break }
            let place = Place(line: number, start: opening - line.startIndex, end: end + 1 - line.startIndex)
            if !isID {
                tag = tag ?? place
            } else if id == nil {
                let written = text[(start + "id:".utf8.count)..<end].trimmed.text.replacing("\\]", with: "]")
                id = written.isEmpty ? nil : ID(text: written, place: place)
                if id != nil { taken = opening..<(end + 1) }
            }
            start = end + 1
        }
        let kept = taken.map { Array(text[..<$0.lowerBound].trimmed + [.space] + text[$0.upperBound...].trimmed)[...] }
        let remark = (kept ?? text).trimmed.text
        if taken == nil || !remark.isEmpty { rest.append(remark) }
    }

    /// The bracket that ends what began.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        text.indices.first { text[$0] == UInt8(ascii: "]") && ($0 == text.startIndex || text[$0 - 1] != .backslash) }
    }
}

extension Complaint {
    static func idForm(_ id: String) -> Complaint {
        Complaint(
            .giftID,
            say(
                """
                An id of a lesson has letters, digits, “-” and “_”, so \(quoted(id)) stays in a comment. Give the question \
                one like it.
                """))
    }

    static func idTaken(_ id: String) -> Complaint {
        Complaint(
            .giftID,
            say(
                """
                The id \(quoted(id)) is taken by a question or a heading above, so it stays in a comment. Choose another one.
                """))
    }

    static func idOfIntroduction(_ id: String) -> Complaint {
        Complaint(
            .giftID,
            say("This became the lesson's introduction, which has no id, so \(quoted(id)) stays in a comment."))
    }

    static var tags: Complaint {
        Complaint(
            .giftTag, say("A lesson has no tags, so those of this file stay in comments, each above its question."))
    }
}
