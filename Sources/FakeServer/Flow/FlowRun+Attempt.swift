import Course

extension FlowRun {
    /// Sends a learner's own request in place of one of a step's, from the state just before that one; then puts
    /// everything back.
    ///
    /// - Parameter number: which of the step's messages.
    /// - Returns: what came of it, and how it differs from the lesson's request with the same values put in.
    func attempt(
        _ own: RequestTemplate, inPlaceOf number: Int, of step: LiveFlow.Step
    ) async -> (Exchange, [RequestDifference]) {
        guard step.messages.indices.contains(number) else {
            return (Exchange(from: "", to: "", outcome: .failure(ExchangeFault.nothingToReplace.sentence)), [])
        }
        let present = snapshot
        defer { snapshot = present }
        returnToBefore(step.id)
        _ = await send(Array(step.messages[..<number]))
        let message = step.messages[number]
        var differences: [RequestDifference] = []
        if case .request(let right) = message.kind, let right = try? right.filled(with: variables.values),
            let own = try? own.filled(with: variables.values)
        {
            differences = RequestDifference.between(own, and: right)
        }
        let exchanges = await send(own, from: message.from, to: message.to)
        return (exchanges[0], differences)
    }
}
