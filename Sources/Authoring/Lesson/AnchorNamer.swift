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
        var anchor = heading.utf8.allSatisfy { $0 < 0x80 } ? Self.plain(heading) : Self.spelt(heading)
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

    /// The same for letters without accents, byte by byte.
    private static func plain(_ heading: String) -> String {
        let bytes = heading.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: " "): UInt8(ascii: "-")
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "-"), UInt8(ascii: "_"): byte
            default: byte.isLetter || byte.isDigit ? byte : nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func spelt(_ heading: String) -> String {
        var anchor = ""
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " {
                anchor.unicodeScalars.append("-")
            } else if isKept(scalar) {
                anchor.unicodeScalars.append(scalar)
            }
        }
        return anchor
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
