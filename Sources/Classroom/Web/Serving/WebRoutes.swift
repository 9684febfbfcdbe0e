import Course
import Foundation
import Hummingbird
import Messages

/// Which addresses a class has for browsers.
struct WebRoutes: Sendable {
    let hall: Hall
    let door: Door
    let desk: Desk
    let face: WebFace
    /// The lesson's title.
    let title: String
    /// Whether browsers come by TLS.
    let isSecure: Bool

    func add(to router: Router<ClassContext>) {
        router.get("/") { request, _ in try await showDoor(request, code: "") }
        router.get("/j/{code}") { request, context in
            try await showDoor(request, code: String(context.parameters.get("code")?.prefix(40) ?? ""))
        }
        router.post("/join", use: join)
        router.get("/class", use: showClass)
        router.post("/class/do", use: take)
        router.get("/left") { _, _ in Response.page(face.html(of: .left)) }
        router.get("/style.css") { _, _ in Response.file(WebStylesheet.text, type: "text/css") }
        router.get("/script.js") { _, _ in Response.file(WebScript.text, type: "text/javascript") }
        router.get("**", use: showNothing)
    }

    // On the way in

    private func showDoor(_ request: Request, code: String) async throws -> Response {
        var welcome = WebFace.Welcome(lesson: title, code: code)
        welcome.known = try? await hall.member(request.seat).name
        return .page(face.html(of: welcome))
    }

    private func join(_ request: Request, _ context: ClassContext) async throws -> Response {
        try await orPage {
            let fields = try await request.form()
            var welcome = WebFace.Welcome(lesson: title, code: fields["code"] ?? "", name: fields["name"] ?? "")
            do {
                try door.admit(welcome.code, from: context.address)
                let member = try await hall.join(name: welcome.name)
                return .seeOther("/class", cookie: cookie(member.token))
            } catch let fault as ClassFault where !fault.isFinal {
                welcome.fault = fault.sentence
                welcome.isCodeWrong = fault == .wrongCode
                return .page(face.html(of: welcome), status: HTTPResponse.Status(code: fault.statusCode))
            }
        }
    }

    /// A day: a learner may close the lid, and come back in the afternoon.
    private func cookie(_ token: String) -> String {
        "seat=\(token); Path=/; Max-Age=86400; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    // In class

    private func showClass(_ request: Request, _ context: ClassContext) async throws -> Response {
        try await orPage {
            let (page, reader) = await desk.page(of: try await hall.member(request.seat))
            return .page(face.html(of: page, for: reader))
        }
    }

    private func take(_ request: Request, _ context: ClassContext) async throws -> Response {
        try await orPage {
            let fields = try await request.form()
            let member = try await hall.member(request.seat)
            guard FormKey.isRight(fields["key"], of: member.token) else { throw WebFault.notOurs }
            return .seeOther(await desk.take(fields, from: member) ? "/class" : "/left")
        }
    }

    private func showNothing(_ request: Request, _ context: ClassContext) async throws -> Response {
        guard request.wantsPage else { throw ClassFault.noSuchPath }
        return .page(face.html(of: .nothing), status: .notFound)
    }

    /// What goes wrong is told on a page, too.
    private func orPage(_ make: () async throws -> Response) async throws -> Response {
        do {
            return try await make()
        } catch ClassFault.noToken {
            return .seeOther("/")
        } catch let fault as ClassFault {
            return .page(face.html(of: .refused(fault)), status: HTTPResponse.Status(code: fault.statusCode))
        } catch let fault as WebFault {
            return .page(face.html(of: .refused(fault)), status: fault.status)
        }
    }
}

extension ClassFault {
    /// Another name or code makes no difference.
    fileprivate var isFinal: Bool { self == .room(.ended) }
}

extension WebFace.Notice {
    fileprivate static var left: WebFace.Notice {
        WebFace.Notice(
            heading: say("You have left the class"), lines: [say("Your name and your answers stay.")],
            links: [(say("Come back"), "/class"), (say("Come in under another name"), "/")])
    }

    fileprivate static var nothing: WebFace.Notice {
        WebFace.Notice(
            heading: say("Nothing here"), lines: [say("The class has no page at this address.")],
            links: [(say("To the class"), "/class")])
    }

    fileprivate static func refused(_ fault: ClassFault) -> WebFace.Notice {
        switch fault {
        case .room(.ended), .room(.dismissed): WebFace.Notice(heading: fault.sentence, lines: [])
        default:
            WebFace.Notice(
                heading: say("This cannot go on"), lines: [fault.sentence], links: [(say("To the class"), "/class")])
        }
    }

    fileprivate static func refused(_ fault: WebFault) -> WebFace.Notice {
        WebFace.Notice(
            heading: say("This cannot go on"), lines: [fault.sentence], links: [(say("To the class"), "/class")])
    }
}
