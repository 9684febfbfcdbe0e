/// A learner's name made fit to be shown in a terminal, on a page and in a table.
///
/// Letters of any script stay; what controls a terminal, turns the direction of writing, takes no room or piles marks on
/// one letter goes. `<` and `&` stay: a page escapes them like any text.
public struct SafeName: Equatable, Sendable {
    /// As many letters as anybody sees.
    public static let longest = 24
    /// A letter with more marks than this keeps these.
    private static let mostScalars = 4

    /// Empty where nothing is left.
    public let text: String

    public init(_ raw: String) {
        // Whatever comes is bounded before it is looked at.
        let scalars = raw.unicodeScalars.prefix(4 * Self.longest * Self.mostScalars).map { scalar -> Unicode.Scalar in
            scalar.properties.isWhitespace ? " " : scalar
        }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: scalars.filter(Self.isShown))
        let letters = String(kept).split(separator: " ").joined(separator: " ").prefix(Self.longest)
        let bounded = letters.map { letter in
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: letter.unicodeScalars.prefix(Self.mostScalars))
            return String(scalars)
        }
        text = bounded.joined().split(separator: " ").joined(separator: " ")
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    /// The name as it is nobody else's: the second Ada is "Ada 2".
    /// - Parameters:
    ///   - taken: whether somebody has this name.
    ///   - number: names one who gave nothing that can be shown.
    public func unique(number: Int, taken: (String) -> Bool) -> String {
        let name = text.isEmpty ? Words.Class.nameless(number) : text
        guard taken(name) else { return name }
        var count = 2
        while taken("\(name) \(count)") { count += 1 }
        return "\(name) \(count)"
    }
}
