import Course
import Mustache

/// How every value gets into a page of the server: as text. The library's own escaping goes by Swift's characters.
struct PageEscaping: MustacheContentType {
    /// By which a template asks for it.
    static let name = "SERVER-PAGE"
    /// What a template begins with.
    static let pragma = "{{% CONTENT_TYPE: \(name)}}"

    func escapeText(_ text: String) -> String { Markup.escaped(text) }
}
