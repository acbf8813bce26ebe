import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing

struct LinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links", abstract: "Look after the links to other sites.",
    subcommands: [LinksCheckCommand.self])
}

struct LinksCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Ask whether the sites that are linked to still answer.",
    discussion: """
      Asks for the address of every source, link and organisation, one request at a time for
      each host, as far as the site's robots.txt allows, and never on a private network. What
      it finds is kept in Practices/links.json: 'rostrum check' hints at it, and pages tell
      readers. A link that does not answer is no error.

        rostrum links check
        rostrum links check --allow intranet.example.org
      """)

  @Option(help: "Seconds between two requests to a host.")
  var delay = 1.0

  @Option(help: "Seconds after which a site counts as silent.")
  var timeout = 15

  @Option(help: "A host of your own network that may be asked; may be given again.")
  var allow: [String] = []

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (0...60).contains(delay), (1...120).contains(timeout) else {
      throw ValidationError("--delay is from 0 to 60 seconds, --timeout from 1 to 120.")
    }
  }

  func run() async throws {
    let tools = Tools(environment: ProcessInfo.processInfo.environment, workspace: options.root)
    guard let client = WebClient(tools: tools, timeLimit: .seconds(timeout)) else {
      throw ValidationError("curl is missing. Install it: \(WebClient.installation).")
    }
    var report = Report()
    let workspace = try options.read(&report)
    let checker = LinkChecker(
      LinkChecker.Network { try await client.ask($0) },
      trusting: Set(allow.map { $0.lowercased() }), delay: .seconds(delay))
    let urls = workspace.webAddresses.map(\.value)
    let url = options.root.appending(path: LinkHealth.path)
    let day = options.day
    try await interruptible {
      let isTerminal = isatty(STDERR_FILENO) == 1
      let outcomes = try await checker.check(urls) { url, _ in
        if isTerminal { printError(url) }
      }
      let health = LinkHealth(outcomes, on: day, earlier: workspace.links)
      for trouble in health.troubles {
        print("\(trouble.state.rawValue)  \(trouble.url)  \(trouble.detail)")
      }
      printError(
        "\(health.asked) links: \(health.answering) answer, \(health.unclear) do not tell programs, "
          + "\(health.troubles.count) need a look")
      guard
        health.answering + health.unclear > 0 || health.troubles.contains(where: \.isAnswered)
          || urls.isEmpty
      else {
        printError("no site answered; is this machine on the Internet? Nothing was written.")
        throw ExitCode(1)
      }
      try Data(health.json().utf8).write(to: url, options: .atomic)
      printError("wrote \(LinkHealth.path)")
    }
  }
}

extension LinkHealth.Trouble {
  /// Whether some machine answered, or none needed to be asked.
  fileprivate var isAnswered: Bool { state != .silent }
}
