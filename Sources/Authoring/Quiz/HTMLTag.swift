import Messages

/// A tag of HTML as it is typed: `<a href="x">`, `</p>`.
struct HTMLTag {
    /// In small letters.
    let name: String
    let isEnd: Bool
    private let bytes: ArraySlice<UInt8>

    /// nil where the bytes, from `<` to `>`, are no tag.
    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes.dropFirst()
        isEnd = rest.first == UInt8(ascii: "/")
        if isEnd { rest = rest.dropFirst() }
        let name = rest.prefix { $0.isLetter || $0.isDigit }
        guard bytes.last == UInt8(ascii: ">"), name.first?.isLetter ?? false, name.count <= Self.longestName else {
            return nil
        }
        self.name = name.text.lowercased()
        self.bytes = bytes
    }

    /// More than any element of HTML has.
    static let longestName = 20

    /// The value of `name="value"`, its entities undone; nil where there is none.
    func attribute(_ wanted: String) -> String? {
        var rest = bytes.dropFirst().drop { !$0.isBlank }.dropLast()
        while !rest.isEmpty {
            rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: "/") }
            let name = rest.prefix { !$0.isBlank && $0 != UInt8(ascii: "=") }
            rest = rest[name.endIndex...]
            guard rest.first == UInt8(ascii: "=") else {
                if name.isEmpty { break }
                continue
            }
            rest = rest.dropFirst()
            let value: ArraySlice<UInt8>
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { !$0.isBlank }
                rest = rest[value.endIndex...]
            }
            if name.text.lowercased() == wanted { return CleanText.line(HTMLEntity.undone(in: value.text)) }
        }
        return nil
    }

    /// Where a link or a picture leads, if that is a place outside of Moodle.
    func address(_ attribute: String) -> String? {
        guard let address = self.attribute(attribute) else { return nil }
        let isPublic = ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        return isPublic && !address.contains { $0.isWhitespace } ? address : nil
    }

    /// What is lost of it in a lesson; nil where all of it can be said, or where it is shown as it is typed.
    var loss: Complaint? {
        guard !isEnd else { return nil }
        switch name {
        case "img": return address("src") == nil ? .pictureLost : nil
        case "a": return attribute("href") != nil && address("href") == nil ? .linkLost : nil
        case _ where Self.lost.contains(name): return .elementLost(name)
        default: return nil
        }
    }

    /// Elements that a lesson has nothing for: what stands inside comes in as text.
    static let lost: Set<String> = [
        "table", "sub", "sup", "audio", "video", "source", "iframe", "object", "embed", "svg", "math", "script",
        "style",
        "input", "select", "textarea", "button", "form", "map", "canvas",
    ]
}

extension Complaint {
    fileprivate static var pictureLost: Complaint {
        Complaint(
            .giftHTML,
            say(
                """
                A lesson shows no pictures, and this one has no address of its own; its description stands in its place.
                """))
    }

    fileprivate static var linkLost: Complaint {
        Complaint(
            .giftHTML,
            say(
                "This link leads nowhere outside of Moodle, so its text alone came in. Write an address with https://.")
        )
    }

    fileprivate static func elementLost(_ name: String) -> Complaint {
        Complaint(
            .giftHTML,
            say("A lesson has nothing for \(quoted("<\(name)>")); what stands inside came in as text. Look at it."))
    }
}
