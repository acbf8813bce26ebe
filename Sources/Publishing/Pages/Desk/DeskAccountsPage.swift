import Documents
package import Feedback
import Foundation

/// What came of a change of accounts.
package enum DeskAccountsNotice: Hashable, Sendable {
  case changed
  /// With the password, which is told once.
  case added(String, String)
  case reset(String, String)
  case badName
  /// There is an account with that name.
  case taken
  /// Nobody could keep the accounts any more.
  case last

  /// Whether it is about an account that was not made.
  package var isOfNew: Bool { self == .badName || self == .taken }
}

extension Pages {
  /// All accounts, for who keeps them.
  ///
  /// - Parameter typed: name and role of an account that was not made.
  package func deskAccounts(
    _ person: DeskPerson, _ accounts: [Account], _ said: DeskAccountsNotice? = nil,
    typed: (name: String, role: String)? = nil
  ) -> Page {
    deskPage(
      text[.deskAccounts], path: "/desk/accounts", person,
      [
        said.map(notice), .tag("h1", [:], text[.deskAccounts]),
        .tag("p", ["class": "lead"], text[.deskAccountsLead]),
        accounts.isEmpty
          ? .tag("p", ["class": "empty"], text[.deskNoAccounts])
          : .tag("ul", ["class": "entries"], accounts.map(accountEntry)),
        newAccount(typed),
      ].compactMap(\.self))
  }

  private func notice(_ said: DeskAccountsNotice) -> Element {
    func alert(_ words: InterfaceText) -> Element {
      .tag("p", ["class": "note signal", "role": "alert"], text[words])
    }
    func once(_ words: InterfaceText, _ name: String, _ password: String) -> Element {
      .tag("div", ["class": "note", "role": "status"]) {
        Element.tag("p", [:], text(words, ["name": name]))
        Element.tag("p", ["class": "keys"], [.tag("code", [:], password)])
        Element.tag("p", [:], text[.deskPasswordOnce])
      }
    }
    return switch said {
    case .changed: .tag("p", ["class": "note", "role": "status"], text[.deskDone])
    case .added(let name, let password): once(.deskAccountAdded, name, password)
    case .reset(let name, let password): once(.deskAccountReset, name, password)
    case .badName: alert(.deskAccountBadName)
    case .taken: alert(.deskAccountTaken)
    case .last: alert(.deskAccountLast)
    }
  }

  private func accountEntry(_ account: Account) -> Element {
    .tag("li") {
      Element.tag("h2", [:], account.name)
      Element.tag("p", ["class": "facts"]) {
        text[account.role.words] + ", "
        Element.tag(
          "time", ["datetime": account.created.formatted(.iso8601)], moment(account.created))
      }
      form(
        to: links.deskAccounts, ["class": "inline-form"],
        [
          hidden("name", account.name),
          roleChoice(
            "role-\(account.name)", text(.deskRoleOf, ["name": account.name]), account.role),
          action("role", text[.deskSetRole]),
          action("password", text(.deskResetPassword, ["name": account.name]), isQuiet: true),
          action("remove", text(.deskRemoveAccount, ["name": account.name]), isQuiet: true),
        ])
    }
  }

  private func newAccount(_ typed: (name: String, role: String)?) -> Element {
    .tag("section", ["aria-labelledby": "new-account"]) {
      Element.tag("h2", ["id": "new-account"], text[.deskAddAccount])
      form(
        to: links.deskAccounts, ["autocomplete": "off"],
        [
          .tag("div", ["class": "field"]) {
            Element.tag("label", ["for": "new-name"], text[.deskName])
            Element.tag("p", ["class": "hint", "id": "new-name-hint"], text[.deskAccountNameHint])
            Element.tag(
              "input",
              [
                "type": "text", "id": "new-name", "name": "name", "required": "required",
                "value": typed?.name, "minlength": "2", "maxlength": "40",
                "aria-describedby": "new-name-hint", "autocapitalize": "none",
                "spellcheck": "false",
              ])
          },
          roleChoice(
            "new-role", text[.deskRole], Account.Role(rawValue: typed?.role ?? "") ?? .editor),
          .tag("p", [:], [action("add", text[.deskAddAccount])]),
        ])
    }
  }

  private func roleChoice(_ id: String, _ label: String, _ chosen: Account.Role) -> Element {
    .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": id], label)
      Element.tag(
        "select", ["id": id, "name": "role"],
        Account.Role.allCases.map { role in
          option(role.rawValue, text[role.words], isChosen: role == chosen)
        })
    }
  }

  private func action(_ value: String, _ label: String, isQuiet: Bool = false) -> Element {
    .tag(
      "button",
      ["class": isQuiet ? "quiet" : nil, "type": "submit", "name": "action", "value": value], label)
  }
}
