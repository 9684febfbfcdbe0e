import Course
import Messages

/// One direction of an exchange, with the parameters that can be selected in it.
extension PageView {
    func wire(
        _ wire: Exchange.Wire, _ parameters: [ExchangeView.Parameter], focus: Int?, width: Int
    ) -> Sheet {
        let reading = WireReading(wire)
        let places = parameters.map { reading.row(of: $0) }
        var sheet = Sheet()
        for (index, row) in reading.rows.enumerated() {
            let mine = places.indices.filter { places[$0] == index }
            let isFocused = focus.map(mine.contains) ?? false
            let lines = lines(row, isSelectable: !mine.isEmpty, isSelected: isFocused, width: width)
            guard isFocused, let focus else {
                sheet.add(lines)
                continue
            }
            let meaning = Line.hang(
                cells(parameters[focus].meaning), after: Line.blanks(4) + cells("= ", .label),
                width: min(width, measure))
            sheet.addFocused(lines + meaning)
        }
        if reading.hiddenLines > 0 {
            sheet.add(
                Line(
                    cells(
                        "\(glyphs.more) "
                            + say(
                                one: "\(reading.hiddenLines) more line", many: "\(reading.hiddenLines) more lines",
                                count: reading.hiddenLines))))
        }
        for (index, parameter) in parameters.enumerated() where places[index] == nil {
            let isFocused = focus == index
            let text = cells(parameter.name, .strong) + cells(": ") + cells(parameter.meaning)
            add(Row(lead: [], text: text, isFocused: isFocused), to: &sheet, width: min(width, measure))
        }
        return sheet
    }

    private func lines(_ row: WireReading.Row, isSelectable: Bool, isSelected: Bool, width: Int) -> [Line] {
        let nameRole: Theme.Role = isSelectable ? .selectable : row.kind == .header ? .label : .plain
        let valueRole: Theme.Role = isSelected ? .selected : row.kind == .start ? .strong : .plain
        let text = cells(row.lead) + cells(row.name, nameRole) + cells(row.joint) + cells(row.value, valueRole)
        let indent = row.kind == .query || row.kind == .member ? 2 : 0
        let sign = isSelected ? cells("> ", .strong) : Line.blanks(2)
        let prefix = sign + Line.blanks(indent)
        let lines = Line.fill(text, first: width - prefix.count, rest: width - prefix.count - 2)
        return lines.enumerated().map { index, line in
            index == 0 ? Line(prefix + line.cells) : line.indented(by: prefix.count + 2)
        }
    }
}

extension WireReading {
    /// The row in which a parameter stands: the one with its name, or else one that holds its value.
    func row(of parameter: ExchangeView.Parameter) -> Int? {
        let name = parameter.name.lowercased()
        let byName = rows.firstIndex { row in
            guard !row.name.isEmpty else { return false }
            return row.kind == .header
                ? row.name.lowercased() == name : row.name == parameter.name || Self.decoded(row.name) == parameter.name
        }
        if let byName { return byName }
        guard parameter.value.utf8.count >= 3 else { return nil }
        return rows.firstIndex { $0.value.contains(parameter.value) }
    }

    /// Percent-decoded as in a form; what is no escape stands for itself.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x2B }) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
            if byte == 0x25, digits.count == 2 {
                bytes.append(UInt8(digits[0] * 16 + digits[1]))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == 0x2B ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
