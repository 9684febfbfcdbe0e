/// A learner's visit to a class, from the code on the board to the last page: asks for what is not known yet, joins, and
/// is then a `ClassSession`.
public struct ClassVisit: Program {
    enum Place: Equatable, Sendable {
        case asking(Field)
        case joining
        case here(ClassSession)
        case failed(JoinFault)
    }

    enum Field: Equatable, Sendable {
        case code, name
    }

    /// The host's, as it was typed.
    let address: String
    private var code: String?
    private var name: String?
    var place: Place
    /// Answers from before, until the class says where it is.
    private var recalled: [ClassAnswer] = []
    var edit = TextEdit("", longest: Self.longestText)
    var notice: String?
    var showsHelp = false
    public private(set) var hasEnded = false

    private static let longestText = 100

    /// - Parameters:
    ///   - code: nil where the address does not say it.
    ///   - name: nil where nobody said it.
    ///   - isKnown: this machine was in that class before, so the host knows the name.
    public init(address: String, code: String?, name: String?, isKnown: Bool = false) {
        self.address = address
        self.code = code
        self.name = name ?? (isKnown ? "" : nil)
        place = code == nil ? .asking(.code) : self.name == nil ? .asking(.name) : .joining
    }

    /// To be performed first.
    public var beginning: [Effect] { place == .joining ? joining : [] }

    private var joining: [Effect] { code.map { [.join(code: $0, name: name ?? "")] } ?? [] }

    public var closingTable: Block.Table? { session?.closingTable }
    public var closingLine: String { session?.closingLine ?? Words.Joining.notJoined }

    private var session: ClassSession? { if case .here(let session) = place { session } else { nil } }

    public mutating func update(_ action: Action) -> [Effect] {
        switch action {
        case .deliver(.joined(let pass)):
            place = .here(ClassSession(pass.lesson, seed: pass.seed, name: pass.name))
            recalled = pass.answers
            return []
        case .deliver(.notJoined(let fault)):
            fail(fault)
            return []
        default: break
        }
        if case .here(var session) = place {
            if case .deliver(.classroom(.news(.stage(let stage)))) = action, !recalled.isEmpty {
                session.recall(recalled, at: stage)
                recalled = []
            }
            let effects = session.update(action)
            place = .here(session)
            hasEnded = session.hasEnded
            return effects
        }
        if case .deliver = action { return [] }
        notice = nil
        switch action {
        case .command(.quit): return leave()
        case _ where showsHelp:
            showsHelp = false
            return []
        case .command(.help):
            showsHelp = true
            return []
        default: break
        }
        switch place {
        case .asking(let field): return write(action, field)
        case .failed: return action == .command(.confirm) ? begin() : []
        case .joining, .here: return []
        }
    }

    private mutating func leave() -> [Effect] {
        hasEnded = true
        return [.leave]
    }

    /// What can be mended by typing something else is asked for once more.
    private mutating func fail(_ fault: JoinFault) {
        switch fault {
        case .wrongCode: ask(.code, Words.Joining.sentence(fault))
        case .unknown where session == nil: ask(.name, nil)
        default: place = .failed(fault)
        }
    }

    private mutating func ask(_ field: Field, _ notice: String?) {
        switch field {
        case .code: code = nil
        case .name: name = nil
        }
        edit = TextEdit("", longest: Self.longestText)
        place = .asking(field)
        self.notice = notice
    }

    /// Asks for what is missing, or joins.
    private mutating func begin() -> [Effect] {
        if code == nil {
            ask(.code, nil)
        } else if name == nil {
            ask(.name, nil)
        } else {
            place = .joining
            return joining
        }
        return []
    }

    private mutating func write(_ action: Action, _ field: Field) -> [Effect] {
        switch action {
        case .insert(let text): edit.insert(String(text.map { $0.isNewline ? " " : $0 }))
        case .write(let text):
            edit = TextEdit(String(text.map { $0.isNewline ? " " : $0 }), longest: Self.longestText)
            return submit(field)
        case .command(.erase): edit.erase()
        case .command(.left): edit.left()
        case .command(.right): edit.right()
        case .command(.confirm): return submit(field)
        case .command(.skip) where field == .name:
            edit = TextEdit("", longest: Self.longestText)
            return submit(field)
        default: break
        }
        return []
    }

    private mutating func submit(_ field: Field) -> [Effect] {
        switch field {
        case .code:
            guard let typed = ClassCode(edit.text) else {
                notice = Words.Joining.badCode
                return []
            }
            code = typed.text
        case .name: name = edit.text
        }
        return begin()
    }
}

/// The six letters and digits that let somebody into a class, however they are typed.
public struct ClassCode: Equatable, Sendable {
    public let text: String

    /// - Returns: nil for what can be no code.
    public init?(_ typed: some StringProtocol) {
        let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard letters.count == 6, letters.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else {
            return nil
        }
        text = letters
    }
}
