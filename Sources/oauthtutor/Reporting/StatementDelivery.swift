import Glibc
import Messages
import Progress

/// The way from a command to a learning record store, for one learner's statements and for a class's.
struct StatementDelivery {
    let store: RecordStore

    /// Says so where the way is open to others.
    /// - Parameter address: as it was typed; what it does not say of user and password stands in `OAUTHTUTOR_LRS`.
    init(to address: String, _ around: Surroundings) throws(Trouble) {
        guard let store = RecordStore(address, secret: around.setting("OAUTHTUTOR_LRS")) else {
            throw .notSent(.addressMalformed(address))
        }
        self.store = store
        if store.isOpen { _ = write(Self.warning, to: STDERR_FILENO) }
    }

    /// - Parameter note: is told the uuids of what is in the store from now on, batch by batch.
    /// - Returns: a line on what came of it.
    func hand(
        _ statements: [Statement], note: @escaping (_ uuids: [String]) throws(Trouble) -> Void
    ) throws(Trouble) -> [UInt8] {
        let connection = RecordStoreConnection(store: store)
        var sender = StatementSender(
            to: store, post: { body throws(SendFault) in try connection.post(body) }, note: note)
        try sender.send(statements)
        return Array((sender.outcome.sentence(store.host) + "\n").utf8)
    }

    static var warning: String {
        say("oauthtutor: This address is not encrypted: whoever is on the way reads the password and the answers.\n")
    }
}
