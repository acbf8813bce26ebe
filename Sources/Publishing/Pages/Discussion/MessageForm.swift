import Documents
package import Feedback
import Foundation

/// What somebody typed into the form for a message, and why it was not taken.
package struct MessageEntry: Hashable, Sendable {
  package let name: String
  package let text: String
  /// The code that was chosen.
  package let language: String
  package let problems: [Problem]

  package enum Problem: Hashable, Sendable {
    case contribution(Contribution.Problem)
    /// Too much came in a short time.
    case flood
    /// The discussion was closed meanwhile.
    case closed
    /// The discussion has as many messages as may be.
    case full
  }

  package init(name: String, text: String, language: String, problems: [Problem]) {
    self.name = name
    self.text = text
    self.language = language
    self.problems = problems
  }

  /// An empty form.
  package init(language: String) {
    self.init(name: "", text: "", language: language, problems: [])
  }
}

extension Pages {
  /// The form for a message.
  ///
  /// - Parameter more: hidden fields.
  func messageForm(
    to address: String, _ entry: MessageEntry, _ button: InterfaceText,
    more: [(String, String)] = []
  ) -> Element {
    let hidden = more.map { name, value in
      Element.tag("input", ["type": "hidden", "name": name, "value": value])
    }
    return form(
      to: address, [:],
      hidden + [
        textField(entry), nameField(entry), languageField(entry),
        .tag("p", ["class": "facts"], text[.messageIsSeen]),
        .tag("p", [:], [.tag("button", ["type": "submit"], text[button])]),
      ])
  }

  /// All problems of a message, above the form, each with a link to its field.
  func errorSummary(_ entry: MessageEntry) -> Element? {
    guard !entry.problems.isEmpty else { return nil }
    return .tag("div", ["class": "note signal", "role": "alert"]) {
      Element.tag("h2", [:], text[.notSentYet])
      Element.tag(
        "ul", [:],
        entry.problems.map { problem in
          .tag("li") { Element.tag("a", ["href": "#\(field(of: problem))"], sentence(problem)) }
        })
    }
  }

  private func textField(_ entry: MessageEntry) -> Element {
    field("message-text", .messageText, hint: .messageHint, entry) { described, isWrong in
      .tag(
        "textarea",
        [
          "id": "message-text", "name": "text", "rows": "8", "required": "required",
          "maxlength": String(RecordLimits.messageBytes), "aria-describedby": described,
          "aria-invalid": isWrong,
        ],
        // A browser drops the first line break of what stands in there.
        (entry.text.hasPrefix("\n") ? "\n" : "") + entry.text)
    }
  }

  private func nameField(_ entry: MessageEntry) -> Element {
    field("message-name", .messageName, hint: .messageNameHint, entry) { described, isWrong in
      .tag(
        "input",
        [
          "id": "message-name", "name": "name", "type": "text", "autocomplete": "off",
          "maxlength": String(RecordLimits.nameLength),
          "value": entry.name.isEmpty ? nil : entry.name, "aria-describedby": described,
          "aria-invalid": isWrong,
        ])
    }
  }

  private func languageField(_ entry: MessageEntry) -> Element {
    field("message-language", .messageLanguage, hint: nil, entry) { described, isWrong in
      languageChoice(
        id: "message-language", chosen: entry.language, described: described, isWrong: isWrong)
    }
  }

  /// The languages in which one may say that one writes, each in its own words.
  func languageChoice(
    id: String, chosen: String, described: String?, isWrong: String?
  ) -> Element {
    let names = Contribution.languages.map { code in (code, autonym(code)) }
      .sorted { ($0.1.lowercased(), $0.0) < ($1.1.lowercased(), $1.0) }
    return .tag(
      "select",
      ["id": id, "name": "language", "aria-describedby": described, "aria-invalid": isWrong],
      names.map { code, name in
        .tag(
          "option",
          [
            "value": code, "lang": code == language ? nil : code,
            "selected": code == chosen ? "selected" : nil,
          ], name)
      })
  }

  /// A labelled control with its hint and what is wrong with it.
  private func field(
    _ id: String, _ label: InterfaceText, hint: InterfaceText?, _ entry: MessageEntry,
    control: (_ described: String?, _ isWrong: String?) -> Element
  ) -> Element {
    let problem = entry.problems.first { field(of: $0) == id }
    let described = [hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-problem" }]
      .compactMap(\.self)
    return .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": id], text[label])
      hint.map { Element.tag("p", ["class": "hint", "id": "\(id)-hint"], text[$0]) }
      problem.map {
        Element.tag("p", ["class": "wrong", "id": "\(id)-problem"], sentence($0))
      }
      control(
        described.isEmpty ? nil : described.joined(separator: " "), problem.map { _ in "true" })
    }
  }

  private func field(of problem: MessageEntry.Problem) -> String {
    switch problem {
    case .contribution(.nameTooLong): "message-name"
    case .contribution(.unknownLanguage): "message-language"
    case .contribution(.empty), .contribution(.tooLong), .flood, .closed, .full: "message-text"
    }
  }

  private func sentence(_ problem: MessageEntry.Problem) -> String {
    switch problem {
    case .contribution(.empty): text[.messageEmpty]
    case .contribution(.tooLong(let bytes)):
      text(.messageTooLong, ["n": String(bytes), "limit": String(RecordLimits.messageBytes)])
    case .contribution(.nameTooLong): text[.messageNameTooLong]
    case .contribution(.unknownLanguage): text[.messageLanguageUnknown]
    case .flood: text[.messageFlood]
    case .closed: text[.discussionIsClosed]
    case .full: text[.discussionIsFull]
    }
  }

  /// A language in its own words.
  private func autonym(_ code: String) -> String {
    let name = Locale(identifier: code).localizedString(forLanguageCode: code) ?? code
    return phrases.sentence(name)
  }
}
