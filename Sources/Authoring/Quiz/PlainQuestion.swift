import Course

// Most questions are plain words. Such a one reads as it was written, whatever stands around it, so nobody has to
// read it again to be sure.

extension Activity {
    /// Whether nothing in it has a meaning to Markdown or to a lesson; false where that is not clear at a glance.
    var isPlain: Bool {
        guard title.isPlain, framing.isPlain else { return false }
        switch task {
        case .question(let question): return question.isPlain
        case .order(let order):
            return order.items.count >= 2
                && order.items.allSatisfy { $0.text.isPlain && $0.details.isEmpty && $0.feedback.isEmpty }
        case .match(let match):
            return match.termHeading.isPlain && match.definitionHeading.isPlain
                && match.rows.count { $0.term != nil && $0.definition != nil } >= 2
                && match.rows.allSatisfy {
                    $0.term?.isPlain != false && $0.definition?.isPlain == true && $0.why == nil
                }
        case .open, .reading, .quiz, .live, .exam, .broken: return false
        }
    }
}

extension QuizItem {
    /// Whether nothing in it has a meaning to Markdown or to a lesson; false where that is not clear at a glance.
    var isPlain: Bool {
        guard case .question(let question) = kind else { return false }
        return title.isPlain && framing.isPlain && question.isPlain
    }
}

extension Question {
    fileprivate var isPlain: Bool {
        options.count >= 2 && options.contains(where: \.isRight)
            && options.allSatisfy { $0.text.isPlain && $0.details.isEmpty && $0.feedback.arePlain }
    }
}

extension Framing {
    fileprivate var isPlain: Bool { hints.isEmpty && prompt.arePlain && explanation.arePlain }
}

extension [Block] {
    fileprivate var arePlain: Bool {
        allSatisfy { block in
            guard case .paragraph(let text) = block.content, block.depth == 0, block.marker == nil else { return false }
            return text.isPlain
        }
    }
}

extension RichText {
    /// One run of words, blanks between them, and punctuation that means nothing.
    var isPlain: Bool {
        guard runs.count == 1, let run = runs.first, run.style.isEmpty, run.link == nil else { return false }
        let bytes = run.text.utf8
        guard let first = bytes.first, let last = bytes.last, first.isLetter, last != .space, bytes.count <= 2000 else {
            return false
        }
        var before = first
        for byte in bytes.dropFirst() {
            guard Self.plain[Int(byte)], byte != .space || before != .space else { return false }
            before = byte
        }
        return true
    }

    /// By byte. Beyond ASCII these are the first bytes of letters and the bytes that follow; what turns the direction
    /// of writing, blanks of other widths and the like begin with others.
    private static let plain = (UInt8.min...UInt8.max).map { (byte: UInt8) -> Bool in
        switch byte {
        case .space, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: ";"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), 0x80...0xBF, 0xC3...0xCB:
            true
        default: byte.isLetter || byte.isDigit
        }
    }
}
