import ArgumentParser
import Diagnostics
import Documents
import Feedback
import Foundation
import Markup
import Storage
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the workspace as a web site.",
    discussion: """
      Pages follow the files: an edited file is shown at once. Ctrl-C stops it.

        rostrum serve
        rostrum serve --port 8090
        rostrum serve --public --host 0.0.0.0

      By default it is for those who write the files, on their own machine, and lists the problems of the
      files at /problems; whoever asks from that machine by the name localhost is at the editors' desk without an
      account. With --public it is a hosted site, and every request is logged on standard error as
      a line of JSON, without addresses of readers and without what they typed. It speaks plain HTTP: put a
      proxy before it for HTTPS and compression. It believes a header of the proxy only
      where the proxy is named by --proxy; then one network cannot send all submissions.
      """)

  @Option(help: "The port; 0 takes any that is free.")
  var port = 8080

  @Option(help: "The address on which it listens.")
  var host = "127.0.0.1"

  @Flag(name: .customLong("public"), help: "A hosted site: nothing of the machine is shown.")
  var isPublic = false

  @Option(help: "How many records a harvester (OAI-PMH) is given at once.")
  var harvestPage = 100

  @Flag(help: "Answer /metrics on a hosted site too; let a proxy keep it from the world.")
  var metrics = false

  @Option(
    help: "A proxy by its address: its X-Forwarded-For is believed, to tell networks apart.")
  var proxy: [String] = []

  @Flag(help: "Hold nothing back, no logins either: for measuring, never for the world.")
  var noFloodGate = false

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
    guard harvestPage > 0 else { throw ValidationError("--harvest-page counts from 1.") }
  }

  func run() async throws {
    let tools = Tools(environment: ProcessInfo.processInfo.environment, workspace: options.root)
    let options = options
    let live: LiveSite
    do {
      live = try LiveSite(
        at: options.root, tools: tools, styles: try StyleSheets(), isLocal: !isPublic,
        harvestPage: harvestPage, networks: Networks(proxies: proxy),
        floods: FloodGate(isOpen: noFloodGate), today: { options.day })
    } catch let error as UnusableWorkspace {
      printError(error.report.text.trimmingCharacters(in: .newlines))
      throw ExitCode(1)
    }
    if let notice = live.index.notice { printError("note: \(notice.text)") }
    if let problem = live.records.problem { printError("warning: \(problem.text)") }
    for damage in live.records.damages { printError("warning: \(damage.text)") }
    let logs = isPublic
    let server = Server(
      live, host: host, port: port, interval: isPublic ? .seconds(10) : .seconds(1),
      showsMetrics: metrics || !isPublic,
      log: { record in if logs || record.fault != nil { printError(line(record)) } })
    let host = host
    try await server.run(
      onRunning: { port in
        print("http://\(host):\(port)/"); fflush(nil)
      },
      onError: { error in printError("rostrum: \(sentence(error))") })
  }
}

/// A record of a request as one line of JSON, with the time.
private func line(_ record: RequestRecord) -> String {
  struct Line: Encodable {
    let time: String
    let request: RequestRecord
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let time = Date.now.formatted(.iso8601)
  let data = try? encoder.encode(Line(time: time, request: record))
  return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
}
