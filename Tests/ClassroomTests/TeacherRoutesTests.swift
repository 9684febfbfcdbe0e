import Course
import Foundation
import Testing

@testable import Classroom

@Suite("The host answers the teacher's programs")
struct TeacherRoutesTests {
    @Test(
        "Only the host's own secret leads, whoever asks",
        arguments: [
            "/class/host/lesson", "/class/host/record", "/class/host/export",
        ])
    func secret(path: String) async throws {
        try await RoutesUnderTest.run { host throws in
            let ada = try await host.join()
            for token in [nil, "", "guessed", ada.token, RoutesUnderTest.secret + "x"] {
                #expect(try await host.get(path, token: token).fault == "not_teacher")
                #expect(try await host.post("/class/host/lead", #"{"next":{}}"#, token: token).fault == "not_teacher")
            }
            #expect(await host.class1.hall.room.stage.activity == nil)
        }
    }

    @Test("A lead is done, or says why not")
    func leads() async throws {
        try await RoutesUnderTest.run { host throws in
            #expect(try await host.lead(#"{"next":{}}"#).text == #"{"kept":true}"#)
            #expect(try await host.lead(#"{"go":{"_0":2}}"#).status == 200)
            #expect(try await host.lead(#"{"discuss":{"seconds":60}}"#).status == 200)
            #expect(try await host.lead(#"{"go":{"_0":99}}"#).fault == "not_here")
            #expect(try await host.lead(#"{"dismiss":{"_0":5}}"#).fault == "unknown")
            #expect(try await host.lead(#"{"fly":{}}"#).fault == "malformed")
            #expect(try await host.lead(#"{"end":{}}"#).status == 200)
            #expect(try await host.lead(#"{"back":{}}"#).status == 410)
        }
    }

    @Test("The teacher's programs are told the code and the address that learners need")
    func lesson() async throws {
        try await RoutesUnderTest.run { host throws in
            let answer = try await host.get("/class/host/lesson", token: RoutesUnderTest.secret)
            let sources = try #require(answer.value(Wire.LessonSources.self))
            #expect(sources.code == "ABC234" && sources.address == "http://10.0.0.7:8080")
        }
    }

    @Test("Answers are exported while the class goes on, in the formats that there are")
    func export() async throws {
        try await RoutesUnderTest.run { host throws in
            let csv = try await host.get("/class/host/export?format=csv", token: RoutesUnderTest.secret)
            #expect(csv.text == "a,b\n" && csv.headers[.contentType] == "text/csv")
            let none = try await host.get("/class/host/export?format=docx", token: RoutesUnderTest.secret)
            #expect(none.status == 400)
        }
    }

    @Test("An IPv6 network counts as one place, an IPv4 address as itself")
    func addresses() {
        #expect(Guesses.place(of: "192.168.1.7") == "192.168.1.7")
        #expect(Guesses.place(of: "2001:db8:1:2:aaaa::1") == "2001:db8:1:2")
        #expect(Guesses.place(of: "2001:db8:1:2:3:4:5:6") == "2001:db8:1:2")
        #expect(Guesses.place(of: "fe80::1") == "fe80:0:0:0")
        #expect(Guesses.place(of: "::1") == "0:0:0:0")
    }

    @Test("Many addresses are not all remembered, and still all of them wait together")
    func crowd() {
        var guesses = Guesses()
        for number in 0..<10_000 { guesses.noteWrong(from: "address \(number)", at: 0) }
        #expect(guesses.wait(of: "another", at: 0) == 1)
        #expect(guesses.wait(of: "another", at: 1_000) == nil)
    }

    @Test("Mistakes are forgiven in time")
    func forgiven() {
        var guesses = Guesses()
        for _ in 0..<25 { guesses.noteWrong(from: "here", at: 0) }
        #expect(guesses.wait(of: "here", at: 0) == 5)
        #expect(guesses.wait(of: "there", at: 0) == nil)
        guesses.noteWrong(from: "here", at: 600_000)
        #expect(guesses.wait(of: "here", at: 600_000) == nil)
    }
}
