import Hummingbird
import NIOCore

/// A request's surroundings: it knows the connection.
struct ClassContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// nil where a test asks without one.
    let channel: (any Channel)?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Where it comes from, as the system writes it.
    var address: String { channel?.remoteAddress?.ipAddress ?? "" }

    /// Ends the connection, whatever is on its way.
    var drop: @Sendable () -> Void {
        { [channel] in channel?.close(promise: nil) }
    }

    /// Does something when the connection is gone.
    func whenGone(_ work: @escaping @Sendable () -> Void) {
        channel?.closeFuture.whenComplete { _ in work() }
    }
}
