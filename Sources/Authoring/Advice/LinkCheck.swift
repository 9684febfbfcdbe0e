import Course
import Messages

/// Where a link or a picture of a lesson leads, as typed.
struct FoundLink: Equatable {
    var target: String
    /// From 1.
    var line: Int
}

/// Follows the links that lead to a heading of the lesson or to a file beside it.
struct LinkCheck {
    /// The anchors of this lesson's headings.
    let anchors: Set<String>
    /// Whether a file or folder is there, by its path as seen from the lesson.
    let isThere: (String) -> Bool

    func judge(_ links: [FoundLink], report: Report) {
        var last = Place(line: 0, start: 0, end: 0)
        for link in links.sorted(by: { $0.line < $1.line }) {
            guard let complaint = complaint(about: link.target) else { continue }
            let from = link.line == last.line ? last.end : 0
            last = report.source.place(of: link.target.utf8, inLine: link.line, from: from)
            report.add(complaint, at: last)
        }
    }

    private func complaint(about target: String) -> Complaint? {
        let path = target.prefix { $0 != "#" && $0 != "?" }
        if path.isEmpty {
            let anchor = Self.decoded(target.drop { $0 != "#" }.dropFirst())
            return anchor.isEmpty || anchors.contains(anchor.lowercased()) ? nil : .anchorDead(anchor, among: anchors)
        }
        guard !Self.isElsewhere(path) else { return nil }
        let file = Self.decoded(path)
        return isThere(file) ? nil : .fileDead(file)
    }

    /// An address with a scheme, or one that begins at a server's root.
    private static func isElsewhere(_ path: Substring) -> Bool {
        if path.first == "/" || path.first == "\\" { return true }
        guard let colon = path.firstIndex(of: ":") else { return false }
        return path[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(rest.prefix(2).text, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return CleanText.line(String(decoding: bytes, as: UTF8.self))
    }
}

extension Complaint {
    fileprivate static func anchorDead(_ anchor: String, among anchors: Set<String>) -> Complaint {
        Complaint(
            .linkDead,
            say("No heading of this lesson goes by \(quoted("#" + anchor)).")
                + suggestion(for: anchor, among: anchors.sorted())
                + " " + say("Name one that is there, or take the link out.")
        )
    }

    fileprivate static func fileDead(_ path: String) -> Complaint {
        Complaint(
            .linkDead,
            say("There is no file \(quoted(path)), seen from this lesson. Mend the path, or take the link out."))
    }
}
