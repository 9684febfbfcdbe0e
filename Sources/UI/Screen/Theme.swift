import Course

/// What each kind of text looks like. The one place that knows an attribute or a colour.
///
/// Bold, underline and reverse carry the structure; red and green only repeat a word that says the same.
struct Theme: Equatable, Sendable {
    /// false for `NO_COLOR`: then no style has a colour.
    var usesColor: Bool

    /// What a piece of text is there for.
    enum Role: Sendable {
        case plain, title, heading, rule, key, label
        case strong, emphasis, code
        case right, wrong, missed
        /// The row that a key would act on.
        case focus
        /// A parameter that can be selected, and the selected one's value.
        case selectable, selected
        /// The message that is looked at.
        case current
        case notice
        /// A QR code's light modules with dark ones drawn on them, and a cell that is dark as a whole.
        case paper, inkedPaper
    }

    func style(_ role: Role) -> CellStyle {
        switch role {
        case .plain, .rule: .plain
        case .title, .heading, .key, .label, .strong, .code, .missed, .current, .notice: CellStyle(.bold)
        case .emphasis, .selectable: CellStyle(.underline)
        case .focus, .selected: CellStyle(.reverse)
        // Without colours a dark terminal is assumed.
        case .paper: usesColor ? CellStyle(color: .paper) : CellStyle(.reverse)
        case .inkedPaper: usesColor ? CellStyle(.reverse, color: .paper) : .plain
        case .right: CellStyle(.bold, color: usesColor ? .green : .normal)
        case .wrong: CellStyle(.bold, color: usesColor ? .red : .normal)
        }
    }

    /// The style of running text; what stands around it, such as a heading, is kept.
    func style(_ text: TextStyle, within base: CellStyle) -> CellStyle {
        var style = base
        if text.contains(.strong) { style.attributes.formUnion(self.style(.strong).attributes) }
        if text.contains(.emphasis) { style.attributes.formUnion(self.style(.emphasis).attributes) }
        if text.contains(.code) { style.attributes.formUnion(self.style(.code).attributes) }
        return style
    }
}
