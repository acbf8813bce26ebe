import Feedback
import Foundation
import HTTPTypes
import Markup
import Testing
import Web

/// Accounts as administrators keep them at the desk.
@Suite struct DeskAccountTests {
  let site: TestSite

  init() throws { site = try TestSite(isLocal: false) }

  @Test func `an account is added with a password that is told once, by which its owner comes in`()
    async throws
  {
    let boss = try await site.account("boss", .administrator)
    let added = try await change(["action": "add", "name": "anna", "role": "editor"], boss)
    #expect(added.status == 200 && added.headers[.cacheControl] == "no-store")
    let password = try #require(told(in: added))
    #expect(Account.isPassword(password) && password.count == 24)
    let account = try #require(await site.live.records.account("anna"))
    #expect(account.role == .editor)
    #expect(try account.password.admits(password))
    #expect(try await logIn("anna", password).status == 303)
    #expect(!(try await site.open("/desk/accounts", session: boss).text.contains(password)))
    for (fields, status, words) in [
      (["name": "anna", "role": "reader"], 409, "There is an account with that name already"),
      (["name": "An na", "role": "reader"], 422, "That cannot be the name of an account"),
      (["name": "berta", "role": "emperor"], 400, ""),
    ] {
      let answer = try await change(fields.merging(["action": "add"]) { $1 }, boss)
      #expect(answer.status == status, "\(fields)")
      #expect(words.isEmpty || answer.text.contains(words), "\(fields)")
      #expect(told(in: answer) == nil)
    }
    #expect(try await site.live.records.accounts().map(\.name) == ["anna", "boss"])
    let log = try await site.live.records.decisionLog().entries
    #expect(log.last?.action == .accountAdded && log.last?.editor == "boss")
  }

  @Test func `a new password ends the old one and every session`() async throws {
    let boss = try await site.account("boss", .administrator)
    let anna = try await site.account("anna", .editor)
    let reset = try await change(["action": "password", "name": "anna"], boss)
    let password = try #require(told(in: reset))
    #expect(try await site.open("/desk", session: anna).status == 303)
    #expect(try await logIn("anna", TestSite.password).status == 401)
    #expect(try await logIn("anna", password).status == 303)
    let other = try await change(["action": "password", "name": "anna"], boss)
    #expect(told(in: other) != password)
    let log = try await site.live.records.decisions(on: "anna")
    #expect(log.map(\.action) == [.accountAdded, .passwordChanged, .passwordChanged])
  }

  @Test func `who is disabled cannot come in, and can again with another role`() async throws {
    let boss = try await site.account("boss", .administrator)
    let anna = try await site.account("anna", .reader)
    let page = try await site.open("/desk/account", session: anna).text
    let feed = try #require(
      page.components(separatedBy: "/desk/feeds/").dropFirst().first?.prefix { $0 != "\"" })
    #expect(try await site.open("/desk/feeds/\(feed)", session: nil).status == 200)
    let role = ["action": "role", "name": "anna"]
    _ = try await change(role.merging(["role": "disabled"]) { $1 }, boss)
    #expect(try await site.open("/desk", session: anna).status == 303)
    let refused = try await logIn("anna", TestSite.password)
    #expect(refused.status == 401)
    #expect(refused.text.contains("Name and password do not belong together."))
    #expect(try await site.open("/desk/feeds/\(feed)", session: nil).status == 404)
    _ = try await change(role.merging(["role": "reader"]) { $1 }, boss)
    #expect(try await logIn("anna", TestSite.password).status == 303)
  }

  @Test(arguments: [
    ["action": "remove"], ["action": "role", "role": "editor"],
    ["action": "role", "role": "disabled"],
  ])
  func `the last administrator stays one`(fields: [String: String]) async throws {
    let boss = try await site.account("boss", .administrator)
    let last = try await change(fields.merging(["name": "boss"]) { $1 }, boss)
    #expect(last.status == 409 && last.text.contains("That is the last administrator"))
    #expect(try await site.open("/desk/accounts", session: boss).status == 200)
    try await site.account("chief", .administrator)
    #expect(try await change(fields.merging(["name": "boss"]) { $1 }, boss).status == 303)
    #expect(try await site.open("/desk/accounts", session: boss).status == 303)
  }

  private func change(_ fields: [String: String], _ session: String) async throws -> TestSite.Answer
  {
    let sorted = fields.sorted { $0.key < $1.key }
    return try await site.submit(
      "/desk/accounts", fields: sorted.map { (key: $0.key, value: $0.value) }, session: session)
  }

  private func logIn(_ name: String, _ password: String) async throws -> TestSite.Answer {
    try await site.submit("/desk/login", ["name": name, "password": password])
  }

  private func told(in answer: TestSite.Answer) -> String? {
    answer.text.components(separatedBy: "<code>").dropFirst().first
      .map { String($0.prefix { $0 != "<" }) }
  }
}
