/// Characters that HTML writes as names or numbers.
enum HTMLEntity {
    /// What `&name;` or `&#8217;` means; nil where it is none, or none that editors write.
    static func character(_ name: some StringProtocol) -> String? {
        if let named = names[String(name)] { return named }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
        return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
            .map { String(Character($0)) }
    }

    /// A text in which each of them stands as itself.
    static func undone(in text: String) -> String {
        guard text.contains("&") else { return text }
        var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
        var undone = String(parts.popFirst() ?? "")
        for part in parts {
            let name = part.prefix(12).prefix { $0 != ";" }
            if name.count < part.count, part[name.endIndex...].first == ";", let meant = character(name) {
                undone += meant + part[name.endIndex...].dropFirst()
            } else {
                undone += "&" + part
            }
        }
        return undone
    }

    private static let names = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "", "ndash": "–", "mdash": "—",
        "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
        "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "middot": "·", "times": "×",
        "divide": "÷", "minus": "−", "plusmn": "±", "deg": "°", "sup2": "²", "sup3": "³", "frac12": "½", "frac14": "¼",
        "le": "≤", "ge": "≥", "ne": "≠", "infin": "∞", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓",
        "harr": "↔", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "para": "¶", "copy": "©",
        "reg": "®", "trade": "™", "iexcl": "¡", "iquest": "¿", "ordf": "ª", "ordm": "º", "micro": "µ",
        "Auml": "Ä", "auml": "ä", "Ouml": "Ö", "ouml": "ö", "Uuml": "Ü", "uuml": "ü", "szlig": "ß", "Euml": "Ë",
        "euml": "ë", "iuml": "ï", "Agrave": "À", "agrave": "à", "Aacute": "Á", "aacute": "á", "Acirc": "Â",
        "acirc": "â", "atilde": "ã", "Aring": "Å", "aring": "å", "AElig": "Æ", "aelig": "æ", "Ccedil": "Ç",
        "ccedil": "ç", "Egrave": "È", "egrave": "è", "Eacute": "É", "eacute": "é", "ecirc": "ê", "igrave": "ì",
        "iacute": "í", "icirc": "î", "Ntilde": "Ñ", "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô",
        "otilde": "õ", "Oslash": "Ø", "oslash": "ø", "oelig": "œ", "ugrave": "ù", "uacute": "ú", "ucirc": "û",
        "yacute": "ý", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "lambda": "λ", "mu": "μ",
        "pi": "π", "sigma": "σ", "Sigma": "Σ", "omega": "ω", "Omega": "Ω",
    ]
}
