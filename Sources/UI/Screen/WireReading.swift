import Course

/// A message as it crossed the wire, set out to be read: one query parameter, form field or JSON member to a line.
///
/// Nothing is decoded and nothing left out but line breaks, so that what is read is what was sent.
struct WireReading: Equatable {
    /// A line to be shown; the texts join to what was sent.
    struct Row: Equatable {
        enum Kind: Equatable { case start, query, header, member, text }

        var kind: Kind
        /// What stands before the name, such as `?` or `"`.
        var lead = ""
        var name = ""
        /// Between name and value, such as `=`.
        var joint = ""
        var value = ""
    }

    private(set) var rows: [Row] = []
    /// Lines of the body that are not shown.
    private(set) var hiddenLines = 0

    /// Lines of a body that are shown; pages of HTML are cut sooner, since they are not what is to be read.
    private static let bodyLines = 40
    private static let pageLines = 8
    /// Characters of one value that are shown.
    private static let valueLength = 2_000

    init(_ wire: Exchange.Wire) {
        addStart(wire.startLine)
        for header in wire.headers { add(header) }
        let type = wire.headers.first { $0.name.lowercased() == "content-type" }?.value.lowercased() ?? ""
        guard !wire.body.isEmpty else { return }
        rows.append(Row(kind: .text))
        let lines = body(wire.body, type: type)
        let limit = type.hasPrefix("text/html") ? Self.pageLines : Self.bodyLines
        rows += lines.prefix(limit)
        hiddenLines = max(0, lines.count - limit)
        for index in rows.indices { rows[index].value = Self.shortened(rows[index].value) }
    }

    private mutating func addStart(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 1)
        guard words.count == 2, !words[0].hasPrefix("HTTP/"), let question = words[1].firstIndex(of: "?") else {
            rows.append(Row(kind: .start, value: line))
            return
        }
        let target = words[1][question...]
        let end = target.lastIndex(of: " ") ?? target.endIndex
        rows.append(Row(kind: .start, value: words[0] + " " + words[1][..<question]))
        addQuery(target[..<end])
        if end < target.endIndex { rows.append(Row(kind: .query, value: String(target[end...].dropFirst()))) }
    }

    private mutating func add(_ header: (name: String, value: String)) {
        let isAddress = header.name.lowercased() == "location"
        let question = isAddress ? header.value.firstIndex(of: "?") : nil
        let value = question.map { header.value[..<$0] } ?? header.value[...]
        rows.append(Row(kind: .header, name: header.name, joint: ": ", value: String(value)))
        if let question { addQuery(header.value[question...]) }
    }

    /// - Parameter query: with its leading `?`.
    private mutating func addQuery(_ query: Substring) {
        let parts = query.dropFirst().split(separator: "&", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() { rows.append(field(part, lead: index == 0 ? "?" : "&", .query)) }
    }

    private func field(_ part: Substring, lead: String, _ kind: Row.Kind) -> Row {
        guard let equals = part.firstIndex(of: "=") else { return Row(kind: kind, lead: lead, name: String(part)) }
        return Row(
            kind: kind, lead: lead, name: String(part[..<equals]), joint: "=",
            value: String(part[equals...].dropFirst()))
    }

    private func body(_ body: String, type: String) -> [Row] {
        if type.hasPrefix("application/x-www-form-urlencoded") {
            return body.split(separator: "&", omittingEmptySubsequences: false).enumerated()
                .map { field($1, lead: $0 == 0 ? "" : "&", .query) }
        }
        if type.contains("json") { return Self.members(ofJSON: body) }
        return body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { Row(kind: .text, value: String($0)) }
    }

    private static func shortened(_ text: String) -> String {
        text.utf8.count > valueLength && text.count > valueLength ? text.prefix(valueLength) + "..." : text
    }
}
