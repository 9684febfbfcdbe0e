import NIOCore

/// Time that runs out unless it is started anew, on one event loop.
///
/// A timer for each request would cost a noticeable part of answering it, so there is one for a connection: when it
/// rings too early it is set to the present end.
final class Countdown {
    private let loop: NIOIsolatedEventLoop
    private let runOut: () -> Void
    /// nil while nothing is waited for.
    private var end: NIODeadline?
    private var timer: Scheduled<Void>?

    /// - Parameter runOut: is called once at most, on the loop that this is made on.
    init(on loop: any EventLoop, _ runOut: @escaping () -> Void) {
        self.loop = loop.assumeIsolated()
        self.runOut = runOut
    }

    func start(_ time: TimeAmount) {
        let end = NIODeadline.now() + time
        self.end = end
        if timer == nil { set(to: end) }
    }

    func pause() {
        end = nil
    }

    /// For good, unless it is started again.
    func stop() {
        end = nil
        timer?.cancel()
        timer = nil
    }

    private func set(to end: NIODeadline) {
        timer = loop.scheduleTask(deadline: end) { [weak self] in self?.ring() }
    }

    private func ring() {
        timer = nil
        guard let end else { return }
        guard end <= .now() else { return set(to: end) }
        self.end = nil
        runOut()
    }
}
