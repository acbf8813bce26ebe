import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// How the site is served.
package struct Server: Sendable {
  /// The site that is shown.
  package let live: LiveSite
  package let host: String
  /// 0 takes any that is free.
  package let port: Int
  /// How often edited files are looked for.
  package let interval: Duration
  /// Whether `/metrics` is answered.
  package let showsMetrics: Bool
  /// Is told of every answer.
  package let log: @Sendable (RequestRecord) -> Void

  package init(
    _ live: LiveSite, host: String, port: Int, interval: Duration, showsMetrics: Bool,
    log: @escaping @Sendable (RequestRecord) -> Void
  ) {
    self.live = live
    self.host = host
    self.port = port
    self.interval = interval
    self.showsMetrics = showsMetrics
    self.log = log
  }

  /// How many bytes the head of a request may have; an address alone has at most a third of that.
  private static let headLimit = 32 << 10
  /// How many header fields a request may have.
  private static let fieldLimit = 100
  /// How long a connection may stay open without a whole request head or a piece of a body.
  private static let idleLimit = 20
  /// How many connections may be open, so that waiting ones cannot take all descriptors of the process.
  private static let connectionLimit = 512

  /// Serves until the process is asked to end (SIGTERM or SIGINT); requests under way are answered first.
  ///
  /// - Parameters:
  ///   - onRunning: is told the port once requests are answered.
  ///   - onError: is told of files that could not be looked at.
  /// - Throws: when the port cannot be had.
  package func run(
    onRunning: @escaping @Sendable (Int) -> Void, onError: @escaping @Sendable (any Error) -> Void
  ) async throws {
    var logger = Logger(label: "rostrum")
    logger.logLevel = .critical
    let application = Application(
      responder: SiteResponder<SiteContext>(
        live, metrics: Metrics(areShown: showsMetrics), log: log),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(Int64(Self.idleLimit)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: Self.headLimit, maxHeaderListSize: Self.headLimit,
            maxHeaderFieldCount: Self.fieldLimit))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connectionLimit)),
      onServerRunning: { channel in onRunning(channel.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.runService() }
      group.addTask { await live.watch(every: interval, onError: onError) }
      group.addTask { await live.sendNotices(every: .seconds(600), onError: onError) }
      group.addTask { await live.sweepRecords(every: .seconds(86_400), onError: onError) }
      defer { group.cancelAll() }
      _ = try await group.next()
    }
    await live.builds.stop()
  }
}
