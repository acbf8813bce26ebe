import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing
import Testing
import Web

/// Who gets in at the desk, and who does not.
@Suite struct DeskLoginTests {
  let site: TestSite

  init() throws { site = try TestSite(isLocal: false) }

  /// What each may ask, from the least: nobody, a reader, an editor, an administrator.
  static let matrix: [(HTTPRequest.Method, String, Account.Role)] = [
    (.get, "/desk", .reader), (.get, "/desk/items/:number", .reader),
    (.post, "/desk/items/:number", .editor), (.get, "/desk/log", .editor),
    (.get, "/desk/account", .reader), (.post, "/desk/account", .reader),
    (.post, "/desk/logout", .reader), (.get, "/desk/accounts", .administrator),
    (.post, "/desk/accounts", .administrator), (.get, "/desk/import", .editor),
    (.post, "/desk/import", .editor), (.get, "/desk/import/template.csv", .editor),
    (.get, "/desk/import/values.csv", .editor),
  ]

  @Test func `every address of the desk is in the matrix, or is the way in (S14)`() {
    let stated = Set(Self.matrix.map { "\($0.0) \($0.1) \($0.2)" })
    #expect(stated == Set(deskTable.map { "\($0.method) \($0.pattern) \($0.role)" }))
    let open = Set(loginRoutes.map { "\($0.method) \($0.pattern)" })
    #expect(
      open == ["GET /desk/login", "POST /desk/login", "GET /desk/feeds/:name/:key.*"])
    let all = allRoutes.filter { $0.pattern.hasPrefix("/desk") }
    #expect(all.count == deskTable.count + loginRoutes.count)
  }

  @Test func `each role may do what the matrix says, and nothing else (S14)`() async throws {
    let item = try await site.story().number.digits
    // Who is disabled opens no session, and is nobody here.
    let roles: [Account.Role?] = [nil, .disabled, .reader, .editor, .administrator]
    for role in roles {
      for (index, (method, pattern, least)) in Self.matrix.enumerated() {
        let session = try await role.asyncMap {
          try await site.account("\($0.rawValue)-\(index)", $0)
        }
        let target = pattern.replacing(":number", with: item)
        let answer =
          method == .get
          ? try await site.open(target, session: session)
          : try await site.submit(
            target, ["action": "nothing", "revision": "1"], session: session)
        let words: Comment = "\(role?.rawValue ?? "nobody") \(method) \(pattern)"
        switch role {
        case nil, .disabled: #expect(answer.status == (method == .get ? 303 : 401), words)
        case let role? where role < least: #expect(answer.status == 403, words)
        default: #expect(![401, 403].contains(answer.status), words)
        }
        if pattern != "/desk/logout", role ?? .disabled > .disabled {
          #expect(answer.headers[.cacheControl] == "no-store", words)
        }
      }
    }
  }

  @Test func `logging in opens a new session each time and ends the one before (S14)`()
    async throws
  {
    let old = try await site.account("anna", .editor)
    let answer = try await logIn("anna", TestSite.password, session: old)
    #expect(answer.status == 303 && answer.headers[.location] == "/desk")
    let cookie = try #require(answer.headers[.setCookie])
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
    let new = try #require(session(in: answer))
    #expect(new != old)
    #expect(try await site.open("/desk", session: new).status == 200)
    #expect(try await site.open("/desk", session: old).status == 303)
    let out = try await site.submit("/desk/logout", [:], session: new)
    #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
    #expect(try await site.open("/desk", session: new).status == 303)
  }

  @Test func `a cookie is for secure connections where the site has them (S14)`() async throws {
    let secure = try TestSite(isLocal: false) { root in
      let file = root.appending(path: "rostrum.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n").filter { !$0.hasPrefix("base_url:") }.joined(separator: "\n")
      try "\(text)\nbase_url: https://rostrum.example/\n".write(
        to: file, atomically: true, encoding: .utf8)
    }
    try await secure.account("anna", .editor)
    let answer = try await secure.submit(
      "/desk/login", ["name": "anna", "password": TestSite.password])
    #expect(answer.headers[.setCookie]?.contains("; Secure") == true)
  }

  @Test func `an unknown name and a wrong password are answered alike (S15)`() async throws {
    try await site.account("anna", .editor)
    let answers = [
      try await logIn("anna", "wrong"), try await logIn("nobody", "wrong"),
      try await logIn("NO name at all'", "wrong"),
      try await logIn("anna", String(repeating: "x", count: 5000)),
    ]
    for answer in answers {
      #expect(answer.status == 401)
      #expect(answer.text.contains("Name and password do not belong together."))
      #expect(unsealed(answer.text) == unsealed(answers[0].text))
      #expect(answer.headers[.setCookie] == nil)
    }
  }

  @Test func `guessing is held back, also where no such name is (S14)`() async throws {
    try await site.account("anna", .editor)
    for name in ["anna", "nobody"] {
      for _ in 0..<5 { #expect(try await logIn(name, "wrong").status == 401, "\(name)") }
    }
    // On a slow machine there may be room again for one more.
    for name in ["nobody", "anna"] {
      var tries = 0
      while try await logIn(name, "wrong").status != 429, tries < 5 { tries += 1 }
      #expect(tries < 5, "\(name)")
    }
    #expect(try await logIn("anna", TestSite.password).status == 429)
  }

  @Test func `a change of role or password ends every other session (S14)`() async throws {
    let boss = try await site.account("boss", .administrator)
    let anna = try await site.account("anna", .reader)
    let change = ["name": "anna", "action": "role", "role": "editor"]
    let fields = change.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
    #expect(try await site.submit("/desk/accounts", fields: fields, session: boss).status == 303)
    #expect(try await site.open("/desk", session: anna).status == 303)
    let mine = try #require(session(in: try await logIn("anna", TestSite.password)))
    let other = try #require(session(in: try await logIn("anna", TestSite.password)))
    let wrong = try await site.submit(
      "/desk/account", ["password": "wrong", "new": "quite another one"], session: mine)
    #expect(wrong.status == 422)
    let short = try await site.submit(
      "/desk/account", ["password": TestSite.password, "new": "short"], session: mine)
    #expect(short.status == 422)
    let changed = try await site.submit(
      "/desk/account", ["password": TestSite.password, "new": "quite another one"], session: mine)
    #expect(changed.status == 303)
    for session in [mine, other] {
      #expect(try await site.open("/desk", session: session).status == 303)
    }
    #expect(try await site.open("/desk", session: session(in: changed)).status == 200)
  }

  @Test func `a form is sealed for who has logged in (S7)`() async throws {
    let anna = try await site.account("anna", .editor)
    let item = try await site.story()
    // Sealed for the browser before anybody had logged in.
    let visitor = String(repeating: "a", count: 32)
    let seal = site.live.seal.seal(for: visitor, at: .now)
    let forged = try await site.send(
      item.address, method: .post,
      headers: [
        .contentType: "application/x-www-form-urlencoded",
        .cookie: "visitor=\(visitor); desk=\(anna)",
      ], body: "action=assign&revision=1&seal=\(seal)")
    #expect(forged.status == 403)
    #expect(try await site.live.records.submission(item.number, at: .now)?.revision == 1)
  }

  @Test func `only who sits at the machine needs no account`() async throws {
    let local = try TestSite()
    #expect(try await local.send("/desk").status == 200)
    #expect(try await local.send("/desk", from: "::1", host: "[::1]:8080").status == 200)
    // From elsewhere, by another name, or through something in between.
    #expect(try await local.send("/desk", from: "203.0.113.9").status == 303)
    #expect(try await local.send("/desk", host: "evil.example").status == 303)
    let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
    #expect(try await local.send("/desk", headers: [forwarded: "203.0.113.9"]).status == 303)
    #expect(try await site.send("/desk").status == 303)
  }

  @Test func `the feed is for who has its key, and holds no word that was sent`() async throws {
    let anna = try await site.account("anna", .reader)
    let item = try await site.story()
    let page = try await site.open("/desk/account", session: anna).text
    let address = try #require(
      page.components(separatedBy: "/desk/feeds/").dropFirst().first?.prefix { $0 != "\"" })
    let feed = try await site.open("/desk/feeds/\(address)", session: nil)
    #expect(feed.status == 200 && feed.text.contains(item.number.text))
    #expect(!feed.text.contains("Lindenport"))
    let wrong = "/desk/feeds/anna/\(RecordKey().text).atom"
    #expect(try await site.open(wrong, session: nil).status == 404)
    #expect(try await site.open("/desk/feeds/bert/x.atom", session: nil).status == 404)
  }

  private func logIn(
    _ name: String, _ password: String, session: String? = nil
  ) async throws -> TestSite.Answer {
    try await site.submit("/desk/login", ["name": name, "password": password], session: session)
  }

  private func session(in answer: TestSite.Answer) -> String? {
    answer.headers[.setCookie]?.dropFirst("desk=".count).prefix { $0 != ";" }.description
  }

  private func unsealed(_ text: String) -> String {
    text.replacing(/name="seal" value="[^"]*"/, with: "")
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(
    _ transform: (Wrapped) async throws -> Result
  ) async throws -> Result? {
    guard let self else { return nil }
    return try await transform(self)
  }
}
