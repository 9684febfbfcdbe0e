/// What a lesson's file name says: `02-pkce.md` is lesson 2 and goes by `pkce`.
struct LessonFileName {
    let id: String
    /// nil when the name begins with no number.
    let number: Int?

    /// - Parameter name: without folders.
    init(_ name: String) {
        let name = CleanText.line(name)
        let stem = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
        let digits = stem.prefix { $0.isASCII && $0.isNumber }
        let rest = stem.dropFirst(digits.count)
        guard let number = Int(digits), rest.isEmpty || "-_. ".contains(rest.first ?? "x") else {
            (id, self.number) = (stem.isEmpty ? "lesson" : stem, nil)
            return
        }
        self.number = number
        id = rest.count > 1 ? String(rest.dropFirst()) : stem
    }
}
