/// What becomes of a name and a password.
enum PasswordVerdict: Equatable, Sendable {
    case right(User)
    case wrong
    /// There were too many wrong ones for this name, so this one was not looked at.
    case closed
}

extension AuthorizationServer {
    /// Looks a password up and counts wrong ones, wherever they are typed or sent.
    ///
    /// RFC 6749 sections 4.3.2 and 10.10: the server must guard against guessing.
    mutating func verify(_ username: String, password: String, at moment: Moment) -> PasswordVerdict {
        if passwordGuard.isClosed(username, at: moment.now) { return .closed }
        let user = users.first { $0.username == username }
        // The comparison is made for unknown names too, so that its time tells nothing about them.
        let isRight = equalInConstantTime(password, user?.password ?? moment.secret())
        guard let user, isRight else {
            passwordGuard.noteWrongGuess(at: username, moment.now)
            return .wrong
        }
        return .right(user)
    }
}
