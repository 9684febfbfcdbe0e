import Course
import Messages

/// A QR code in character cells: two modules to a cell where there are half blocks, otherwise two cells to a module.
extension PageView {
    /// Modules of light that stand around it: four as ISO/IEC 18004 wants it, two where there is no more room; most cameras
    /// are content with those.
    private static let quietZones = [4, 2]

    /// The code at the left and everything else beside it, where there is room; else below the rest, or a sentence instead.
    func spread(of page: Page, around code: QRCode, at index: Int) -> Spread {
        var rest = page
        rest.parts.remove(at: index)
        let fitting = Self.quietZones.first { fits(code, quiet: $0) }
        guard let fitting else {
            rest.parts.insert(.instruction(tooSmall(for: code)), at: index)
            return spread(of: rest)
        }
        let sheet = sheet(for: code, quiet: fitting)
        let left = sheet.lines.first?.width ?? 0
        let room = width - left - 3
        guard room >= Self.leastBeside else {
            var spread = spread(of: rest)
            spread.main.addGap()
            spread.main.add(sheet)
            return spread
        }
        let view = PageView(glyphs: glyphs, theme: theme, keymap: keymap, width: room, height: height)
        var spread = view.spread(of: rest)
        spread.kept = sheet
        spread.keptWidth = left
        return spread
    }

    /// Columns that the text beside it needs: a code of six large letters fits in there.
    private static let leastBeside = 35

    private func fits(_ code: QRCode, quiet: Int) -> Bool {
        let extent = extent(of: code, quiet: quiet)
        return extent.columns <= width && extent.rows <= height
    }

    private func extent(of code: QRCode, quiet: Int) -> Size {
        let modules = code.size + 2 * quiet
        return glyphs.isASCII
            ? Size(columns: 2 * modules, rows: modules) : Size(columns: modules, rows: (modules + 1) / 2)
    }

    private func tooSmall(for code: QRCode) -> String {
        let extent = extent(of: code, quiet: Self.quietZones.last ?? 0)
        // What stands around the text takes two columns and five rows.
        return say("The QR code needs a terminal of \(extent.columns + 2)x\(extent.rows + 5).")
    }

    private func sheet(for code: QRCode, quiet: Int) -> Sheet {
        let places = -quiet..<code.size + quiet
        if glyphs.isASCII {
            return Sheet(
                places.map { row in
                    Line(
                        places.flatMap { column in
                            cells("  ", code.isDark(column: column, row: row) ? .inkedPaper : .paper)
                        })
                })
        }
        return Sheet(
            stride(from: places.lowerBound, to: places.upperBound, by: 2).map { row in
                Line(
                    places.flatMap { column in
                        cells(
                            glyphs.halves(
                                code.isDark(column: column, row: row), code.isDark(column: column, row: row + 1)),
                            .paper)
                    })
            })
    }
}

extension QRCode {
    /// Without attributes, for a dark terminal: what is light is written. Lines as wide as the code and its quiet zone.
    func lines(_ glyphs: GlyphSet) -> [String] {
        let places = -4..<size + 4
        func isLight(_ column: Int, _ row: Int) -> Bool { !isDark(column: column, row: row) }
        if glyphs.isASCII {
            return places.map { row in places.map { isLight($0, row) ? "##" : "  " }.joined() }
        }
        return stride(from: places.lowerBound, to: places.upperBound, by: 2).map { row in
            places.map { glyphs.halves(isLight($0, row), row + 1 < places.upperBound && isLight($0, row + 1)) }.joined()
        }
    }
}
