import Course
import Foundation
import Testing

@testable import Progress

/// A folder of its own, gone with the test.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "progress-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        try? FileManager.default.removeItem(atPath: path)
    }

    var store: String { path + "/progress.sqlite" }

    func open() throws -> ProgressStore { try ProgressStore.open(in: path, day: "2026-11-26") }

    var files: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

func makeAttempt(
    lesson: String = "tea", item: String = "steps", content: UInt64 = 1, response: Response = .options([0]),
    share: Double = 1, hints: Int = 0, confidence: Attempt.Confidence? = nil, seed: UInt64 = 7,
    parts: [Attempt.Part] = []
) -> Attempt {
    Attempt(
        lesson: lesson, item: item, content: ContentMark(bits: content), response: response,
        score: Score(share: share, points: 2), hints: hints, confidence: confidence, seed: seed, parts: parts)
}

func makeStamp(time: Int = 1_800_000_000, milliseconds: Int = 1_500) -> ProgressStore.Stamp {
    ProgressStore.Stamp(time: time, milliseconds: milliseconds, version: "1.0")
}
