import Testing

@testable import Classroom

@Suite("Text on its way into a page")
struct PageEscapingTests {
    @Test(
        "is no markup, whatever stands beside the sign",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("\"'&", "&quot;&#39;&amp;"),
            // One character for Swift, two code points for a browser.
            ("\"\u{301} onfocus=x", "&quot;\u{301} onfocus=x"), ("<\u{FE0F}script", "&lt;\u{FE0F}script"),
            ("&\u{200D}#60;", "&amp;\u{200D}#60;"),
        ])
    func markup(text: String, escaped: String) {
        #expect(Array(PageEscaping().escapeText(text).unicodeScalars) == Array(escaped.unicodeScalars))
    }

    @Test(
        "neither controls nor turns what stands around it",
        arguments: [
            ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{2067}b\u{0}", "a\u{FFFD}b\u{FFFD}"),
            ("a\r\nb\rc", "a\nb\nc"), ("tab\there", "tab\there"), ("שלום 👩‍🚀", "שלום 👩‍🚀"),
        ])
    func unseen(text: String, shown: String) { #expect(PageEscaping().escapeText(text) == shown) }

    @Test("is escaped in every template")
    func everywhere() {
        for (name, template) in WebTemplates.all {
            #expect(!template.contains("{{{") && !template.contains("{{&"), "\(name)")
            #expect(template.hasPrefix(PageEscaping.pragma), "\(name)")
        }
    }
}
