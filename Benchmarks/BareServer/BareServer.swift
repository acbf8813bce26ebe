import Hummingbird
import Logging

/// Answers everything with a few bytes: what the HTTP library costs by itself, to measure the site against.
@main struct BareServer {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8080
    var logger = Logger(label: "bare")
    logger.logLevel = .critical
    let application = Application(
      responder: CallbackResponder { (_: Request, _: BasicRequestContext) in
        Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n")))
      },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      logger: logger)
    try await application.runService()
  }
}
