/// The part of a flow that the learner's own browser can do: from the page that it is sent to until it comes back.
///
/// It may go on over several steps: one that sends the browser away, one in which a person signs in and agrees.
public struct Trip: Equatable, Sendable {
    /// Where it ends.
    public enum Goal: Equatable, Sendable {
        /// At the app's redirect URI (RFC 6749 section 4.1.2).
        case app
        /// At the page on which the person has decided: the device asks by itself (RFC 8628 section 3.3).
        case decision
    }

    /// The steps that it takes part in, in order; never empty.
    public let steps: [LiveFlow.Step]
    /// The number of the first step's message that opens the page; those before it are sent as ever.
    public let start: Int
    /// The number after its last message in the last step; what follows there is sent as ever.
    public let end: Int
    public let goal: Goal
    /// The lanes' names: who goes, to whom, and where it comes back, which is nobody's for a device.
    public let browser: String
    public let server: String
    public let app: String?
    /// The ids of the steps that come after it.
    public let later: [String]

    /// Variables with which a request begins that a person's browser can be sent to.
    private static let appDoors = ["{{authorization_endpoint}}", "{{app}}/start"]
    private static let deviceDoors = ["{{verification_uri}}", "{{verification_uri_complete}}"]

    /// - Parameter number: of the step that begins it.
    /// - Returns: nil where that step sends no browser to a page for a person, or where the lesson's own never comes back.
    public init?(from number: Int, in steps: [LiveFlow.Step]) {
        guard steps.indices.contains(number),
            let start = steps[number].messages.firstIndex(where: { $0.opens(Self.appDoors + Self.deviceDoors) })
        else { return nil }
        let door = steps[number].messages[start]
        let route = Self.route(from: start, of: number, in: steps, as: door.from)
        let isAtApp = door.opens(["{{app}}"])
        let server = isAtApp ? route.dropFirst().first?.message.to : door.to
        let goal: Goal = door.opens(Self.deviceDoors) ? .decision : .app
        let last =
            switch goal {
            case .app: route.dropFirst().first { $0.message.to != server }
            case .decision: route.last { $0.message.decides }
            }
        guard let server, let last else { return nil }
        self.steps = Array(steps[number...last.step])
        self.start = start
        end = last.number + 1
        self.goal = goal
        browser = door.from
        self.server = server
        app = goal == .app ? last.message.to : nil
        later = steps[(last.step + 1)...].map(\.id)
    }

    private typealias Place = (step: Int, number: Int, message: LiveFlow.Message)

    /// The messages of this browser that follow each other without a word from anybody else, over the steps' ends.
    private static func route(
        from start: Int, of first: Int, in steps: [LiveFlow.Step], as browser: String
    ) -> [Place] {
        var route: [Place] = []
        for step in first..<steps.count {
            for (number, message) in steps[step].messages.enumerated() where step > first || number >= start {
                guard case .request = message.kind, message.from == browser else { return route }
                route.append((step, number, message))
            }
        }
        return route
    }

    /// The browser's own messages, each with the number of its step among `steps`.
    public var messages: [(step: Int, request: RequestTemplate)] {
        steps.enumerated().flatMap { number, step in
            let from = number == 0 ? start : 0
            let to = number == steps.count - 1 ? end : step.messages.count
            return step.messages[from..<to].compactMap { message in
                if case .request(let request) = message.kind { (number, request) } else { nil }
            }
        }
    }
}

extension LiveFlow.Message {
    fileprivate func opens(_ doors: [String]) -> Bool {
        guard case .request(let request) = kind else { return false }
        return request.method == "GET" && doors.contains { request.target.hasPrefix($0) }
    }

    /// Somebody presses Allow or Deny.
    fileprivate var decides: Bool {
        guard case .request(let request) = kind else { return false }
        return request.method == "POST" && request.body?.contains("decision=") == true
    }
}
