/// A lesson's file as text: UTF-8, lines that end with LF, no byte order mark, no control characters but tabs.
///
/// Whatever was replaced was replaced one character for one, so that columns are those of the author's editor.
struct SourceText {
    /// The cleaned bytes; the last line ends with LF too.
    let bytes: [UInt8]
    /// Where each line begins, and where one after the last would begin.
    private let starts: [Int]

    init(bytes: [UInt8], starts: [Int]) {
        self.bytes = bytes
        self.starts = starts
    }

    var lineCount: Int { starts.count - 1 }

    /// A line's bytes without its end; empty for a line that is not there.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineCount else { return [] }
        return bytes[starts[number - 1]..<(starts[number] - 1)]
    }

    /// A line to be shown, tabs as spaces.
    func text(ofLine number: Int) -> String {
        let line = line(number)
        return String(
            decoding: line.contains(.tab) ? ArraySlice(line.map { $0 == .tab ? .space : $0 }) : line, as: UTF8.self)
    }

    /// A line without the blanks at its ends.
    func place(ofLine number: Int) -> Place {
        let line = line(number)
        let start = line.firstIndex { !$0.isBlank } ?? line.startIndex
        let end = line.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
        return Place(line: number, start: start - line.startIndex, end: end - line.startIndex)
    }

    /// Where these bytes stand in a line at or after `from`; the whole line when they do not.
    func place(of word: some Collection<UInt8>, inLine number: Int, from: Int = 0) -> Place {
        let line = line(number)
        let word = Array(word)
        var start = line.startIndex + min(max(0, from), line.count)
        guard let first = word.first else { return place(ofLine: number) }
        while start + word.count <= line.endIndex {
            if line[start] == first, line[start..<(start + word.count)].elementsEqual(word) {
                let offset = start - line.startIndex
                return Place(line: number, start: offset, end: offset + word.count)
            }
            start += 1
        }
        return place(ofLine: number)
    }

    /// How far a line is indented, in columns (a tab goes to the next multiple of four) and in bytes; 0 for a blank one.
    func indentation(ofLine number: Int) -> (columns: Int, bytes: Int) {
        var columns = 0
        var bytes = 0
        for byte in line(number) {
            guard byte.isBlank else { return (columns, bytes) }
            columns += byte == .tab ? 4 - columns % 4 : 1
            bytes += 1
        }
        return (0, 0)
    }
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let pipe = UInt8(ascii: "|")
    static let backslash = UInt8(ascii: "\\")

    var isBlank: Bool { self == .space || self == .tab }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    /// A letter or sign of ASCII, which stands by itself: no blank, and no part of another character.
    var isSign: Bool { (0x21...0x7E).contains(self) }
    /// `A` to `Z`, `a` to `z`.
    var isLetter: Bool {
        let lower = self | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
}

extension ArraySlice<UInt8> {
    /// Without the blanks at both ends.
    var trimmed: ArraySlice<UInt8> {
        let rest = drop(while: \.isBlank)
        return rest.prefix(upTo: (rest.lastIndex { !$0.isBlank } ?? rest.startIndex - 1) + 1)
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}
