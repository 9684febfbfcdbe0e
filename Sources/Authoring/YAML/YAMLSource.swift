import Course
import Messages
import Yams

/// A YAML file on its way to a tree: bounded in size, free of anchors, and with a place for every mistake.
struct YAMLSource {
    /// Bytes; no profile is anywhere near.
    static let sizeLimit = 64 * 1024

    let report: Report
    private let text: String

    init(_ bytes: [UInt8]) {
        let (source, cleaner) = SourceCleaner.clean(bytes)
        report = Report(source: source)
        cleaner.complain(to: report)
        text = cleaner.looksLikeUTF16 ? "" : String(decoding: source.bytes, as: UTF8.self)
    }

    /// The file's one mapping; nil where there is none, and then the report says why.
    func root(of file: YAMLKind) -> Node.Mapping? {
        let start = report.mark
        guard text.utf8.count <= Self.sizeLimit else {
            report.add(.tooLarge(limit: Self.sizeLimit), at: head)
            return nil
        }
        refuseAnchors()
        // Aliases of aliases grow without bounds as soon as anybody follows them, so none gets as far as the parser.
        guard !report.hasErrors(since: start) else { return nil }
        do {
            guard let root = try Parser(yaml: text).singleRoot() else {
                report.add(.empty(file), at: head)
                return nil
            }
            guard case .mapping(let mapping) = root else {
                report.add(.notMapping(file), at: place(of: root))
                return nil
            }
            return mapping
        } catch {
            complain(error)
            return nil
        }
    }

    /// Where a value or a key begins, and how much of its first line it takes.
    func place(of node: Node) -> Place {
        guard let mark = node.mark else { return head }
        let line = report.source.line(mark.line)
        let start = offset(column: mark.column, in: line)
        let rest = line.dropFirst(start)
        let length: Int
        switch node {
        case .scalar(let scalar) where scalar.style == .plain:
            length = scalar.string.utf8.count
        case .scalar(let scalar) where scalar.style == .literal || scalar.style == .folded:
            length = 1
        case .scalar:
            let quote = rest.first
            length = rest.dropFirst().firstIndex { $0 == quote }.map { $0 - rest.startIndex + 1 } ?? rest.count
        default:
            length = rest.prefix { $0 != UInt8(ascii: ":") && !$0.isBlank }.count
        }
        return Place(line: mark.line, start: start, end: start + max(1, min(length, rest.count)))
    }

    private var head: Place {
        report.source.lineCount > 0 ? report.source.place(ofLine: 1) : Place(line: 1, start: 0, end: 0)
    }

    /// Columns count scalars, from 1.
    private func offset(column: Int, in line: ArraySlice<UInt8>) -> Int {
        var scalars = 0
        for (index, byte) in line.enumerated() where byte & 0xC0 != 0x80 {
            if scalars == column - 1 { return index }
            scalars += 1
        }
        return line.count
    }

    private func refuseAnchors() {
        for number in stride(from: 1, through: report.source.lineCount, by: 1) {
            let line = report.source.line(number)
            if line.first(where: { !$0.isBlank }) == UInt8(ascii: "#") { continue }
            for (index, byte) in zip(line.indices, line) where byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
                let opens = index == line.startIndex || " \t[{,:".utf8.contains(line[index - 1])
                guard opens, index + 1 < line.endIndex, !line[index + 1].isBlank else { continue }
                let start = index - line.startIndex
                report.add(.anchor, at: Place(line: number, start: start, end: start + 1))
            }
        }
    }

    private func complain(_ error: any Error) {
        guard let error = error as? YamlError else { return report.add(.syntax(say("it cannot be read")), at: head) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report.add(.syntax(problem), at: place(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let place = place(line: context.mark.line, column: context.mark.column, length: max(1, key.utf8.count))
            report.add(.keyTwice(key), at: place)
        default:
            report.add(.syntax(say("it cannot be read")), at: head)
        }
    }

    /// The parser may stop one line behind the last.
    private func place(line: Int, column: Int, length: Int = 1) -> Place {
        let known = min(max(1, line), max(1, report.source.lineCount))
        let bytes = report.source.line(known)
        let start = line > known ? bytes.count : offset(column: column, in: bytes)
        return Place(line: known, start: start, end: start + length)
    }
}

/// What a YAML file is for, in the words of a sentence.
enum YAMLKind {
    case provider, parties

    var name: String {
        switch self {
        case .provider: say("A provider profile")
        case .parties: say("The file with users and clients")
        }
    }

    /// What its first line may look like.
    var example: String {
        switch self {
        case .provider: "title: Standard Mail"
        case .parties: "users:"
        }
    }
}

extension Complaint {
    fileprivate static func tooLarge(limit: Int) -> Complaint {
        Complaint(
            .yamlTooLarge, say("This file is larger than \(limit / 1024) KiB. A file of this kind needs a few of them.")
        )
    }

    fileprivate static func empty(_ kind: YAMLKind) -> Complaint {
        Complaint(.fileEmpty, say("This file is empty. \(kind.name) begins with a line such as “\(kind.example)”."))
    }

    fileprivate static func notMapping(_ kind: YAMLKind) -> Complaint {
        Complaint(
            .valueType,
            say("\(kind.name) consists of keys and values, as in “\(kind.example)”; here stands something else."))
    }

    fileprivate static var anchor: Complaint {
        Complaint(
            .yamlAnchor,
            say(
                """
                Anchors and aliases (“&name”, “*name”) are not read here, since they can grow a small file without bounds. \
                Write the value out; where it is only text, put it in quotes with something before the sign.
                """)
        )
    }

    fileprivate static func syntax(_ problem: String) -> Complaint {
        Complaint(.yamlSyntax, say("This is not YAML; the parser says: \(problem)."))
    }

    fileprivate static func keyTwice(_ key: String) -> Complaint {
        Complaint(.keyTwice, say("The key \(quoted(key)) stands more than once in this place. Keep one."))
    }
}
