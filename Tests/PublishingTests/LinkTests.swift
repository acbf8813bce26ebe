import Documents
import Markup
import Publishing
import Synchronization
import Testing

/// Asking whether links answer: what is never asked, and what is made of the answers.
@Suite struct LinkTests {
  @Test(
    arguments: [
      "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
      "192.168.1.1",
      "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.51.100.9", "203.0.113.9", "198.18.0.1",
      "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
      "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b:1::1", "fe80::1", "fc00::1", "fd12::1",
      "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::1", "3fff::1", "::127.0.0.1", "100::1",
    ])
  func `machines that are not on the open Internet are known (S32)`(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == false)
  }

  @Test(
    arguments: [
      "8.8.8.8", "172.32.0.1", "100.128.0.1", "169.253.0.1", "2606:4700::1111", "::ffff:8.8.8.8",
      "64:ff9b::808:808",
    ])
  func `machines of the open Internet are known`(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic)
  }

  /// Every name here leads to a machine that no stranger's link may reach.
  @Test(
    arguments: [
      ("http://inner.example/", ["127.0.0.1"]), ("http://inner.example/", ["::1"]),
      ("http://inner.example/", ["169.254.169.254"]), ("http://inner.example/", ["10.0.0.8"]),
      ("http://inner.example/", ["::ffff:10.0.0.8"]),
      ("http://inner.example/", ["8.8.8.8", "192.168.0.1"]),
      ("http://127.0.0.1/", []), ("http://[::1]:8080/", []), ("http://[::ffff:127.0.0.1]/", []),
      ("http://2130706433/", ["127.0.0.1"]), ("http://0x7f.1/", ["127.0.0.1"]),
      ("https://user@8.8.8.8/", []), ("ftp://8.8.8.8/", []), ("http://8.8.8.8:0/", []),
    ] as [(String, [String])])
  func `a link to a private machine is not asked (S32)`(url: String, machines: [String]) async {
    let web = Web(names: ["inner.example": machines, "2130706433": machines, "0x7f.1": machines])
    let outcome = await web.outcome(of: url)
    guard case .refused = outcome else {
      Issue.record("\(url) is \(String(describing: outcome))")
      return
    }
    #expect(web.asked == [])
  }

  @Test func `a redirect to a private machine is not followed (S32)`() async {
    for target in ["http://inner.example/", "http://127.0.0.1/", "http://[::ffff:a00:1]/"] {
      let web = Web(
        names: ["open.example": ["8.8.8.8"], "inner.example": ["10.0.0.1"]],
        answers: ["http://open.example/": .init(status: 302, redirect: target, body: "")])
      let outcome = await web.outcome(of: "http://open.example/")
      guard case .refused = outcome else {
        Issue.record("\(target) is \(String(describing: outcome))")
        return
      }
      #expect(web.asked.allSatisfy { $0.machine == "8.8.8.8" })
    }
  }

  /// A name that leads to another machine each time: what is connected to is what was judged last.
  @Test func `a name is looked up for every request, and its machine connected to by number (S32)`()
    async
  {
    let turns = Mutex(0)
    let asked = Mutex<[String]>([])
    let network = LinkChecker.Network(
      addresses: { _ in
        let turn = turns.withLock { turns in
          turns += 1
          return turns
        }
        return [NetworkAddress(turn < 3 ? "8.8.8.8" : "127.0.0.1")].compactMap { $0 }
      },
      ask: { request in
        asked.withLock { $0.append(request.machine) }
        return .init(status: 500, redirect: nil, body: "")
      })
    let outcome = await LinkChecker(network, delay: .zero).check("http://turning.example/")
    #expect(outcome == .refused("turning.example is not on the open Internet"))
    #expect(asked.withLock { $0 } == ["8.8.8.8", "8.8.8.8"])
  }

  @Test func `a trusted host may be private, and nothing that it leads to`() async {
    let web = Web(
      names: ["intranet.example": ["10.0.0.1"], "other.example": ["10.0.0.2"]],
      answers: [
        "http://intranet.example/": .init(status: 200, redirect: nil, body: ""),
        "http://intranet.example/on": .init(
          status: 301, redirect: "http://other.example/", body: ""),
      ])
    #expect(
      await web.outcome(of: "http://intranet.example/", trusting: ["intranet.example"]) == .answers)
    #expect(
      await web.outcome(of: "http://intranet.example/on", trusting: ["intranet.example"])
        == .refused("other.example is not on the open Internet"))
  }

  @Test func `what is answered says how a link is`() async {
    func outcome(_ status: Int) async -> LinkChecker.Outcome? {
      await Web(
        names: ["a.example": ["8.8.8.8"]],
        answers: ["http://a.example/": .init(status: status, redirect: nil, body: "")]
      ).outcome(of: "http://a.example/#part")
    }
    #expect(await outcome(200) == .answers)
    #expect(await outcome(404) == .gone(404))
    #expect(await outcome(500) == .failing(500))
    #expect(await outcome(403) == .unclear("403"))
    #expect(
      await Web(names: [:]).outcome(of: "http://a.example/") == .silent("the host is not known"))
    let web = Web(
      names: [
        "old.example.org": ["8.8.8.8"], "casino.example": ["8.8.4.4"], "example.org": ["8.8.8.8"],
      ],
      answers: [
        "http://old.example.org/": .init(status: 301, redirect: "http://casino.example/", body: ""),
        "http://casino.example/": .init(status: 200, redirect: nil, body: ""),
        "http://old.example.org/a": .init(status: 301, redirect: "http://example.org/", body: ""),
        "http://example.org/": .init(status: 200, redirect: nil, body: ""),
        "http://example.org/loop": .init(
          status: 301, redirect: "http://example.org/loop", body: ""),
      ])
    #expect(
      await web.outcome(of: "http://old.example.org/") == .elsewhere("http://casino.example/"))
    #expect(await web.outcome(of: "http://old.example.org/a") == .answers)
    #expect(await web.outcome(of: "http://example.org/loop") == .silent("it leads on and on"))
  }

  @Test(
    arguments: [
      ("User-agent: *\nDisallow: /private", "/private/a", false),
      ("User-agent: *\nDisallow: /private", "/open", true),
      ("User-agent: *\nDisallow: /\nAllow: /open", "/open/a", true),
      ("User-agent: other\nDisallow: /", "/a", true),
      ("User-agent: rostrum\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true),
      ("User-agent: x\nUser-agent: *\nDisallow: /*.pdf$ # files", "/a/b.pdf", false),
      ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true), ("Disallow: /", "/", true),
      ("User-agent: *\nDisallow:", "/", true),
    ])
  func `sites are asked only for what they let programs ask for`(
    robots: String, path: String, isAsked: Bool
  ) async {
    let web = Web(
      names: ["a.example": ["8.8.8.8"]],
      answers: [
        "http://a.example:80/robots.txt": .init(status: 200, redirect: nil, body: robots),
        "http://a.example\(path)": .init(status: 200, redirect: nil, body: ""),
      ])
    #expect(
      await web.outcome(of: "http://a.example\(path)")
        == (isAsked ? .answers : .unclear("robots.txt")))
    #expect(web.asked.count == (isAsked ? 2 : 1))
  }

  @Test func `the record says since when a link is as it is, and is the same for the same answers`()
    throws
  {
    let day = try #require(Day("2026-11-20"))
    let earlier = LinkHealth(["http://b.example/": .gone(404)], on: day + -30, earlier: nil)
    let outcomes: [String: LinkChecker.Outcome] = [
      "http://b.example/": .gone(404), "http://a.example/": .silent("timed out"),
      "http://c.example/": .answers, "http://d.example/": .unclear("403"),
    ]
    let health = LinkHealth(outcomes, on: day, earlier: earlier)
    #expect(health.troubles.map(\.since) == ["2026-11-20", "2026-10-21"])
    #expect([health.asked, health.answering, health.unclear] == [4, 1, 1])
    #expect(try LinkHealth(health.json()) == health)
    #expect(health.trouble(with: "http://c.example/") == nil)
    #expect(health.trouble(with: "http://b.example/")?.state == .gone)
  }

  @Test func `a copy is looked for near the day on which the page was read`() {
    #expect(
      archiveAddress(of: "http://a.example/x", near: PartialDate("2026-05"))
        == "https://web.archive.org/web/202605/http://a.example/x")
    #expect(
      archiveAddress(of: "http://a.example/", near: nil)
        == "https://web.archive.org/web/2/http://a.example/")
  }
}

/// Names and sites that a test makes up, and what was asked of them.
private final class Web: Sendable {
  private let names: [String: [String]]
  private let answers: [String: WebClient.Answer]
  private let requests = Mutex<[WebClient.Request]>([])

  init(names: [String: [String]], answers: [String: WebClient.Answer] = [:]) {
    self.names = names
    self.answers = answers
  }

  var asked: [WebClient.Request] { requests.withLock { $0 } }

  func outcome(of url: String, trusting trusted: Set<String> = []) async -> LinkChecker.Outcome? {
    let network = LinkChecker.Network(
      addresses: { self.names[$0, default: []].compactMap { NetworkAddress($0) } },
      ask: { request in
        self.requests.withLock { $0.append(request) }
        return self.answers[request.url]
          ?? WebClient.Answer(status: 404, redirect: nil, body: "")
      })
    return await LinkChecker(network, trusting: trusted, delay: .zero).check(url)
  }
}

extension LinkChecker {
  fileprivate func check(_ url: String) async -> Outcome? { try? await check([url])[url] }
}
