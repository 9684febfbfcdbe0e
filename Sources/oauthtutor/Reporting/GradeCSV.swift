import Course
import Messages
import Progress

/// The table of a class's hand-ins, as a spreadsheet, Moodle's grade import or Canvas's gradebook takes it.
struct GradeCSV {
    let table: GradeTable
    let format: GradeHandIns.Format

    var text: String { CSVTable(rows: rows).text }

    private var rows: [[String]] {
        switch format {
        case .csv:
            [
                ["Name", "ID"]
                    + table.columns.flatMap { column in ["points", "of", "percent"].map { "\(column.title) (\($0))" } }
            ]
                + table.rows.map { row in
                    [row.name, row.identifier ?? ""]
                        + zip(table.columns, row.totals).flatMap { _, total in
                            total.map { [points($0), "\($0.points)", "\($0.percent)"] } ?? ["", "", ""]
                        }
                }
        // Moodle asks which column is which; a dash is no grade.
        case .moodle:
            [["ID number", "Full name"] + table.columns.map(\.title)]
                + table.rows.map { row in
                    [row.identifier ?? "", row.name] + row.totals.map { $0.map(points) ?? "-" }
                }
        // The first five columns by these names, then one for each assignment, whose most points stand in the second row.
        case .canvas:
            [
                ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"] + table.columns.map(\.title),
                ["    Points Possible", "", "", "", ""] + table.columns.map { "\($0.points)" },
            ]
                + table.rows.map { row in
                    [row.name, "", row.identifier ?? "", "", ""] + row.totals.map { $0.map(points) ?? "" }
                }
        }
    }

    private func points(_ total: Total) -> String { ProgressRecord.number(total.earned) }
}

extension GradeTable.Note {
    var isDamage: Bool {
        if case .damaged = self { true } else { false }
    }

    var sentence: String {
        switch self {
        case .damaged(let file, let fault): "\(file): \(fault.sentence)"
        case .older(let file, let newer): say("\(file): left out, since the same learner made \(newer) later.")
        case .same(let file, let other): say("\(file): left out, since it holds the same as \(other).")
        case .otherContent(let file, let lesson):
            say("\(file): made with another version of the lesson “\(lesson)”, so its own points are taken.")
        case .unknownLesson(let file, let lesson):
            say("\(file): there is no lesson “\(lesson)” here, so its own points are taken.")
        case .otherPoints(let file, let told, let found):
            say(
                """
                \(file): says \(ProgressTable.points(told.earned, of: told.points)) points, and its answers are \
                worth \(ProgressTable.points(found.earned, of: found.points)), which count.
                """)
        }
    }
}

extension HandInFault {
    var sentence: String {
        switch self {
        case .notAHandIn: say("This is no hand-in.")
        case .tooLarge: Self.tooLarge
        case .otherForm(let form):
            say("This hand-in has the form “\(form)”, which this version of oauthtutor does not know.")
        case .badHead(let line, let name):
            say("Damaged: line \(line) should begin with “\(name):” and what belongs to it.")
        case .badAnswer(let line): say("Damaged: line \(line) is no answer that can be read.")
        case .cut: say("Damaged: its end is missing.")
        case .changed: say("Damaged or changed: it is not as it was made.")
        }
    }

    static var tooLarge: String {
        say("It is larger than the \(HandIn.largest >> 20) MB that a hand-in may have.")
    }
}

extension FileFault {
    /// What is said of a file that was named as a hand-in.
    var handInSentence: String {
        switch self {
        case .missing: say("There is no such file.")
        case .notAllowed: say("It may not be read by you.")
        case .notAFile, .notAFolder: say("This is no file.")
        case .tooLarge: HandInFault.tooLarge
        case .system(let code): say("It cannot be read (system error \(code)).")
        }
    }
}
