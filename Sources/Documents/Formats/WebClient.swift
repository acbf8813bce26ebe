package import Foundation

/// Asks sites on the web, through curl, at an address that the caller has looked up and judged: whatever
/// name an address states, no other machine is connected to, and no redirect is followed.
package struct WebClient: Sendable {
  /// What is asked.
  package struct Request: Hashable, Sendable {
    package enum Method: Hashable, Sendable { case head, get }

    package let method: Method
    /// With `http` or `https`.
    package let url: String
    /// The machine, as `203.0.113.7` or `2001:db8::7`.
    package let machine: String
    package let port: Int

    package init(_ method: Method, _ url: String, machine: String, port: Int) {
      self.method = method
      self.url = url
      self.machine = machine
      self.port = port
    }
  }

  /// What was answered.
  package struct Answer: Hashable, Sendable {
    package let status: Int
    /// Where a redirect leads, whole; nil for anything else.
    package let redirect: String?
    package let body: String

    package init(status: Int, redirect: String?, body: String) {
      self.status = status
      self.redirect = redirect
      self.body = body
    }
  }

  private let program: Program

  /// How Rostrum names itself to sites and in `robots.txt`.
  package static let agent = "Rostrum"
  package static let installation = "apt-get install curl"

  /// Nil when curl is not there.
  package init?(tools: Tools, timeLimit: Duration) {
    guard let curl = tools.curl else { return nil }
    program = Program(
      url: curl, environment: tools.environment(adding: [:]),
      folder: FileManager.default.temporaryDirectory, timeLimit: timeLimit + .seconds(5))
    seconds = max(1, Int(timeLimit.components.seconds))
  }

  private let seconds: Int
  /// A page is asked whether it is there; this much of it is enough.
  private static let byteLimit = 256 * 1024

  /// - Throws: `WebFailure` when nothing is answered.
  package func ask(_ request: Request) async throws -> Answer {
    let output = try await program.run(arguments(request))
    // The lines that `--write-out` prints: status, machine, redirect, what went wrong.
    let lines = output.errors.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard lines.count >= 4, let status = Int(lines[0]), status > 0 else {
      throw WebFailure(reason: lines.count >= 4 ? lines[3] : "curl gave no answer")
    }
    guard lines[1] == request.machine else {
      throw WebFailure(reason: "another machine answered: \(lines[1])")
    }
    return Answer(
      status: status, redirect: lines[2].isEmpty ? nil : lines[2], body: output.output)
  }

  private func arguments(_ request: Request) -> [String] {
    let machine = request.machine.contains(":") ? "[\(request.machine)]" : request.machine
    return [
      // Nobody's settings; first, as curl asks.
      "-q", "--silent", "--globoff", "--noproxy", "*", "--proto", "=http,https", "--max-redirs",
      "0",
      // Empty names match every host and port of the address.
      "--connect-to", "::\(machine):\(request.port)",
      "--connect-timeout", String(min(10, seconds)), "--max-time", String(seconds),
      "--max-filesize", String(Self.byteLimit),
      "--user-agent", "Mozilla/5.0 (compatible; \(Self.agent); link check)",
      "--write-out", "%{stderr}%{http_code}\n%{remote_ip}\n%{redirect_url}\n%{errormsg}\n",
    ] + (request.method == .head ? ["--head"] : ["--range", "0-65535"]) + ["--", request.url]
  }
}

/// Why a site did not answer.
package struct WebFailure: LocalizedError, Hashable, Sendable {
  package let reason: String

  package init(reason: String) { self.reason = reason }

  package var errorDescription: String? { reason }
}

extension Tools {
  package var curl: URL? { find("curl") }
}
