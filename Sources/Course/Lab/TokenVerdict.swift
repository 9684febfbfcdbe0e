/// Whose signature a JSON Web Token has, RFC 7515 section 5.2. Whether what it says still holds is another question.
public enum TokenVerdict: Equatable, Sendable {
    /// The server's, made with the key of this id.
    case server(key: String?)
    /// That of a client whose key the server knows, by the client's name.
    case client(String)
    /// That of the key in the token's own header, as in a DPoP proof (RFC 9449 section 4.2).
    case ownKey
    /// The key is known, and the signature is not of this text: somebody has changed it.
    case altered
    /// Nobody here has a key of this id; nil where the header names none.
    case unknownKey(String?)
    /// The header says `none`.
    case unsigned
    /// An algorithm with which the key that it names does not sign; nil where the header names none.
    case algorithm(String?)
    /// It demands an extension that nobody here understands (RFC 7515 section 4.1.11).
    case critical
    /// Not a token that can be checked.
    case unreadable
}
