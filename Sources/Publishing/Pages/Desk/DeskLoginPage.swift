import Documents
package import Feedback
import Foundation

/// Why somebody sees the page on which one logs in.
package enum DeskGreeting: Hashable, Sendable {
  case plain
  /// Name and password do not belong together.
  case wrong
  /// Too many tried in a short time.
  case tooMany
  /// Something was sent and nobody is logged in (any more).
  case ended
}

extension Pages {
  /// Where one logs in.
  ///
  /// - Parameter item: the submission that is opened then; nil for the queue.
  package func deskLogin(_ greeting: DeskGreeting, item: SubmissionNumber?) -> Page {
    let said: InterfaceText? =
      switch greeting {
      case .plain: nil
      case .wrong: .deskLoginWrong
      case .tooMany: .deskLoginTooMany
      case .ended: .deskLoginEnded
      }
    return unlisted(
      Page(
        text[.deskLogin], path: "/desk/login",
        content: [
          said.map { .tag("p", ["class": "note signal", "role": "alert"], text[$0]) },
          .tag("h1", [:], text[.deskLogin]), .tag("p", ["class": "lead"], text[.deskLoginLead]),
          form(
            to: links.deskLogin, [:],
            [
              item.map { hidden("item", $0.digits) },
              deskInput("name", .deskName, type: "text", autocomplete: "username"),
              deskInput(
                "password", .deskPassword, type: "password", autocomplete: "current-password"),
              .tag("p", [:], [.tag("button", ["type": "submit"], text[.deskLogin])]),
            ].compactMap(\.self)),
        ].compactMap(\.self)))
  }

  /// That one may not do this.
  package func deskForbidden(_ person: DeskPerson) -> Page {
    deskPage(
      text[.deskForbidden], path: "/desk", person,
      [
        .tag("h1", [:], text[.deskForbidden]),
        .tag("p", ["class": "lead"], text[.deskForbiddenText]),
      ])
  }

  /// One's own account: the feed and the password.
  ///
  /// - Parameters:
  ///   - feedKey: opens one's feed.
  ///   - said: what came of a change.
  package func deskAccount(
    _ person: DeskPerson, feedKey: String, _ said: DeskAccountNotice?
  ) -> Page? {
    guard let account = person.account else { return nil }
    let feed = absolute(links.deskFeed(account.name, key: feedKey))
    return deskPage(
      text[.deskAccount], path: "/desk/account", person,
      [
        said.map { notice in
          .tag(
            "p",
            [
              "class": notice == .changed ? "note" : "note signal",
              "role": notice == .changed ? "status" : "alert",
            ], text[notice.words])
        },
        .tag("h1", [:], text[.deskAccount]),
        .tag("p", ["class": "facts"], "\(account.name), \(text[account.role.words])"),
        .tag("section", ["aria-labelledby": "password-heading"]) {
          Element.tag("h2", ["id": "password-heading"], text[.deskChangePassword])
          Element.tag("p", [:], text[.deskChangePasswordText])
          form(
            to: links.deskAccount, [:],
            [
              deskInput(
                "password", .deskPassword, type: "password", autocomplete: "current-password"),
              deskInput(
                "new", .deskNewPassword, type: "password", autocomplete: "new-password"),
              .tag("p", [:], [.tag("button", ["type": "submit"], text[.deskChangePassword])]),
            ])
        },
        .tag("section", ["aria-labelledby": "feed-heading"]) {
          Element.tag("h2", ["id": "feed-heading"], text[.deskFeed])
          Element.tag("p", [:], text[.deskFeedText])
          Element.tag("p", ["class": "keys"], [.tag("a", ["href": feed], feed)])
        },
      ].compactMap(\.self))
  }

  func deskInput(
    _ name: String, _ label: InterfaceText, type: String, autocomplete: String
  ) -> Element {
    .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": name], text[label])
      Element.tag(
        "input",
        [
          "id": name, "name": name, "type": type, "autocomplete": autocomplete,
          "required": "required", "maxlength": String(Account.passwordBytes),
          "autocapitalize": "none", "spellcheck": "false",
        ])
    }
  }

  func hidden(_ name: String, _ value: String) -> Element {
    .tag("input", ["type": "hidden", "name": name, "value": value])
  }

  func option(_ value: String, _ label: String, isChosen: Bool) -> Element {
    .tag("option", ["value": value, "selected": isChosen ? "selected" : nil], label)
  }
}

/// What came of changing one's password.
package enum DeskAccountNotice: Hashable, Sendable {
  case changed
  /// The password that was typed is not the one of the account.
  case wrong
  /// The new one is too short or too long.
  case unfit
  /// Too many tried in a short time.
  case tooMany

  var words: InterfaceText {
    switch self {
    case .changed: .deskPasswordChanged
    case .wrong: .deskPasswordWrong
    case .unfit: .deskPasswordUnfit
    case .tooMany: .deskLoginTooMany
    }
  }
}

extension Account.Role {
  var words: InterfaceText {
    switch self {
    case .disabled: .deskRoleDisabled
    case .reader: .deskRoleReader
    case .editor: .deskRoleEditor
    case .administrator: .deskRoleAdministrator
    }
  }
}
