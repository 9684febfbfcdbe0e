import CQRCode
import Course

extension QRCode {
    /// The text as libqrencode draws it, as small as it gets.
    ///
    /// The lowest level of correction is enough: nothing tears on a screen, and fewer modules are larger ones.
    /// - Returns: nil for a text that is empty, has a zero byte, or is longer than a QR code can be.
    public init?(encoding text: String) {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        // The lowest bit says whether a module is dark; the others say what it is there for.
        let dark = UnsafeBufferPointer(start: modules, count: size * size).map { $0 & 1 == 1 }
        self.init(text: text, size: size, modules: dark)
    }
}
