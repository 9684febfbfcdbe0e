/// Gives headings the anchors that GitHub gives them, and makes sure that no two are the same.
struct AnchorNamer {
    private var taken: [String: Int] = [:]

    /// Takes an author's own id; false when it is taken already.
    mutating func reserve(_ id: String) -> Bool {
        guard taken[id] == nil else { return false }
        taken[id] = 0
        return true
    }

    /// Lower case, spaces as hyphens, other punctuation left out; `-1`, `-2` … after one that is taken.
    mutating func name(for heading: String) -> String {
        var anchor = ""
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " {
                anchor.unicodeScalars.append("-")
            } else if Self.isKept(scalar) {
                anchor.unicodeScalars.append(scalar)
            }
        }
        if anchor.isEmpty { anchor = "section" }
        guard var count = taken[anchor] else {
            taken[anchor] = 0
            return anchor
        }
        var unique = anchor
        repeat {
            count += 1
            unique = "\(anchor)-\(count)"
        } while taken[unique] != nil
        taken[anchor] = count
        taken[unique] = 0
        return unique
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return byte.isLetter || byte.isDigit || scalar == "-" || scalar == "_"
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}
