/// What a loop runs on either face: it takes actions, asks for effects, and says what is to be shown.
public protocol Program: Equatable, Sendable {
    /// What is to be shown now.
    var page: Page { get }
    /// Somebody wants to leave.
    var hasEnded: Bool { get }
    /// Goes on when nobody can type any more; only a signal ends it then.
    var outlivesInput: Bool { get }
    /// What is told after leaving: how the parts went, where there is anything to tell of them.
    var closingTable: Block.Table? { get }
    /// The last line, told after leaving.
    var closingLine: String { get }

    mutating func update(_ action: Action) -> [Effect]
}

extension Program {
    public var outlivesInput: Bool { false }
    public var closingTable: Block.Table? { nil }
}
