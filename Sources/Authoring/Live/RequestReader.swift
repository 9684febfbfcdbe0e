import Course
import Messages

/// Reads the inside of an `http` fence, line by line, by the conventions of `.http` files.
struct RequestReader {
    private enum Stage { case start, query, headers, body }

    private let report: Report
    private var stage = Stage.start
    private var request: RequestTemplate
    private var body: [String] = []
    private var directives: Set<Directive.Word> = []
    private(set) var variables: [ReadMessage.Variable] = []
    /// Where each of the request's `@keep` stands.
    private(set) var placesOfKeeps: [Place] = []

    init(report: Report, fenceLine: Int) {
        self.report = report
        request = RequestTemplate(method: "", target: "", line: fenceLine)
    }

    mutating func take(_ number: Int) {
        let line = report.source.line(number)
        let text = line.trimmed
        if text.first == UInt8(ascii: "#") { return takeComment(text, number) }
        let areVariablesSound = findVariables(line, number)
        switch stage {
        case .start: if !text.isEmpty { takeRequestLine(text.text, number, mayComplain: areVariablesSound) }
        case .query where text.first == UInt8(ascii: "?") || text.first == UInt8(ascii: "&"):
            request.target += CleanText.line(text.text)
        case .query, .headers:
            if text.isEmpty { stage = .body } else { takeHeader(CleanText.line(text.text), number) }
        case .body: takeBody(line, text)
        }
    }

    /// The whole request; nil when the fence has none.
    mutating func finish() -> RequestTemplate? {
        guard stage != .start else {
            report.add(.requestMissing, line: request.line)
            return nil
        }
        while body.last?.allSatisfy(\.isWhitespace) == true { body.removeLast() }
        request.body = body.isEmpty ? nil : body.joined(separator: "\n")
        return request
    }

    /// `{{token_endpoint}}/x` → `token_endpoint`.
    var targetVariable: String? {
        guard request.target.hasPrefix("{{"), let end = request.target.firstIndex(of: "}") else { return nil }
        return String(request.target[..<end].dropFirst(2))
    }

    private mutating func takeRequestLine(_ text: String, _ number: Int, mayComplain: Bool) {
        stage = .query
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count == 3, words[2].hasPrefix("HTTP/") { words.removeLast() }
        guard words.count == 2, words[0].allSatisfy({ $0.isASCII && $0.isLetter }) else {
            if mayComplain { report.add(.requestLine, line: number) }
            return
        }
        request.method = words[0]
        request.target = words[1]
        if !Self.methods.contains(words[0]) {
            let place = report.source.place(of: words[0].utf8, inLine: number)
            report.add(.requestMethod(words[0], among: Self.methods), at: place)
        }
        let isAbsolute = ["{{", "http://", "https://"].contains { words[1].hasPrefix($0) }
        if !isAbsolute {
            let from = report.source.place(of: words[0].utf8, inLine: number).end
            report.add(.requestTarget, at: report.source.place(of: words[1].utf8, inLine: number, from: from))
        }
    }

    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

    private mutating func takeHeader(_ text: String, _ number: Int) {
        stage = .headers
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(where: \.isWhitespace),
            text.first != "?", text.first != "&"
        else { return report.add(.headerLine, line: number) }
        request.headers.append(
            RequestTemplate.Header(name: String(parts[0]), value: String(parts[1].drop(while: \.isWhitespace))))
    }

    /// A line that begins with `&` is joined to the one before it.
    private mutating func takeBody(_ line: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
        if text.first == UInt8(ascii: "&"), let last = body.indices.last {
            while body[last].utf8.last?.isBlank == true { body[last].removeLast() }
            body[last] += CleanText.code(text.text)
        } else if !(text.isEmpty && body.isEmpty) {
            body.append(CleanText.code(line.text))
        }
    }

    private mutating func takeComment(_ text: ArraySlice<UInt8>, _ number: Int) {
        let rest = text.drop { $0 == UInt8(ascii: "#") }.trimmed
        guard rest.first == UInt8(ascii: "@") else { return }
        let place = report.source.place(ofLine: number)
        switch Directive.read(rest.dropFirst().text) {
        case .failure(let fault): report.add(fault.complaint, at: place)
        case .success(let directive):
            // Several values may be kept, each by a line of its own.
            guard directives.insert(directive.word).inserted || directive.word == .keep else {
                return report.add(.directiveTwice(directive.word.rawValue), at: place)
            }
            switch directive {
            case .expect(let expectation): request.expectation = expectation
            case .wait(let seconds): request.wait = seconds
            case .again(let times): request.times = times
            case .keep(let keep):
                request.keeps.append(keep)
                placesOfKeeps.append(place)
            }
        }
    }

    /// Notes each `{{name}}`, and what looks like one and is none.
    /// - Returns: whether all of them are well written.
    private mutating func findVariables(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
        let opening = UInt8(ascii: "{")
        let closing = UInt8(ascii: "}")
        var index = line.startIndex
        var areSound = true
        while index + 1 < line.endIndex {
            guard line[index] == opening, line[index + 1] == opening else {
                index += 1
                continue
            }
            let inner = line[(index + 2)...]
            let name = inner.prefix { $0 != closing && $0 != opening }
            let isClosed = line[name.endIndex...].starts(with: [closing, closing])
            let end = isClosed ? name.endIndex + 2 : name.endIndex
            let place = Place(line: number, start: index - line.startIndex, end: end - line.startIndex)
            if isClosed, !name.isEmpty, name.allSatisfy(Self.isNameByte) {
                variables.append(ReadMessage.Variable(name: name.text, place: place))
            } else {
                report.add(isClosed ? .variableForm : .variableUnclosed, at: place)
                areSound = false
            }
            index = max(end, index + 2)
        }
        return areSound
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}

extension Complaint {
    fileprivate static var requestMissing: Complaint {
        Complaint(
            .requestMissing,
            say("This fence holds no request. Begin it with a line such as “GET {{authorization_endpoint}}”."))
    }

    fileprivate static var requestLine: Complaint {
        Complaint(
            .requestLine, say("A request begins with a method and an address, as in “GET {{authorization_endpoint}}”."))
    }

    fileprivate static func requestMethod(_ method: String, among methods: [String]) -> Complaint {
        Complaint(
            .requestMethod,
            say("\(quoted(method)) is no method that servers know; it is sent as it is.")
                + suggestion(for: method, among: methods)
        )
    }

    fileprivate static var requestTarget: Complaint {
        Complaint(
            .requestTarget, say("An address begins with a variable, as in “{{token_endpoint}}”, or with “http://”."))
    }

    fileprivate static var headerLine: Complaint {
        Complaint(
            .headerLine,
            say(
                """
                This is no header, which has a name, a colon and a value. If it is the body, put a blank line before it; if \
                it belongs to the query, begin it with “?” or “&” right under the address.
                """)
        )
    }

    fileprivate static func directiveTwice(_ word: String) -> Complaint {
        Complaint(.directiveTwice, say("“@\(word)” stands in this fence a second time. Take one out."))
    }

    fileprivate static var variableForm: Complaint {
        Complaint(
            .variableForm, say("A variable is written “{{name}}”: letters, digits, “_”, “-” or “.”, and no spaces."))
    }

    fileprivate static var variableUnclosed: Complaint {
        Complaint(
            .variableForm, say("This variable is not closed. Write “}}” after its name."))
    }
}
