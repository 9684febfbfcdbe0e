/// How one gets into a class: what its lobby shows.
public struct Invitation: Equatable, Sendable {
    /// Such as `http://192.168.178.23:8080`.
    public let address: String
    /// Six letters and digits.
    public let code: String
    /// The whole link; nil where none could be made.
    public let qrCode: QRCode?
    /// Who can reach the class and what that means, in a sentence; nil where nothing has to be said.
    public let remark: String?

    public init(address: String, code: String, qrCode: QRCode? = nil, remark: String? = nil) {
        self.address = address
        self.code = code
        self.qrCode = qrCode
        self.remark = remark
    }

    /// The address with the code: `http://192.168.178.23:8080/j/ABC234`.
    public var link: String { Self.link(address: address, code: code) }

    /// What a learner's own terminal takes.
    public var command: String { "oauthtutor join \(link)" }

    public static func link(address: String, code: String) -> String { "\(address)/j/\(code)" }
}
