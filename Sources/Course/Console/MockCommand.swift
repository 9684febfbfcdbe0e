/// What somebody who watches the mock server asks of it; the answer to each is the standing afterwards.
public enum MockCommand: Equatable, Sendable {
    /// How do things stand?
    case look
    /// Move the clock on.
    case advance(seconds: Int)
    /// Let the next `times` answers that the fault can shape be shaped by it; 0 disarms it.
    case arm(MockFault, times: Int)
    /// Revoke the code or token with this text and everything that was made with it.
    case revoke(token: String)
}
