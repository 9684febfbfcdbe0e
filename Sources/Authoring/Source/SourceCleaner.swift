import Messages

/// Makes a `SourceText` of whatever a file holds, and says what it had to replace.
struct SourceCleaner {
    /// What was found on the way; each is a complaint once there is a report.
    struct Fault {
        enum Kind {
            case control
            case bidi
            case noBreakSpace
        }

        var kind: Kind
        var place: Place
    }

    private(set) var faults: [Fault] = []
    /// The line of the first byte that is no UTF-8.
    private(set) var firstBadLine: Int?
    /// The file begins as UTF-16 does, or has a NUL in every other place.
    private(set) var looksLikeUTF16 = false

    private var out: [UInt8] = []
    private var starts: [Int] = [0]
    /// Nothing but marks of Markdown's so far on this line, so a no-break space breaks them.
    private var isInPrefix = true

    /// More than this are not kept: the report has its own limit.
    private static let faultLimit = 2000
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    static func clean(_ input: [UInt8]) -> (source: SourceText, cleaner: SourceCleaner) {
        var cleaner = SourceCleaner()
        cleaner.out.reserveCapacity(input.count + 16)
        cleaner.looksLikeUTF16 = hasUTF16Shape(input)
        input.withUnsafeBufferPointer { cleaner.run($0) }
        return (SourceText(bytes: cleaner.out, starts: cleaner.starts), cleaner)
    }

    private static func hasUTF16Shape(_ input: [UInt8]) -> Bool {
        let head = input.prefix(64)
        return head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
            || head.count >= 8 && head.count { $0 == 0 } * 3 >= head.count
    }

    private mutating func run(_ input: UnsafeBufferPointer<UInt8>) {
        var index = input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < input.count {
            var end = index
            while end < input.count, Self.isPlain(input[end]) { end += 1 }
            if end > index {
                if isInPrefix { isInPrefix = input[index..<end].allSatisfy(Self.isMark) }
                out.append(contentsOf: input[index..<end])
                index = end
                continue
            }
            index += take(input, at: index)
        }
        if out.last != .lineFeed, !out.isEmpty { endLine() }
    }

    /// Takes one character that is not printable ASCII and returns the number of its bytes.
    private mutating func take(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch input[index] {
        case .lineFeed:
            endLine()
            return 1
        case .carriageReturn:
            endLine()
            return index + 1 < input.count && input[index + 1] == .lineFeed ? 2 : 1
        case .tab:
            out.append(.tab)
            return 1
        default: break
        }
        guard let (scalar, length) = Self.decode(input, at: index) else {
            firstBadLine = firstBadLine ?? starts.count
            replace(as: nil)
            return 1
        }
        switch scalar {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: replace(as: .control)
        case 0xA0 where isInPrefix && (out.last.map { !$0.isDigit } ?? true):
            note(.noBreakSpace, length: 1)
            out.append(.space)
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            note(.bidi, length: length)
            fallthrough
        default:
            isInPrefix = false
            out.append(contentsOf: input[index..<(index + length)])
        }
        return length
    }

    private mutating func replace(as kind: Fault.Kind?) {
        isInPrefix = false
        if let kind { note(kind, length: Self.replacement.count) }
        out.append(contentsOf: Self.replacement)
    }

    private mutating func note(_ kind: Fault.Kind, length: Int) {
        guard faults.count < Self.faultLimit, let lineStart = starts.last else { return }
        let start = out.count - lineStart
        faults.append(Fault(kind: kind, place: Place(line: starts.count, start: start, end: start + length)))
    }

    private mutating func endLine() {
        out.append(.lineFeed)
        starts.append(out.count)
        isInPrefix = true
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case .space, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "#"),
            UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "x"),
            UInt8(ascii: "X"):
            true
        default: byte.isDigit
        }
    }

    /// The scalar that begins here and its length; nil when the bytes are no UTF-8 (RFC 3629, section 4).
    private static func decode(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
        let first = input[index]
        let length: Int
        var scalar: UInt32
        let smallest: UInt32
        switch first {
        case 0..<0x80: return (UInt32(first), 1)
        case 0xC2...0xDF: (length, scalar, smallest) = (2, UInt32(first & 0x1F), 0x80)
        case 0xE0...0xEF: (length, scalar, smallest) = (3, UInt32(first & 0x0F), 0x800)
        case 0xF0...0xF4: (length, scalar, smallest) = (4, UInt32(first & 0x07), 0x10000)
        default: return nil
        }
        guard index + length <= input.count else { return nil }
        for byte in input[(index + 1)..<(index + length)] {
            guard byte & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
        return (scalar, length)
    }
}

extension SourceCleaner {
    /// Names what was replaced, and what should be looked at.
    func complain(to report: Report) {
        let head = report.source.lineCount > 0 ? report.source.place(ofLine: 1) : Place(line: 1, start: 0, end: 0)
        if looksLikeUTF16 {
            report.add(.utf16, at: head)
        } else if let firstBadLine {
            report.add(.notUTF8(line: firstBadLine), at: head)
        }
        guard !looksLikeUTF16 else { return }
        for fault in faults {
            switch fault.kind {
            case .control: report.add(.controlCharacter, at: fault.place)
            case .bidi: report.add(.bidiControl, at: fault.place)
            case .noBreakSpace: report.add(.noBreakSpace, at: fault.place)
            }
        }
    }
}

extension SourceCleaner {
    /// For a file that is no Markdown: what could not be read, and what had to be replaced.
    func complainOfBytes(to report: Report) {
        var bytes = self
        bytes.faults = faults.filter { $0.kind == .control }
        bytes.complain(to: report)
    }
}

extension Complaint {
    fileprivate static var utf16: Complaint {
        Complaint(
            .notUTF8, say("This file is UTF-16, which cannot be read here. Save it as UTF-8."))
    }

    fileprivate static func notUTF8(line: Int) -> Complaint {
        Complaint(
            .notUTF8,
            say("This file is not UTF-8: the first byte that cannot be read stands in line \(line). Save it as UTF-8."))
    }

    fileprivate static var controlCharacter: Complaint {
        Complaint(
            .controlCharacter, say("A control character stands here; it is shown as “\u{FFFD}”. Take it out."))
    }

    fileprivate static var bidiControl: Complaint {
        Complaint(
            .bidiControl,
            say(
                """
                An invisible character here turns the direction of writing, so the text may not be what it seems. Take it \
                out, or keep it with <!-- allow: bidi-control -->.
                """)
        )
    }

    fileprivate static var noBreakSpace: Complaint {
        Complaint(
            .noBreakSpace,
            say(
                "A no-break space stands where Markdown wants a plain space; it was read as a plain one. Type a plain space."
            ))
    }
}
