import Course

extension Hall {
    /// Takes what a teacher's console in this process is told.
    public typealias Watcher = @Sendable (_ delivery: Delivery) -> Void

    /// When the class is shown next to whoever watches it.
    enum NextView: Equatable, Sendable {
        /// Nothing has changed.
        case none
        /// When the time comes that a view has at least.
        case soon
    }

    /// Shows the class after each change, until `unwatch`.
    /// - Returns: the class as it is now, and what `unwatch` takes.
    public func watch(_ watcher: @escaping Watcher) -> (room: Room, time: Int, number: Int) {
        lastListener += 1
        watchers[lastListener] = watcher
        return (room, time, lastListener)
    }

    public func unwatch(_ number: Int) { watchers[number] = nil }

    /// Does what the teacher asks for; what came of it is shown before this returns.
    public func lead(_ lead: Lead) async throws(ClassFault) {
        try await happen(.lead(lead))
        show()
    }

    func noteChange() {
        guard !watchers.isEmpty, nextView == .none else { return }
        nextView = .soon
        Task {
            try? await Task.sleep(for: pulse.view)
            show()
        }
    }

    private func show() {
        nextView = .none
        guard !watchers.isEmpty else { return }
        let view = room.view(for: .teacher, at: time)
        for watcher in watchers.values { watcher(.room(view)) }
    }

    /// A flow's turn is told before the view that counts it.
    func tellWatchers(_ news: ClassNews) {
        guard case .turn = news else { return }
        for watcher in watchers.values { watcher(.classroom(.news(news))) }
    }

    func tellWatchersOfTrouble() {
        for watcher in watchers.values { watcher(.unkept(ClassFault.notKept.sentence)) }
    }
}
