/// Headers are written as a list of pairs, `[["Location", "/cb"], …]`: a name may come twice, and order counts.
extension Exchange.Wire: Codable {
    private enum Key: String, CodingKey {
        case startLine, headers, body
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let headers = try values.decode([[String]].self, forKey: .headers)
        guard headers.allSatisfy({ $0.count == 2 }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .headers, in: values, debugDescription: "A header is a name and a value.")
        }
        self.init(
            startLine: try values.decode(String.self, forKey: .startLine),
            headers: headers.map { (name: $0[0], value: $0[1]) },
            body: try values.decode(String.self, forKey: .body))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(startLine, forKey: .startLine)
        try values.encode(headers.map { [$0.name, $0.value] }, forKey: .headers)
        try values.encode(body, forKey: .body)
    }
}
