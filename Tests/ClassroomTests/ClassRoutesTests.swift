import Course
import Foundation
import Testing

@testable import Classroom

@Suite("The host answers learners' programs")
struct ClassRoutesTests {
    @Test("Whoever has the code gets a seat, and comes back to it with the token")
    func join() async throws {
        try await RoutesUnderTest.run { host throws in
            let first = try await host.join()
            #expect(first.seat == 1 && first.name == "Ada" && first.lesson == "tea" && first.seed == "7")
            #expect(try await host.join().name == "Ada 2")
            let back = try await host.post("/class/join", #"{"version":1,"token":"\#(first.token)"}"#)
            #expect(back.value(Wire.Joined.self) == first)
            #expect(back.headers[.cacheControl] == "no-store")
        }
    }

    @Test(
        "What is refused says why, by name and in a sentence",
        arguments: [
            (#"{"version":1,"code":"ABC235","name":"Ada"}"#, 403, "wrong_code"),
            (#"{"version":1,"code":"","name":"Ada"}"#, 403, "wrong_code"),
            (#"{"version":2,"code":"ABC234","name":"Ada"}"#, 426, "other_version"),
            (#"{"version":2,"something":["else"]}"#, 426, "other_version"),
            (#"{"code":"ABC234","name":"Ada"}"#, 400, "malformed"), (#"{"version":1,"name":"Ada"}"#, 400, "malformed"),
            (#"{"version":1,"code":"ABC234","name":7}"#, 400, "malformed"),
            (#"{"version":1,"token":"somebody else's"}"#, 401, "no_token"), ("", 400, "malformed"),
            ("[[[[[[[[", 400, "malformed"), ("\u{0}\u{1B}[2J", 400, "malformed"),
        ])
    func refused(body: String, status: Int, fault: String) async throws {
        try await RoutesUnderTest.run { host throws in
            let answer = try await host.post("/class/join", body)
            #expect(answer.status == status)
            #expect(answer.fault == fault)
            #expect(answer.value(Wire.Refusal.self)?.sentence?.isEmpty == false)
        }
    }

    @Test("A code is taken however it is written")
    func spellings() async throws {
        try await RoutesUnderTest.run { host throws in
            for code in ["abc234", " ABC 234", "ABC-234"] {
                let answer = try await host.post("/class/join", #"{"version":1,"code":"\#(code)","name":"Ada"}"#)
                #expect(answer.status == 200, "\(code)")
            }
        }
    }

    @Test("Whoever guesses has to wait, longer each time, and even a right code is then not looked at")
    func guesses() async throws {
        try await RoutesUnderTest.run { host throws in
            let wrong = #"{"version":1,"code":"AAAAAA","name":"Eve"}"#
            for _ in 0..<20 { #expect(try await host.post("/class/join", wrong).status == 403) }
            #expect(try await host.post("/class/join", wrong).status == 403)
            let waits = try await host.post("/class/join", #"{"version":1,"code":"ABC234","name":"Eve"}"#)
            #expect(waits.status == 429 && waits.fault == "guessing" && waits.headers[.retryAfter] == "1")
            host.class1.time.now = 1_000
            #expect(try await host.post("/class/join", wrong).status == 403)
            #expect(try await host.post("/class/join", wrong).headers[.retryAfter] == "2")
            host.class1.time.now = 3_000
            #expect(try await host.join("Ada").seat == 1)
        }
    }

    @Test("A body too large is refused")
    func large() async throws {
        try await RoutesUnderTest.run { host throws in
            let name = String(repeating: "x", count: ClassRoutes.bodyLimit)
            let answer = try await host.post("/class/join", #"{"version":1,"code":"ABC234","name":"\#(name)"}"#)
            #expect(answer.status == 413 && answer.fault == "too_large")
        }
    }

    @Test("The lesson and the learner's own answers go to those who are in the class")
    func lesson() async throws {
        try await RoutesUnderTest.run { host throws in
            let ada = try await host.join()
            let sources = try await host.get("/class/lesson", token: ada.token).value(Wire.LessonSources.self)
            #expect(sources?.files == [.init(name: "01-tea.md", text: "# Tea\n")])
            #expect(sources?.code == nil)
            #expect(try await host.get("/class/lesson").status == 401)
            try await host.class1.lead(.next, .next)
            try await host.class1.answer(1, 2)
            try await host.class1.answer(1, 1)
            let answers = try await host.get("/class/answers", token: ada.token).value(Wire.Answers.self)
            #expect(answers?.answers == [ClassAnswer(item: "one", response: .options([1]))])
        }
    }

    @Test("An answer is taken while the vote is open, and may be sent twice")
    func answers() async throws {
        try await RoutesUnderTest.run { host throws in
            let ada = try await host.join()
            let (answer, other) = (makeAnswer(0), makeAnswer(1))
            #expect(try await host.post("/class/answer", answer, token: ada.token).fault == "not_open")
            try await host.class1.lead(.next, .next)
            for _ in 0..<2 {
                let kept = try await host.post("/class/answer", answer, token: ada.token)
                #expect(kept.status == 200 && kept.text == #"{"kept":true}"#)
            }
            #expect(await host.class1.disk.record.count == 4)
            #expect(try await host.post("/class/answer", answer).status == 401)
            #expect(try await host.post("/class/answer", "{}", token: ada.token).status == 400)
            try await host.class1.lead(.close)
            #expect(try await host.post("/class/answer", answer, token: ada.token).status == 200)
            #expect(try await host.post("/class/answer", other, token: ada.token).fault == "not_open")
            try await host.class1.lead(.end)
            #expect(try await host.post("/class/join", #"{"version":1,"code":"ABC234","name":"B"}"#).status == 410)
        }
    }

    @Test("At a free pace a learner says where they are")
    func places() async throws {
        try await RoutesUnderTest.run { host throws in
            let ada = try await host.join()
            let refused = try await host.post("/class/at", #"{"activity":2}"#, token: ada.token)
            #expect(refused.status == 409 && refused.fault == "not_here")
            try await host.class1.lead(.pace(.free))
            #expect(try await host.post("/class/at", #"{"activity":2}"#, token: ada.token).status == 200)
            #expect(await host.class1.hall.room.seats[0].activity == 2)
            #expect(try await host.post("/class/at", #"{"activity":-9}"#, token: ada.token).fault == "not_here")
            #expect(try await host.post("/class/choose", #"{"breakIt":0}"#, token: ada.token).fault == "not_open")
        }
    }

    @Test("Members that the host does not know are passed over")
    func unknown() async throws {
        try await RoutesUnderTest.run { host throws in
            let body = #"{"version":1,"code":"ABC234","name":"Ada","pronouns":["she"],"device":{"kind":"phone"}}"#
            let answer = try await host.post("/class/join", body)
            #expect(answer.status == 200)
        }
    }

    @Test("What is nowhere, and the wrong method, have their names as well")
    func nowhere() async throws {
        try await RoutesUnderTest.run { host throws in
            let answers = [try await host.get("/class/nothing"), try await host.get("/class/join")]
            #expect(answers.map(\.fault) == ["no_such_path", "no_such_path"])
        }
    }
}

/// As a learner's program sends it.
private func makeAnswer(_ option: Int) -> String {
    String(decoding: Wire.data(ClassAnswer(item: "one", response: .options([option]))), as: UTF8.self)
}
