import Course

/// At a free pace each learner runs the live flow alone, here at the host: a server each, so their number is bounded.
extension Desk {
    /// Performs one learner's flow; whatever goes wrong is in what it brings.
    public typealias Flow = @Sendable (_ command: LiveCommand) async -> [Delivery]

    /// Where flows come from.
    public struct Flows: Sendable {
        /// At once.
        var most: Int
        /// Makes one, without starting anything.
        var make: @Sendable () -> Flow

        public init(most: Int = 40, make: @escaping @Sendable () -> Flow) {
            self.most = most
            self.make = make
        }
    }

    func perform(_ command: LiveCommand, for seat: Int) async -> [Delivery] {
        guard let flow = flow(of: seat) else { return [.live(.failed(WebWords.noFlowLeft))] }
        return await flow(command)
    }

    /// nil where there are as many as there may be.
    private func flow(of seat: Int) -> Flow? {
        if let flow = running[seat] { return flow }
        guard running.count < flows.most else { return nil }
        let flow = flows.make()
        running[seat] = flow
        return flow
    }

    func drop(flowOf seat: Int) {
        guard let flow = running.removeValue(forKey: seat) else { return }
        Task { _ = await flow(.stop) }
    }

    /// The class is led again, or over.
    func dropFlows() { for seat in running.keys { drop(flowOf: seat) } }
}
