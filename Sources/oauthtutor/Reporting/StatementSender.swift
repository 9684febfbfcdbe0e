import Messages
import Progress

/// Sends statements in batches that a store takes, and notes each batch that arrived.
struct StatementSender {
    struct Outcome: Equatable {
        var sent = 0
        /// The store had them before.
        var known = 0
        /// By uuid: the store would not take them, each sent by itself.
        var refused: [String] = []
    }

    let store: RecordStore
    /// Posts a body and returns the answer's status.
    let post: (_ body: [UInt8]) throws(SendFault) -> Int
    /// Is told the uuids of what is in the store from now on.
    let note: (_ uuids: [String]) throws(Trouble) -> Void
    private(set) var outcome = Outcome()

    init(
        to store: RecordStore, post: @escaping (_ body: [UInt8]) throws(SendFault) -> Int,
        note: @escaping (_ uuids: [String]) throws(Trouble) -> Void
    ) {
        self.store = store
        self.post = post
        self.note = note
    }

    private static let batch = 100

    mutating func send(_ statements: [Statement]) throws(Trouble) {
        for start in stride(from: 0, to: statements.count, by: Self.batch) {
            try send(statements[start..<min(start + Self.batch, statements.count)])
        }
    }

    /// A batch of which something is not taken is sent again in halves, until that is alone.
    private mutating func send(_ batch: ArraySlice<Statement>) throws(Trouble) {
        let status: Int
        do throws(SendFault) { status = try post(StatementMaker.json(Array(batch))) } catch { throw .notSent(error) }
        switch status {
        case 200..<300:
            outcome.sent += batch.count
            try note(batch.map(\.id))
        case 409 where batch.count == 1:
            outcome.known += 1
            try note(batch.map(\.id))
        case 400 where batch.count == 1, 413 where batch.count == 1: outcome.refused += batch.map(\.id)
        case 400, 409, 413:
            let middle = batch.startIndex + batch.count / 2
            try send(batch[..<middle])
            try send(batch[middle...])
        case 401, 403: throw .notSent(.notAllowed(host: store.host, hasSecret: store.authorization != nil))
        case 404, 405: throw .notSent(.notAStore(address: store.statements, status: status))
        case 429, 500...: throw .notSent(.busy(host: store.host, status: status))
        default: throw .notSent(.refused(host: store.host, status: status))
        }
    }
}

extension StatementSender.Outcome {
    func sentence(_ host: String) -> String {
        var sentences: [String] = []
        if sent > 0 {
            sentences.append(
                say(
                    one: "Sent \(sent) statement to \(host).", many: "Sent \(sent) statements to \(host).", count: sent)
            )
        }
        if known > 0 {
            sentences.append(
                say(
                    one: "\(known) statement was there already.", many: "\(known) statements were there already.",
                    count: known))
        }
        if !refused.isEmpty {
            let names = refused.prefix(5).joined(separator: ", ")
            sentences.append(
                say(
                    one: "\(host) would not take \(refused.count) statement: \(names).",
                    many: "\(host) would not take \(refused.count) statements: \(names).", count: refused.count))
        }
        return sentences.isEmpty ? say("Nothing to send: \(host) has everything.") : sentences.joined(separator: " ")
    }
}
