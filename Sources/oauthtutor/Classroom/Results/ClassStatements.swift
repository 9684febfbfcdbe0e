import Course
import Progress

/// A class's answers as statements, each under the account of who gave it.
struct ClassStatements {
    struct Told {
        /// Every name that the statement may have been sent under, its own first.
        var uuids: [String]
        var statement: Statement
    }

    let told: [Told]
    /// Speaks for the class: a withdrawal, which itself stays for ever, names nobody.
    private let maker: StatementMaker

    /// - Parameter home: the IRI below which lessons and learners are named.
    init(_ past: PastClass, home: String) {
        let account = "class-\(past.kept.begun)"
        let lesson = past.room.lesson
        var makers: [Int: StatementMaker] = [:]
        told = ClassAnswers(past).given.map { given in
            let maker =
                makers[given.seat]
                ?? StatementMaker(home: home, learner: "\(account)/\(given.seat)/\(given.name)", lessons: [lesson])
            makers[given.seat] = maker
            return Told(uuids: [given.answer.uuid] + given.earlier, statement: maker.statement(given.answer))
        }
        maker = StatementMaker(home: home, learner: account, lessons: [])
    }

    func statements(of unsent: ClassStore.Unsent) -> [Statement] {
        let new = Set(unsent.statements)
        // First what holds no longer: a name that was hidden is the first to go.
        return unsent.withdrawn.map { maker.withdrawal(of: $0, as: Self.withdrawal(of: $0)) }
            + told.map(\.statement).filter { new.contains($0.id) }
    }

    /// The uuid of what withdraws a statement, the same each time: sent twice, it withdraws once.
    static func withdrawal(of uuid: String) -> String { ClassAnswers.uuid("withdrawn/\(uuid)") }
}
