import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing

/// What one may ask of the desk without having logged in: the way in, and a feed for who has its key.
package let loginRoutes: [Route] = [
  .get("/desk/login") { visit in
    if try await visit.deskPerson() != nil { return Reply.seeOther(visit.pages.links.desk) }
    let item = visit.request.value("item").flatMap { SubmissionNumber($0) }
    return try visit.formPage { $0.deskLogin(.plain, item: item) }.confidential
  },
  .post("/desk/login") { visit in try await visit.logIn().confidential },
  .get("/desk/feeds/:name/:key.*") { visit in
    let records = visit.live.records
    guard visit.captures[2] == "atom", Account.isName(visit.captures[0]),
      let account = try await records.account(visit.captures[0]), account.role >= .reader,
      isSameCode(visit.captures[1].utf8, visit.feedKey(of: account).utf8)
    else { throw Refused(.notFound) }
    let waiting = try await records.submissions(DeskFilter().selection, at: .now)
    let address = visit.pages.links.deskFeed(account.name, key: visit.captures[1])
    let feed = visit.pages.deskFeed(waiting, address: address)
    return Reply(feed, mediaType: "application/atom+xml; charset=utf-8").confidential
  },
]

/// What one does with one's own account.
let accountRoutes: [DeskRoute] = [
  DeskRoute(.post, "/desk/logout", for: .reader) { visit, _ in
    if let key = visit.request.session { try await visit.live.records.closeSession(key.hash) }
    var reply = Reply.seeOther(visit.pages.links.deskLogin)
    reply.headers[.setCookie] = visit.sessionCookie("", maxAge: 0)
    return reply
  },
  DeskRoute(.get, "/desk/account", for: .reader) { visit, person in
    let notice: DeskAccountNotice? = visit.request.value("changed") == nil ? nil : .changed
    return try visit.accountPage(person, notice)
  },
  DeskRoute(.post, "/desk/account", for: .reader) { visit, person in
    try await visit.changePassword(person)
  },
  DeskRoute(.get, "/desk/accounts", for: .administrator) { visit, person in
    let isDone = visit.request.value("done") != nil
    return try await visit.accountsPage(person, isDone ? .changed : nil)
  },
  DeskRoute(.post, "/desk/accounts", for: .administrator) { visit, person in
    try await visit.changeAccount(person)
  },
]

extension Visit {
  /// The key of somebody's feed; another password gives another one.
  func feedKey(of account: Account) -> String {
    String(
      authenticationCode(
        of: "feed \(account.name) \(account.password.text)", key: live.records.secret
      ).prefix(32))
  }

  fileprivate func logIn() async throws -> Reply {
    let name = form["name"]?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
    let item = form["item"].flatMap { SubmissionNumber($0) }
    let isName = Account.isName(name)
    guard admitsAttempt(at: isName ? name : "") else {
      return try formPage(status: .tooManyRequests) { $0.deskLogin(.tooMany, item: item) }
    }
    let account = isName ? try await live.records.account(name) : nil
    let key = RecordKey()
    guard try await live.doorkeeper.admits(form["password"] ?? "", to: account), let account,
      try await live.records.openSession(
        key.hash, of: account.name, with: account.password, at: .now)
    else {
      return try formPage(status: .unauthorized) { $0.deskLogin(.wrong, item: item) }
    }
    // What was open in this browser before ends.
    if let old = request.session { try await live.records.closeSession(old.hash) }
    var reply = Reply.seeOther(item.map { pages.links.deskItem($0) } ?? pages.links.desk)
    reply.headers[.setCookie] = sessionCookie(key.text, maxAge: DeskSession.lifetime)
    return reply
  }

  /// Whether another password may be tried.
  private func admitsAttempt(at name: String) -> Bool {
    let sorts: [FloodGate.Sort] =
      [.login, .loginTo(name)] + (network.map { [.loginFrom($0)] } ?? [])
    return live.floods.admits(sorts, at: .now)
  }

  fileprivate func sessionCookie(_ value: String, maxAge: Int) -> String {
    "\(WebRequest.sessionCookie)=\(value); Path=/; Max-Age=\(maxAge); HttpOnly; SameSite=Strict\(secure)"
  }

  fileprivate func accountPage(
    _ person: DeskPerson, _ notice: DeskAccountNotice?, status: HTTPResponse.Status = .ok
  ) throws -> Reply {
    let key = person.account.map { feedKey(of: $0) } ?? ""
    return try formPage(status: status) { $0.deskAccount(person, feedKey: key, notice) }
  }

  fileprivate func changePassword(_ person: DeskPerson) async throws -> Reply {
    guard let account = person.account else { throw Refused(.notFound) }
    guard admitsAttempt(at: account.name) else {
      return try accountPage(person, .tooMany, status: .tooManyRequests)
    }
    guard try await live.doorkeeper.admits(form["password"] ?? "", to: account) else {
      return try accountPage(person, .wrong, status: .unprocessableContent)
    }
    guard let new = form["new"], Account.isPassword(new) else {
      return try accountPage(person, .unfit, status: .unprocessableContent)
    }
    let hash = try await live.doorkeeper.hash(new)
    let key = RecordKey()
    guard
      try await live.records.changeAccount(
        account.name, .password(hash), by: person.editor, at: .now),
      try await live.records.openSession(key.hash, of: account.name, with: hash, at: .now)
    else { throw Refused(.notFound) }
    var reply = Reply.seeOther(pages.links.deskAccount + pages.links.query([("changed", "1")]))
    reply.headers[.setCookie] = sessionCookie(key.text, maxAge: DeskSession.lifetime)
    return reply
  }
}
