/// A registration page that is open in somebody's browser.
struct RegistrationDraft: Equatable, Sendable {
    /// Known to the browser that opened the page and to nobody else.
    let session: String
    let issued: Instant
    /// What the server has made for this page so far.
    var clientID: String?
    var clientSecret: String?
}

/// The registration page as it is shown next.
public struct RegistrationEntry: Equatable, Sendable {
    /// Stands hidden in the form, and is good for one registration.
    public let token: String
    /// What stands in the fields, by their names on the wire.
    public var values: [String: String] = [:]
    public var mistakes: [RegistrationMistake] = []
    /// The field that was filled just now.
    public var generated: RegistrationForm.Purpose?
}

/// Something wrong in one field of the registration page.
public struct RegistrationMistake: Equatable, Sendable {
    public let purpose: RegistrationForm.Purpose
    /// The field's name on the wire.
    public let name: String
    /// What the field is called on the page.
    public let label: String
    public let fault: RegistrationFieldFault
}
