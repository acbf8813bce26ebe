package import Documents

/// Asks whether addresses on the web still answer: one request at a time for each host, `robots.txt` heeded,
/// redirects followed step by step, and never a machine that is not of the open Internet.
package struct LinkChecker: Sendable {
  /// What a link was found to be.
  package enum Outcome: Hashable, Sendable {
    case answers
    /// It answers, and leads to a site that somebody else registered.
    case elsewhere(String)
    /// The site says that the page is not there.
    case gone(Int)
    /// The site says that it has failed.
    case failing(Int)
    case silent(String)
    /// It was not asked, since no reader should be sent there: a private address, or no address.
    case refused(String)
    /// The site does not tell programs.
    case unclear(String)
  }

  /// The way to other machines.
  package struct Network: Sendable {
    let addresses: @Sendable (String) async -> [NetworkAddress]
    let ask: @Sendable (WebClient.Request) async throws -> WebClient.Answer

    package init(
      addresses: @escaping @Sendable (String) async -> [NetworkAddress] = systemAddresses,
      ask: @escaping @Sendable (WebClient.Request) async throws -> WebClient.Answer
    ) {
      self.addresses = addresses
      self.ask = ask
    }
  }

  private let network: Network
  /// Hosts that are asked though their addresses are private, as in an organisation's own network.
  private let trusted: Set<String>
  private let delay: Duration
  private let visits = SiteVisits()

  private static let redirectLimit = 5
  private static let hostsAtOnce = 8

  /// - Parameter delay: between two requests to a host, unless its `robots.txt` asks for more.
  package init(_ network: Network, trusting trusted: Set<String> = [], delay: Duration) {
    self.network = network
    self.trusted = trusted
    self.delay = delay
  }

  /// What each address was found to be.
  ///
  /// - Throws: `CancellationError` when the task was cancelled.
  package func check(
    _ urls: [String], told: @escaping @Sendable (String, Outcome) -> Void = { _, _ in }
  ) async throws -> [String: Outcome] {
    let hosts = Dictionary(grouping: Set(urls).sorted()) { WebAddress($0)?.host ?? "" }
      .sorted { $0.key < $1.key }.map(\.value)
    return try await withThrowingTaskGroup(of: [(String, Outcome)].self) { group in
      var (waiting, outcomes) = (hosts[...], [String: Outcome]())
      func begin() {
        guard let urls = waiting.popFirst() else { return }
        group.addTask {
          var found: [(String, Outcome)] = []
          for url in urls {
            try Task.checkCancellation()
            let outcome = await self.outcome(of: url)
            told(url, outcome)
            found.append((url, outcome))
          }
          return found
        }
      }
      for _ in 0..<Self.hostsAtOnce { begin() }
      while let found = try await group.next() {
        outcomes.merge(found) { $1 }
        begin()
      }
      try Task.checkCancellation()
      return outcomes
    }
  }

  /// One address, through its redirects.
  private func outcome(of url: String) async -> Outcome {
    guard let first = WebAddress(url) else { return .refused("it is no address of the web") }
    var address = first
    for _ in 0...Self.redirectLimit {
      do {
        let rules = await rules(of: address)
        guard rules.allows(address.path) else { return .unclear("robots.txt") }
        let answer = try await answer(of: address, rules)
        guard let redirect = answer.redirect else {
          return outcome(of: answer, at: address, from: first)
        }
        guard let next = WebAddress(redirect) else {
          return .refused("it leads to what is no address of the web")
        }
        address = next
      } catch let problem as PrivateAddress {
        return .refused("\(problem.host) is not on the open Internet")
      } catch {
        return .silent((error as? WebFailure)?.reason ?? "\(error)")
      }
    }
    return .silent("it leads on and on")
  }

  private func outcome(
    of answer: WebClient.Answer, at address: WebAddress, from first: WebAddress
  ) -> Outcome {
    switch answer.status {
    case 200..<300:
      address.domain == first.domain ? .answers : .elsewhere(address.text)
    case 404, 410: .gone(answer.status)
    // Not for programs, or not now.
    case 401, 403, 405, 406, 407, 429, 451, 503, 999: .unclear(String(answer.status))
    default: .failing(answer.status)
    }
  }

  /// The head of the page, or the page where a site does not give heads.
  private func answer(
    of address: WebAddress, _ rules: RobotsRules
  ) async throws -> WebClient.Answer {
    let own = rules.delay.map { Duration.seconds(min($0, 10)) } ?? .zero
    for method in [WebClient.Request.Method.head, .get] {
      await visits.turn(at: address.host, delay: max(delay, own))
      let machine = try await machine(of: address)
      let request = WebClient.Request(
        method, address.text, machine: machine.text, port: address.port)
      do {
        let answer = try await network.ask(request)
        if answer.status < 400 || method == .get { return answer }
      } catch  where method == .head {
        continue
      }
    }
    throw WebFailure(reason: "it was not asked")
  }

  /// The machine that is asked: looked up and judged anew for every request, and connected to by its number.
  ///
  /// - Throws: `PrivateAddress`, when any of the host's addresses is one; `WebFailure` when it has none.
  private func machine(of address: WebAddress) async throws -> NetworkAddress {
    let named = NetworkAddress(address.host).map { [$0] }
    let found: [NetworkAddress] =
      if let named { named } else { await network.addresses(address.host) }
    guard trusted.contains(address.host) || found.allSatisfy(\.isPublic) else {
      throw PrivateAddress(host: address.host)
    }
    guard let machine = found.min(by: { $0.bytes.count < $1.bytes.count }) else {
      throw WebFailure(reason: "the host is not known")
    }
    return machine
  }

  /// What the site of an address lets programs ask for; a site that does not say lets them.
  private func rules(of address: WebAddress) async -> RobotsRules {
    if let known = await visits.rules[address.origin] { return known }
    var rules = RobotsRules()
    var next = WebAddress(address.origin + "/robots.txt")
    for _ in 0..<Self.redirectLimit {
      guard let robots = next, let machine = try? await machine(of: robots) else { break }
      await visits.turn(at: robots.host, delay: delay)
      let request = WebClient.Request(.get, robots.text, machine: machine.text, port: robots.port)
      guard let answer = try? await network.ask(request) else { break }
      if answer.status == 200 || answer.status == 206 {
        rules = RobotsRules(answer.body, agent: WebClient.agent)
      }
      guard let redirect = answer.redirect else { break }
      next = WebAddress(redirect)
    }
    await visits.keep(rules, of: address.origin)
    return rules
  }
}

/// That a host is not one of the open Internet.
private struct PrivateAddress: Error {
  let host: String
}

/// When each host may be asked again, and what each site lets programs ask for.
private actor SiteVisits {
  private var next: [String: ContinuousClock.Instant] = [:]
  private(set) var rules: [String: RobotsRules] = [:]

  func keep(_ rules: RobotsRules, of origin: String) { self.rules[origin] = rules }

  /// Waits until a host may be asked again.
  func turn(at host: String, delay: Duration) async {
    let now = ContinuousClock.now
    let turn = max(now, next[host] ?? now)
    next[host] = turn + delay
    if turn > now { try? await Task.sleep(until: turn, clock: .continuous) }
  }
}
