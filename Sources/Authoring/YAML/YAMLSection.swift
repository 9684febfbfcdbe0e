import Course
import Messages
import Yams

/// A mapping whose keys are known: hands out its values, and complains about whatever does not fit.
struct YAMLSection {
    let source: YAMLSource
    /// The key under which it stands; nil for the whole file.
    let name: String?
    private let place: Place
    private let values: [String: Node]
    private let keyPlaces: [String: Place]

    private var report: Report { source.report }

    /// - Parameters:
    ///   - keys: all that it may have; others are named, with the one that may have been meant.
    ///   - name: the key under which it stands; nil for the whole file.
    init(_ mapping: Node.Mapping, keys: [String], name: String? = nil, source: YAMLSource) {
        self.source = source
        self.name = name
        place = source.place(of: .mapping(mapping))
        var values: [String: Node] = [:]
        var places: [String: Place] = [:]
        for (key, value) in mapping {
            guard let word = key.string, key.scalar != nil else {
                source.report.add(.keyType, at: source.place(of: key))
                continue
            }
            guard keys.contains(word) else {
                source.report.add(.keyUnknown(word, among: keys, in: name), at: source.place(of: key))
                continue
            }
            values[word] = value
            places[word] = source.place(of: key)
        }
        self.values = values
        keyPlaces = places
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// Where the value of a key stands, or the section where there is none.
    func place(of key: String) -> Place { values[key].map(source.place(of:)) ?? place }

    /// A text on one line or more, never empty; nil where the key is not there.
    func text(_ key: String, limit: Int = 200) -> String? {
        guard let node = values[key] else { return nil }
        return text(node, of: key, limit: limit)
    }

    /// A text that must be there.
    func requiredText(_ key: String, limit: Int = 200) -> String? {
        require(key)
        return text(key, limit: limit)
    }

    /// Complains where a key is not there.
    func require(_ key: String) {
        if values[key] == nil { report.add(.keyMissing(key, in: name), at: place) }
    }

    func number(_ key: String, in range: ClosedRange<Int>, isTime: Bool = false) -> Int? {
        guard let node = values[key] else { return nil }
        guard let scalar = node.scalar, scalar.style == .plain, let number = node.int else {
            report.add(.wrongType(key, expected: say("a whole number")), at: source.place(of: node))
            return nil
        }
        guard range.contains(number) else {
            report.add(.outOfRange(key, number, range, isTime: isTime), at: source.place(of: node))
            return nil
        }
        return number
    }

    func flag(_ key: String) -> Bool? {
        guard let node = values[key] else { return nil }
        guard let scalar = node.scalar, scalar.style == .plain, let value = node.bool else {
            report.add(.wrongType(key, expected: say("true or false")), at: source.place(of: node))
            return nil
        }
        return value
    }

    /// One of a few words.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let node = values[key] else { return nil }
        return word(node, of: key, as: type)
    }

    func section(_ key: String, keys: [String]) -> YAMLSection? {
        guard let node = values[key] else { return nil }
        return section(node, keys: keys, name: key)
    }

    /// A list of sections; more than `limit` are not read.
    func sections(_ key: String, keys: [String], limit: Int = 50) -> [YAMLSection] {
        list(key, limit: limit).compactMap { section($0, keys: keys, name: key) }
    }

    func texts(_ key: String, limit: Int = 50) -> [(text: String, place: Place)]? {
        guard values[key] != nil else { return nil }
        return list(key, limit: limit).compactMap { node in
            text(node, of: key, limit: 500).map { ($0, source.place(of: node)) }
        }
    }

    func words<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type) -> [Word]
    where Word.RawValue == String {
        list(key, limit: 50).compactMap { word($0, of: key, as: type) }
    }

    private func list(_ key: String, limit: Int) -> [Node] {
        guard let node = values[key] else { return [] }
        guard case .sequence(let items) = node else {
            report.add(.wrongType(key, expected: say("a list, each item after “- ”")), at: source.place(of: node))
            return []
        }
        if items.count > limit, let first = items.dropFirst(limit).first {
            report.add(.listTooLong(key, limit: limit), at: source.place(of: first))
        }
        return Array(items.prefix(limit))
    }

    private func section(_ node: Node, keys: [String], name: String) -> YAMLSection? {
        guard case .mapping(let mapping) = node else {
            report.add(.wrongType(name, expected: say("keys with values")), at: source.place(of: node))
            return nil
        }
        return YAMLSection(mapping, keys: keys, name: name, source: source)
    }

    private func text(_ node: Node, of key: String, limit: Int) -> String? {
        guard let scalar = node.scalar, scalar.style != .plain || node.null == nil else {
            report.add(.wrongType(key, expected: "a text"), at: source.place(of: node))
            return nil
        }
        guard scalar.string.count <= limit else {
            report.add(.textTooLong(key, limit: limit), at: source.place(of: node))
            return nil
        }
        return scalar.string
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ node: Node, of key: String, as type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let text = text(node, of: key, limit: 200) else { return nil }
        guard let word = Word(rawValue: text) else {
            report.add(
                .wordUnknown(text, of: key, among: Word.allCases.map(\.rawValue)), at: source.place(of: node))
            return nil
        }
        return word
    }
}

extension Complaint {
    fileprivate static var keyType: Complaint {
        Complaint(.valueType, say("A key must be one word, as in “title: Standard Mail”."))
    }

    fileprivate static func keyUnknown(_ key: String, among keys: [String], in section: String?) -> Complaint {
        let known = " " + say("There are \(keys.map { quoted($0) }.joined(separator: ", ")).")
        return Complaint(
            .keyUnknown,
            (section.map { say("There is no key \(quoted(key)) in \(quoted($0)).") }
                ?? say("There is no key \(quoted(key))."))
                + suggestion(for: key, among: keys, otherwise: known)
        )
    }

    fileprivate static func keyMissing(_ key: String, in section: String?) -> Complaint {
        Complaint(
            .keyMissing,
            section.map { say("The key \(quoted(key)) is missing in \(quoted($0)).") }
                ?? say("The key \(quoted(key)) is missing in the file."))
    }

    fileprivate static func wrongType(_ key: String, expected: String) -> Complaint {
        Complaint(.valueType, say("The value of \(quoted(key)) must be \(expected)."))
    }

    fileprivate static func outOfRange(_ key: String, _ number: Int, _ range: ClosedRange<Int>, isTime: Bool)
        -> Complaint
    {
        let (low, high) = (range.lowerBound, range.upperBound)
        return Complaint(
            .valueRange,
            isTime
                ? say("The value of \(quoted(key)) is \(number), and must be from \(low) to \(high) seconds.")
                : say("The value of \(quoted(key)) is \(number), and must be from \(low) to \(high)."))
    }

    fileprivate static func textTooLong(_ key: String, limit: Int) -> Complaint {
        Complaint(.valueRange, say("The text of \(quoted(key)) is longer than \(limit) characters."))
    }

    fileprivate static func listTooLong(_ key: String, limit: Int) -> Complaint {
        Complaint(.valueRange, say("The list \(quoted(key)) has more than \(limit) items; the rest is not read."))
    }

    static func wordUnknown(_ word: String, of key: String, among words: [String]) -> Complaint {
        let known = " " + say("It may be \(words.map { quoted($0) }.joined(separator: ", ")).")
        return Complaint(
            .valueUnknown,
            say("\(quoted(key)) cannot be \(quoted(word)).") + suggestion(for: word, among: words, otherwise: known))
    }
}
