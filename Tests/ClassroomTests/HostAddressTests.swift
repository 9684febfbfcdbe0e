import Testing

@testable import Classroom

@Suite("The address of a class")
struct HostAddressTests {
    @Test(
        "is read as people type it",
        arguments: [
            ("http://192.168.178.23:8080/j/ABC234", "http://192.168.178.23:8080", "ABC234"),
            ("http://192.168.178.23:8080", "http://192.168.178.23:8080", nil),
            ("192.168.178.23:8080/", "http://192.168.178.23:8080", nil),
            ("192.168.178.23:8080/j/abc-234", "http://192.168.178.23:8080", "ABC234"),
            ("  HTTPS://School.example/J/abc234/ ", "https://School.example", "ABC234"),
            ("https://school.example/oauth/j/ABC234", "https://school.example/oauth", "ABC234"),
            ("localhost", "http://localhost", nil), ("http://[::1]:8080/j/ABC234", "http://[::1]:8080", "ABC234"),
        ])
    func read(typed: String, base: String, code: String?) throws {
        let address = try HostAddress(typed)
        #expect(address.base == base && address.code == code)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "   ", "http://", "http:///j/ABC234", "http://user@host", "host:", "host:0", "host:70000", "host:8080x",
            "host/j/ABC", "host/j/ABC23!", "ho st", "host/?q", "host/#f", "host/\u{1B}[31m", "[::1", "[]:80", "höst",
            "host/\u{202E}a", "[::1]x",
        ])
    func malformed(typed: String) {
        #expect(throws: HostAddress.Fault.malformed) { try HostAddress(typed) }
    }

    @Test("has no other scheme")
    func scheme() {
        #expect(throws: HostAddress.Fault.scheme("ftp")) { try HostAddress("ftp://host") }
        #expect(throws: HostAddress.Fault.scheme("javascript")) { try HostAddress("javascript://host") }
    }
}
