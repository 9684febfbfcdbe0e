extension Catalogue {
    /// Reads a `.po` file, encoded in UTF-8.
    ///
    /// What is not translated, or marked `fuzzy`, is left out, so English is said there; so is whatever cannot be read.
    public init(po bytes: [UInt8], language: String) {
        var reader = EntryReader()
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) { reader.take(line) }
        reader.finish()
        self.init(
            language: language, wordings: reader.wordings,
            rule: reader.pluralForms.flatMap { PluralRule($0) } ?? .oneOrMany)
    }
}

/// Puts entries together line by line.
private struct EntryReader {
    private(set) var wordings: [Catalogue.Key: [String]] = [:]
    private(set) var pluralForms: String?

    private enum Field {
        case context, template, plural
        case form(Int)
    }

    private var field: Field?
    private var context: [UInt8]?
    private var template: [UInt8]?
    private var forms: [[UInt8]] = []
    private var isFuzzy = false

    /// More than any language has.
    private static let mostForms = 8

    mutating func take(_ line: ArraySlice<UInt8>) {
        var rest = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = rest.first else { return }
        if first == UInt8(ascii: "#") { return take(comment: rest) }
        if first != UInt8(ascii: "\"") {
            let keyword = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") }
            rest = rest.dropFirst(keyword.count)
            begin(keyword)
        }
        guard let start = rest.firstIndex(of: UInt8(ascii: "\"")),
            let end = rest.lastIndex(of: UInt8(ascii: "\"")), end > start
        else { return }
        append(rest[(start + 1)..<end])
    }

    private mutating func take(comment: ArraySlice<UInt8>) {
        finishIfWhole()
        switch comment.dropFirst().first {
        case UInt8(ascii: ","):
            let flags = comment.dropFirst(2).split(separator: UInt8(ascii: ","))
            isFuzzy = isFuzzy || flags.contains { $0.filter { $0 > UInt8(ascii: " ") }.elementsEqual("fuzzy".utf8) }
        // An entry of the past, whose flags are no longer anybody's.
        case UInt8(ascii: "~"): isFuzzy = false
        default: break
        }
    }

    private mutating func begin(_ keyword: ArraySlice<UInt8>) {
        let name = String(decoding: keyword, as: UTF8.self)
        switch name {
        case "msgctxt":
            finishIfWhole()
            field = .context
            context = []
        case "msgid":
            finishIfWhole()
            field = .template
            template = []
        case "msgid_plural": field = .plural
        case "msgstr":
            forms = [[]]
            field = .form(0)
        default:
            guard name.hasPrefix("msgstr["), let number = Int(name.dropFirst(7).prefix { $0 != "]" }),
                (0..<Self.mostForms).contains(number)
            else {
                field = nil
                return
            }
            while forms.count <= number { forms.append([]) }
            field = .form(number)
        }
    }

    private mutating func append(_ text: ArraySlice<UInt8>) {
        switch field {
        case .context: context?.append(contentsOf: Self.unescaped(text))
        case .template: template?.append(contentsOf: Self.unescaped(text))
        case .form(let number): forms[number].append(contentsOf: Self.unescaped(text))
        case .plural, nil: break
        }
    }

    private mutating func finishIfWhole() {
        if !forms.isEmpty { finish() }
    }

    mutating func finish() {
        defer { (field, context, template, forms, isFuzzy) = (nil, nil, nil, [], false) }
        guard let template, !forms.isEmpty else { return }
        let texts = forms.map { String(decoding: $0, as: UTF8.self) }
        if template.isEmpty, context == nil { return read(header: texts[0]) }
        guard !isFuzzy, texts.allSatisfy({ !$0.isEmpty }) else { return }
        let name = context.map { String(decoding: $0, as: UTF8.self) }
        wordings[Catalogue.Key(context: name, template: String(decoding: template, as: UTF8.self))] = texts
    }

    private mutating func read(header: String) {
        let name = "Plural-Forms:"
        let line = header.split(separator: "\n").first { $0.hasPrefix(name) }
        pluralForms = line.map { String($0.dropFirst(name.count)) }
    }

    /// The escapes of a C string that a sentence may have; control characters other than a line's end are left out.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var isEscaped = false
        for byte in text {
            if isEscaped {
                isEscaped = false
                switch byte {
                case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "t"): bytes.append(UInt8(ascii: " "))
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
                default: continue
                }
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte >= 0x20, byte != 0x7F {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
