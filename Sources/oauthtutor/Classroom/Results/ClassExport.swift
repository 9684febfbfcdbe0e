import Classroom
import Course
import Foundation
import Progress

/// A class's answers as a file for other programs.
struct ClassExport {
    enum Format: String, CaseIterable {
        /// A line for each learner, a column for each activity.
        case csv
        /// The same as Moodle's grade import and Canvas's gradebook take it.
        case moodle, canvas
        /// A line for each answer.
        case answers
        /// A line for each item: how hard it was, and what it tells.
        case items
        case json, xapi

        var type: String {
            switch self {
            case .csv, .moodle, .canvas, .answers, .items: "text/csv; charset=utf-8"
            case .json, .xapi: "application/json"
            }
        }
    }

    let past: PastClass
    let report: ClassReport
    /// The IRI below which statements name lessons and learners.
    var home = "https://oauthtutor.example"

    init(_ past: PastClass) {
        self.past = past
        report = past.room.report
    }

    func bytes(_ format: Format) -> [UInt8] {
        switch format {
        case .csv: Array(CSVTable(rows: spreadsheet).text.utf8)
        case .moodle: Array(CSVTable(rows: moodle).text.utf8)
        case .canvas: Array(CSVTable(rows: canvas).text.utf8)
        case .answers: Array(CSVTable(rows: answers).text.utf8)
        case .items: Array(CSVTable(rows: items).text.utf8)
        case .json: ClassOutline.text(of: self)
        case .xapi: statements
        }
    }

    /// Those that the class came to.
    private var asked: [(place: Int, item: ClassReport.Item)] {
        report.items.enumerated().filter { $1.wasAsked }.map { ($0, $1) }
    }

    private var spreadsheet: [[String]] {
        let head = asked.flatMap { _, item in
            ["\(item.title) (of \(item.points))"] + (item.again == nil ? [] : ["\(item.title), voted again"])
        }
        return [["Name", "Number"] + head + ["Total", "of", "percent"]]
            + report.learners.map { learner in
                let cells = asked.flatMap { place, item -> [String] in
                    let again = learner.last[place].map { number($0.share * Double(item.points)) } ?? ""
                    return [earned(learner, place)] + (item.again == nil ? [] : [again])
                }
                return [learner.name, "\(learner.number)"] + cells
                    + [number(learner.total.earned), "\(learner.total.points)", "\(learner.total.percent)"]
            }
    }

    /// Moodle asks which column is which; a dash is no grade.
    private var moodle: [[String]] {
        [["ID number", "Full name"] + asked.map(\.item.title) + [past.kept.title]]
            + report.learners.map { learner in
                ["", learner.name] + asked.map { place, _ in earned(learner, place, none: "-") }
                    + [number(learner.total.earned)]
            }
    }

    /// The first five columns by these names, then one for each assignment, whose most points stand in the second row.
    private var canvas: [[String]] {
        [
            ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"] + asked.map(\.item.title),
            ["    Points Possible", "", "", "", ""] + asked.map { "\($0.item.points)" },
        ]
            + report.learners.map { learner in
                [learner.name, "", "", "", ""] + asked.map { place, _ in earned(learner, place) }
            }
    }

    private var answers: [[String]] {
        let titles = Dictionary(report.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let head = [
            "time", "number", "name", "item", "title", "vote", "points", "of", "share", "hints", "confidence",
            "seconds", "response",
        ]
        return [head]
            + ClassAnswers(past).given.map { given in
                let (answer, attempt) = (given.answer, given.answer.attempt)
                return [
                    ProgressRecord.time(answer.time), "\(given.seat)", given.name, attempt.item,
                    titles[attempt.item] ?? "", "\(answer.number)", number(attempt.score.earned),
                    "\(attempt.score.points)", number(attempt.score.share), "\(attempt.hints)",
                    attempt.confidence.map { "\($0)" } ?? "", number(Double(answer.milliseconds) / 1_000),
                    ProgressRecord.words(of: attempt.response),
                ]
            }
    }

    private var items: [[String]] {
        let head = [
            "item", "title", "points", "answered", "right", "percent right", "voted again", "percent right again",
            "discrimination", "nobody chose", "sure and wrong",
        ]
        return [head]
            + report.items.map { item in
                [
                    item.id, item.title, "\(item.points)", "\(item.answered)", "\(item.right)",
                    item.wasAsked ? "\(item.percentRight)" : "", item.again.map { "\($0.answered)" } ?? "",
                    item.again.map { "\($0.percentRight)" } ?? "", item.discrimination.map(number) ?? "",
                    item.unchosen.joined(separator: " | "), "\(item.confidentMistakes)",
                ]
            }
    }

    private var statements: [UInt8] {
        StatementMaker.json(ClassStatements(past, home: home).told.map(\.statement)) + Array("\n".utf8)
    }

    private func earned(_ learner: ClassReport.Learner, _ place: Int, none: String = "") -> String {
        learner.earned(place, of: report.items).map(number) ?? none
    }

    private func number(_ value: Double) -> String { ProgressRecord.number(value) }
}
