import Catalogue
import Documents
import Feedback
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore
import NIOEmbedded
import Publishing
import Synchronization
import Web

/// A copy of the shipped workspace in a folder of its own, served without a port; both are gone with it.
final class TestSite {
  let root: URL
  let live: LiveSite
  private let responder: SiteResponder<SiteContext>
  let records = Records()
  /// Noon of the day that is printed: what is agreed to on that day holds on it, whenever the tests run.
  static let noon = Date(timeIntervalSince1970: 1_795_348_800)
  /// Most of the files are the same in all copies, and are parsed once.
  private static let readings = Readings()

  /// What the log was told.
  final class Records: Sendable {
    private let kept = Mutex<[RequestRecord]>([])
    func add(_ record: RequestRecord) { kept.withLock { $0.append(record) } }
    var all: [RequestRecord] { kept.withLock { $0 } }
  }

  /// - Parameter edit: changes the files before they are read.
  init(isLocal: Bool = true, harvestPage: Int = 100, edit: (URL) throws -> Void = { _ in }) throws {
    root = URL.temporaryDirectory.appending(path: "rostrum-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for name in ["rostrum.yaml", "Practices", "Campaigns"] {
      try FileManager.default.copyItem(
        at: shipped.appending(path: name), to: root.appending(path: name))
    }
    for folder in ["inclusive-learning-1", "open-enrolment-dossier", "toolkit"] {
      let target = root.appending(path: "Exports/\(folder)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: shipped.appending(path: "Exports/\(folder)"), to: target)
    }
    try edit(root)
    live = try LiveSite(
      at: root, tools: Tools(environment: [:], workspace: root), styles: try StyleSheets(),
      isLocal: isLocal, harvestPage: harvestPage, readings: Self.readings,
      today: { Day(year: 2026, month: 11, day: 22) })
    let records = records
    responder = SiteResponder(live, log: records.add)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Sends a form as a browser does that was given it.
  func submit(
    _ target: String, _ fields: KeyValuePairs<String, String>,
    visitor: String = String(repeating: "a", count: 32), session: String? = nil
  ) async throws -> Answer {
    try await submit(target, fields: Array(fields), visitor: visitor, session: session)
  }

  /// The same with fields that are put together first.
  ///
  /// - Parameter session: what opens a session at the desk.
  func submit(
    _ target: String, fields: [(key: String, value: String)],
    visitor: String = String(repeating: "a", count: 32), session: String? = nil
  ) async throws -> Answer {
    var unreserved = CharacterSet.alphanumerics
    unreserved.insert(charactersIn: "-._~")
    let bearer = session.flatMap { RecordKey($0) }.map { "\(visitor) \($0.hash.text)" } ?? visitor
    let seal = live.seal.seal(for: bearer, at: .now)
    let body = (fields + [(key: Pages.sealField, value: seal)]).map { name, value in
      [name, value].map { $0.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "" }
        .joined(separator: "=")
    }
    return try await send(
      target, method: .post,
      headers: [
        .contentType: "application/x-www-form-urlencoded",
        .cookie: "visitor=\(visitor)" + (session.map { "; desk=\($0)" } ?? ""),
      ], body: body.joined(separator: "&"))
  }

  /// Sends a request through the whole of the responder.
  func send(
    _ target: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:],
    body: String = "", from peer: String = "127.0.0.1", host: String = "localhost"
  ) async throws -> Answer {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: target, headerFields: headers)
    let channel = NIOAsyncTestingChannel()
    channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 1)
    let context = SiteContext(
      source: ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test")))
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))), context: context
    )
    let collected = Collected()
    try await response.body.write(Collector(into: collected))
    _ = try await channel.finish(acceptAlreadyClosed: true)
    return Answer(
      status: response.status.code, headers: response.headers, body: collected.data)
  }
}

private final class Collected: Sendable {
  private let bytes = Mutex(Data())
  var data: Data { bytes.withLock { $0 } }
  func add(_ buffer: ByteBuffer) {
    bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
  }
}

private struct Collector: ResponseBodyWriter {
  let collected: Collected

  init(into collected: Collected) { self.collected = collected }

  mutating func write(_ buffer: ByteBuffer) async throws { collected.add(buffer) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
