import ArgumentParser
import Authoring
import Course
import FakeServer

/// `oauthtutor check`: what is wrong in lessons, with file, line and column.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check lessons and say what to mend.",
        discussion: "The exit code is 0 when no error was found, 1 otherwise; warnings alone do not count."
    )

    @Argument(
        help: ArgumentHelp("Lesson files, or folders of them; otherwise the content folder.", valueName: "path"),
        completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @Flag(help: "Run every live flow and every break-it too, and hold each @expect against the answer.")
    var live = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let around = Surroundings.live()
        do {
            let files = try lessonFiles(around)
            var tally = Tally()
            for path in files { try check(path, around, &tally) }
            print(tally.sentence)
            if tally.errors > 0 { throw ExitCode(ExitStatus.findings) }
        } catch let trouble as Trouble {
            throw trouble.reported()
        }
    }

    /// The files to check, those of a folder in the order of their names.
    private func lessonFiles(_ around: Surroundings) throws(Trouble) -> [String] {
        let places =
            paths.isEmpty ? [try ContentFolder.locate(option: common.content, around: around)] : paths
        var found: [String] = []
        for place in places {
            guard around.files.isFolder(place) else {
                found.append(place)
                continue
            }
            do {
                let names = try around.files.list(place).filter { $0.hasSuffix(".md") && $0 != "README.md" }
                found += names.map { place.hasSuffix("/") ? place + $0 : "\(place)/\($0)" }
            } catch { throw .nothingToCheck(place, error) }
        }
        return found
    }

    private func check(_ path: String, _ around: Surroundings, _ tally: inout Tally) throws(Trouble) {
        let bytes: [UInt8]
        do { bytes = try around.files.read(path) } catch { throw .nothingToCheck(path, error) }
        let read = MarkdownLesson.read(
            bytes, fileName: Catalog.fileName(of: path), vocabulary: FlowFacts.vocabulary)
        tally.lessons += 1
        var printer = FindingPrinter(path: path)
        for finding in read.findings {
            print(printer.text(finding), terminator: "")
            tally.count(finding.severity)
        }
        guard live, !read.findings.contains(where: { $0.severity == .error }) else { return }
        let report = LiveCheck.run(read.lesson, now: around.now)
        tally.requests += report.requests
        for mismatch in report.mismatches {
            print("\(path):\(mismatch.line):1: error: [live] \(mismatch.sentence)")
            tally.count(.error)
        }
    }
}

/// How many of what were found.
struct Tally {
    var lessons = 0
    var errors = 0
    var warnings = 0
    /// Sent over HTTP by `--live`.
    var requests = 0

    mutating func count(_ severity: Finding.Severity) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        }
    }

    var sentence: String {
        let read = "\(Self.number(lessons, "lesson")) checked" + (requests > 0 ? ", \(requests) requests sent" : "")
        guard errors + warnings > 0 else { return "\(read): nothing to mend." }
        return "\(read): \(Self.number(errors, "error")), \(Self.number(warnings, "warning"))."
    }

    private static func number(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
