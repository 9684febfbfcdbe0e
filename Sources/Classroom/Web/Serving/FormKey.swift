import Crypto
import Foundation

/// What a form shows to prove that it comes from a page of the learner's own: another site can make a browser send a form
/// and its cookie, and has never seen the page.
enum FormKey {
    /// The same for the same token, whenever the host was started.
    static func of(_ token: String) -> String {
        let key = SymmetricKey(data: Data(token.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: key)
        return code.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    static func isRight(_ key: String?, of token: String) -> Bool {
        key.map { Secret.areEqual($0, of(token)) } ?? false
    }
}

extension WebFace.Reader {
    init(_ member: Member, isIn: Bool) {
        self.init(name: member.name, key: FormKey.of(member.token), isIn: isIn)
    }
}
