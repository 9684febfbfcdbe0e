import Messages

/// What the comments right under a heading say.
struct Steering {
    private(set) var isRead = false
    private(set) var isOpen = false
    private(set) var points: Int?
    private(set) var id: String?
    private(set) var provider: String?
    private(set) var exam: Int?
    private var places: [Comment.Word: Place] = [:]

    /// Reads the comments and names what is wrong with them.
    /// - Parameter permitted: the words that mean something under such a heading, besides `note` and `allow`.
    init(_ comments: [Comment], permitted: Set<Comment.Word>, report: Report) {
        for comment in comments {
            switch comment.word {
            case nil: report.add(comment.unknown, at: comment.place)
            case .note: break
            case .allow: comment.allow(in: report)
            case let word?:
                if !permitted.contains(word) {
                    report.add(.noEffect(word), at: comment.place)
                } else if places[word] != nil {
                    report.add(.twice(word), at: comment.place)
                } else {
                    places[word] = comment.place
                    take(word, comment, report)
                }
            }
        }
        if isRead, isOpen, let place = places[.open] { report.add(.readAndOpen, at: place) }
    }

    func place(of word: Comment.Word) -> Place? { places[word] }

    /// Says that a comment has no effect on what the section turned out to be.
    func complainUnused(_ word: Comment.Word, in kind: String, to report: Report) {
        guard let place = places[word] else { return }
        report.add(.unused(word, in: kind), at: place)
    }

    private mutating func take(_ word: Comment.Word, _ comment: Comment, _ report: Report) {
        var isRight = word.takesValue != comment.value.isEmpty
        switch word {
        case .read: isRead = true
        case .open: isOpen = true
        case .points:
            points = Self.number(comment.value, upTo: 100)
            isRight = points != nil
        case .exam:
            exam = Self.number(comment.value, upTo: 1000)
            isRight = exam != nil
        case .id:
            isRight = isRight && Self.isName(comment.value)
            if isRight { id = comment.value }
        case .provider: provider = comment.value
        case .allow, .note: break
        }
        guard !isRight else { return }
        report.add(.commentValue(word, comment.value), at: comment.place)
        places[word] = nil
    }

    private static func number(_ text: String, upTo limit: Int) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit), let number = Int(text), number >= 1, number <= limit
        else {
            return nil
        }
        return number
    }

    /// As long as a heading's anchor may become, which a translated lesson repeats.
    private static let longestID = 200

    /// Whether it can be an id.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.count <= longestID && text.allSatisfy(isNameCharacter)
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-" || character == "_"
    }
}

extension Complaint {
    fileprivate static func noEffect(_ word: Comment.Word) -> Complaint {
        Complaint(.commentUnused, say("The comment “\(word.rawValue)” has no effect under this heading. Take it out."))
    }

    fileprivate static func unused(_ word: Comment.Word, in kind: String) -> Complaint {
        Complaint(.commentUnused, say("The comment “\(word.rawValue)” has no effect in \(kind). Take it out."))
    }

    fileprivate static func twice(_ word: Comment.Word) -> Complaint {
        Complaint(.commentTwice, say("The comment “\(word.rawValue)” stands here a second time; the first one counts."))
    }

    fileprivate static var readAndOpen: Complaint {
        Complaint(
            .commentConflict, say("A section cannot be a reading and an open question. Take “read” or “open” out."))
    }
}
