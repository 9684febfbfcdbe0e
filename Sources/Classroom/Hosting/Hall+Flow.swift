import Course

extension Hall {
    struct FlowJob: Sendable {
        var run: Int
        var command: LiveCommand
    }

    /// Hands a command to the flow; they are carried out one after the other.
    func send(_ command: LiveCommand) {
        if case .start = command { flowRun += 1 }
        let commands = commands ?? startFlow()
        commands.yield(FlowJob(run: flowRun, command: command))
    }

    private func startFlow() -> AsyncStream<FlowJob>.Continuation {
        let (stream, commands) = AsyncStream.makeStream(of: FlowJob.self)
        self.commands = commands
        let flow = flow
        Task { [weak self] in
            for await job in stream {
                let report = await flow(job.command)
                await self?.take(report, of: job.run)
            }
        }
        return commands
    }

    /// What comes from a run that was begun anew meanwhile is no part of the new one.
    private func take(_ report: LiveReport, of run: Int) async {
        guard run == flowRun else { return }
        let action: RoomAction? =
            switch report {
            case .started: .flowStarted
            case .performed(let step, let exchanges): .flow(.performed(step: step, exchanges: exchanges))
            case .broke(let breakIt, let exchanges): .flow(.broke(breakIt: breakIt, exchanges: exchanges))
            case .failed(let sentence): .flowFailed(sentence)
            default: nil
            }
        // Nobody waits for it: what the room does not want any more it passes over.
        if let action { _ = try? await happen(action) }
    }

    // The time for talking

    /// Opens the vote when the class has talked enough.
    func followDiscussion() {
        guard room.discussionEnd != discussion?.end else { return }
        discussion?.timer.cancel()
        discussion = room.discussionEnd.map { end in (end, Task { [weak self] in await self?.waitForEnd(of: end) }) }
    }

    private func waitForEnd(of end: Int) async {
        while time < end, !Task.isCancelled {
            // Whoever watches sees the seconds pass.
            try? await Task.sleep(for: min(pulse.tick, .milliseconds(end - time)))
            noteChange()
        }
        guard !Task.isCancelled, room.discussionEnd == end else { return }
        _ = try? await happen(.lead(.open))
    }

    // From its beginning to its end

    /// Does what a class does by itself, until it is cancelled.
    public func run() async {
        followDiscussion()
        while !Task.isCancelled {
            try? await Task.sleep(for: pulse.heartbeat)
            beat()
            noteChange()
        }
    }

    /// The host ends: nobody is told anything any more, and what is on its way is kept.
    public func close() async {
        for listener in listeners.values { listener.end() }
        listeners = [:]
        discussion?.timer.cancel()
        commands?.finish()
        _ = await flow(.stop)
    }
}
