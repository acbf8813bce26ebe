import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing

extension Visit {
  /// All accounts, and what came of a change.
  func accountsPage(
    _ person: DeskPerson, _ notice: DeskAccountsNotice? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Reply {
    let accounts = try await live.records.accounts()
    let (name, role) = (form["name"] ?? "", form["role"] ?? "")
    return try formPage(status: status) {
      $0.deskAccounts(
        person, accounts, notice, typed: notice?.isOfNew == true ? (name, role) : nil)
    }
  }

  /// Does with an account what an administrator asks for. A password that is made here is in this answer and
  /// nowhere else.
  func changeAccount(_ person: DeskPerson) async throws -> Reply {
    let name = (form["name"] ?? "").trimmingCharacters(in: .whitespaces)
    let records = live.records
    let isDone: Bool
    do {
      switch form["action"] {
      case "add": return try await addAccount(name, person)
      case "role":
        isDone = try await records.changeAccount(
          name, .role(try role), by: person.editor, at: .now)
      case "password":
        let password = Account.password(from: randomBytes(20))
        let hash = try await live.doorkeeper.hash(password)
        isDone = try await records.changeAccount(
          name, .password(hash), by: person.editor, at: .now)
        if isDone { return try await accountsPage(person, .reset(name, password)) }
      case "remove":
        isDone = try await records.removeAccount(name, by: person.editor, at: .now)
      default: throw Refused(.badRequest)
      }
    } catch is LastAdministrator {
      return try await accountsPage(person, .last, status: .conflict)
    }
    guard isDone else { throw Refused(.notFound) }
    return .seeOther(pages.links.deskAccounts + pages.links.query([("done", "1")]))
  }

  private var role: Account.Role {
    get throws(Refused) {
      guard let role = form["role"].flatMap(Account.Role.init) else { throw Refused(.badRequest) }
      return role
    }
  }

  private func addAccount(_ name: String, _ person: DeskPerson) async throws -> Reply {
    let role = try role
    guard Account.isName(name) else {
      return try await accountsPage(person, .badName, status: .unprocessableContent)
    }
    let password = Account.password(from: randomBytes(20))
    let account = Account(
      name: name, role: role, password: try await live.doorkeeper.hash(password), created: .now)
    guard try await live.records.addAccount(account, by: person.editor) else {
      return try await accountsPage(person, .taken, status: .conflict)
    }
    return try await accountsPage(person, .added(name, password))
  }
}
