import Foundation
import HTTPTypes
import Hummingbird
import Logging

// Answers `POST /token` with the same bytes each time: those of the file that is named as the only argument.
let answer = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
var fields: HTTPFields = [.contentType: "application/json", .xContentTypeOptions: "nosniff", .cacheControl: "no-store"]
if let pragma = HTTPField.Name("Pragma") { fields[pragma] = "no-cache" }
let headers = fields

let router = Router()
router.post("/token") { request, _ in
    _ = try await request.body.collect(upTo: 65_536)
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: answer)))
}
let application = Application(
    router: router,
    configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
    onServerRunning: { channel in
        FileHandle.standardOutput.write(Data("\(channel.localAddress?.port ?? 0)\n".utf8))
    },
    logger: Logger(label: "bare") { _ in SwiftLogNoOpLogHandler() }
)
try await application.runService()
