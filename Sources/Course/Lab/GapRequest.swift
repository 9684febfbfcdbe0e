/// A request with gaps: what a learner fills in before it is sent.
struct GapRequest: Equatable, Sendable {
    /// A name or a value that can be left out.
    struct Slot: Equatable, Sendable {
        enum Side: String, Equatable, Sendable {
            case method, endpoint, name, value
        }

        /// The same in every run and every lesson: `token_endpoint/grant_type/value`.
        var key: String
        var side: Side
        /// What the lesson has there.
        var right: String
    }

    /// A piece of a line.
    enum Piece: Equatable, Sendable {
        case text(String)
        /// A number in `slots`.
        case slot(Int)
    }

    let template: RequestTemplate
    /// As they are laid out.
    let lines: [[Piece]]
    let slots: [Slot]
    /// Numbers of those that are gaps, in reading order.
    private(set) var gaps: [Int]
    /// What was filled in, by the number of its slot.
    private(set) var filled: [Int: String] = [:]

    /// - Parameter chosen: the keys of the slots to be left out.
    init(_ template: RequestTemplate, leavingOut chosen: Set<String>) {
        var layout = Layout(template)
        layout.run()
        self.template = template
        lines = layout.lines
        slots = layout.slots
        gaps = slots.indices.filter { chosen.contains(layout.slots[$0].key) }
    }

    /// Leaves out one place, by the key that its slot has; where several have it, the first.
    init(_ template: RequestTemplate, asking key: String) {
        self.init(template, leavingOut: [key])
        gaps = Array(gaps.prefix(1))
    }

    /// What can be left out of a request.
    static func slots(of template: RequestTemplate) -> [Slot] {
        GapRequest(template, leavingOut: []).slots
    }

    mutating func fill(_ slot: Int, with text: String) {
        guard gaps.contains(slot) else { return }
        filled[slot] = String(text.prefix(Self.longestFilling))
    }

    /// Characters; a token has 43.
    static let longestFilling = 500

    /// Whether what stands in a gap means what the lesson has there.
    ///
    /// A variable may be written as `{{code}}`, as `code`, or as the value that it has.
    func isRight(_ slot: Int, variables: [String: String]) -> Bool {
        guard let typed = filled[slot].map({ String($0[...].trimmedStart.trimmedEnd) }) else { return false }
        let right = slots[slot].right
        if slots[slot].side == .method { return typed.uppercased() == right }
        if case .variable(let name) = TemplatePiece.pieces(of: right).first, right == "{{\(name)}}" {
            return typed == name || typed == right || variables[name].map { typed == $0 } ?? false
        }
        if slots[slot].side == .name { return typed == right }
        return Self.words(typed) == Self.words(right)
    }

    /// Decoded, and without an order: `read%20write` is `write read`.
    private static func words(_ text: String) -> [Substring] {
        PercentEncoding.decoded(text[...]).split(separator: " ").sorted().map { $0[...] }
    }

    /// The gaps whose filling is right: all of them where the request asks for the same in another way, such as with
    /// two parameters in each other's places.
    ///
    /// - Parameter known: the values that variables have, by name; those that are not known can be named only.
    func rightGaps(known: [String: String]) -> Set<Int> {
        let right = Set(gaps.filter { isRight($0, variables: known) })
        return right.count < gaps.count && asksForTheSame(known: known) ? Set(gaps) : right
    }

    /// Compares what is asked for, each variable standing for its own name.
    private func asksForTheSame(known: [String: String]) -> Bool {
        let names = Dictionary(uniqueKeysWithValues: template.variables.map { ($0, $0) })
        guard let right = try? template.filled(with: names),
            let own = try? RequestText.read(written(known: known)).filled(with: names)
        else { return false }
        return RequestDifference.between(own, and: right).isEmpty
    }

    /// The request as filled in, a known value as its variable; a gap left empty is empty.
    private func written(known: [String: String]) -> String {
        func text(_ piece: Piece) -> String {
            switch piece {
            case .text(let text): return text
            case .slot(let number):
                guard gaps.contains(number) else { return slots[number].right }
                let typed = String((filled[number] ?? "")[...].trimmedStart.trimmedEnd)
                return known.keys.sorted().first { known[$0] == typed }.map { "{{\($0)}}" } ?? typed
            }
        }
        return lines.map { $0.map(text).joined() }.joined(separator: "\n")
    }
}
