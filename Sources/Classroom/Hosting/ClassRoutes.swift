import Course
import Foundation
import Hummingbird
import NIOCore

/// Which addresses a class's host has: what learners' and teachers' programs ask for.
struct ClassRoutes: Sendable {
    /// An answer of a learner's own words has some hundred bytes.
    static let bodyLimit = 16 * 1024

    let hall: Hall
    let door: Door
    let hosted: HostedClass
    /// What the host calls itself; known once it listens.
    let address: @Sendable () -> String
    /// The lesson as it is sent, made once: it goes to everybody, in the same minute.
    private let lesson: ByteBuffer

    init(hall: Hall, door: Door, hosted: HostedClass, address: @escaping @Sendable () -> String) {
        self.hall = hall
        self.door = door
        self.hosted = hosted
        self.address = address
        lesson = ByteBuffer(bytes: Wire.data(hosted.sources()))
    }

    func add(to router: Router<ClassContext>) {
        router.post("/class/join", use: join)
        router.post("/class/leave", use: leave)
        router.get("/class/lesson", use: giveLesson)
        router.get("/class/answers", use: giveAnswers)
        router.get("/class/events", use: giveEvents)
        router.post("/class/answer", use: takeAnswer)
        router.post("/class/at", use: takePlace)
        router.post("/class/choose", use: takeChoice)

        router.get("/class/host/lesson", use: giveTeacherLesson)
        router.get("/class/host/record", use: giveRecord)
        router.get("/class/host/export", use: giveExport)
        router.post("/class/host/lead", use: takeLead)
    }

    // Coming and going

    private func join(_ request: Request, _ context: ClassContext) async throws -> Response {
        let asked = try await body(Wire.JoinRequest.self, of: request)
        guard asked.version == Wire.version else { throw ClassFault.otherVersion }
        if let token = asked.token { return .json(joined(try await hall.member(token))) }
        guard let code = asked.code, let name = asked.name else { throw ClassFault.malformed }
        try door.admit(code, from: context.address)
        return .json(joined(try await hall.join(name: name)))
    }

    private func joined(_ member: Member) -> Wire.Joined {
        Wire.Joined(
            seat: member.seat, name: member.name, token: member.token, lesson: hosted.lesson, title: hosted.title,
            seed: String(hosted.seed))
    }

    private func leave(_ request: Request, _ context: ClassContext) async throws -> Response {
        await hall.leave(seat: try await member(request).seat)
        return .json(Wire.Kept())
    }

    // What a class tells

    private func giveLesson(_ request: Request, _ context: ClassContext) async throws -> Response {
        _ = try await member(request)
        return .json(lesson)
    }

    private func giveAnswers(_ request: Request, _ context: ClassContext) async throws -> Response {
        let seat = try await member(request).seat
        return .json(Wire.Answers(answers: await hall.room.answers(of: seat)))
    }

    private func giveEvents(_ request: Request, _ context: ClassContext) async throws -> Response {
        let member = try await hall.member(request.bearer ?? request.cookies["seat"]?.value)
        let hearing = try await hall.listen(member.seat, after: request.lastEvent, drop: context.drop)
        context.whenGone { hearing.listener.end() }
        return .events(hearing, in: hall)
    }

    // What learners do

    private func takeAnswer(_ request: Request, _ context: ClassContext) async throws -> Response {
        let seat = try await member(request).seat
        try await hall.happen(.answer(seat: seat, try await body(ClassAnswer.self, of: request)))
        return .json(Wire.Kept())
    }

    private func takePlace(_ request: Request, _ context: ClassContext) async throws -> Response {
        let seat = try await member(request).seat
        try await hall.happen(.at(seat: seat, activity: try await body(Wire.At.self, of: request).activity))
        return .json(Wire.Kept())
    }

    private func takeChoice(_ request: Request, _ context: ClassContext) async throws -> Response {
        let seat = try await member(request).seat
        try await hall.happen(.choose(seat: seat, breakIt: try await body(Wire.Choice.self, of: request).breakIt))
        return .json(Wire.Kept())
    }

    // What the teacher does

    private func giveTeacherLesson(_ request: Request, _ context: ClassContext) async throws -> Response {
        try door.admitTeacher(request.bearer)
        return .json(hosted.sources(code: door.code, address: address()))
    }

    private func giveRecord(_ request: Request, _ context: ClassContext) async throws -> Response {
        try door.admitTeacher(request.bearer)
        let (hearing, number) = await hall.listenToRecord(drop: context.drop)
        context.whenGone { hearing.listener.end() }
        return .record(hearing, after: request.lastEvent ?? 0, upTo: number, in: hall)
    }

    private func giveExport(_ request: Request, _ context: ClassContext) async throws -> Response {
        try door.admitTeacher(request.bearer)
        let format = request.uri.queryParameters["format"].map(String.init) ?? "csv"
        guard let export = await hosted.export(format) else { throw ClassFault.malformed }
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: export.data))
        return Response(status: .ok, headers: [.contentType: export.type], body: body)
    }

    private func takeLead(_ request: Request, _ context: ClassContext) async throws -> Response {
        try door.admitTeacher(request.bearer)
        try await hall.lead(try await body(Lead.self, of: request))
        return .json(Wire.Kept())
    }

    // Reading a request

    private func member(_ request: Request) async throws(ClassFault) -> Member { try await hall.member(request.bearer) }

    private func body<Value: Decodable>(_ type: Value.Type, of request: Request) async throws -> Value {
        let bytes: ByteBuffer
        do {
            bytes = try await request.body.collect(upTo: Self.bodyLimit)
        } catch is NIOTooManyBytesError {
            throw ClassFault.tooLarge
        }
        guard let value = Wire.value(type, from: Data(bytes.readableBytesView)) else { throw ClassFault.malformed }
        return value
    }
}
