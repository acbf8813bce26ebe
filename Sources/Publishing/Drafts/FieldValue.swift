import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// What a control shows of a plan.
enum FieldValue: Hashable, Sendable {
  /// One text, or the chosen ones of several.
  case texts([String])
  /// The plan holds something there that the control cannot show, and must not touch.
  case other

  /// - Parameter node: nil where the plan says nothing.
  init(_ control: BuilderField.Control, _ node: YAMLNode?) {
    guard let node else {
      self = .texts([])
      return
    }
    switch control {
    case .line, .words, .day, .number, .truth, .choice:
      self = node.text.map { .texts([$0.trimmed]) } ?? .other
    case .one, .many, .choices, .lines:
      let items = node.items ?? [node]
      let texts = items.compactMap(\.text).map(\.trimmed)
      self = texts.count == items.count ? .texts(texts) : .other
    case .waits:
      let waits = (node.items ?? [node]).map(Wait.init)
      let texts = waits.compactMap { $0?.text }
      self = texts.count == waits.count ? .texts([texts.joined(separator: "; ")]) : .other
    case .items: self = .other
    }
  }

  var texts: [String] {
    if case .texts(let texts) = self { texts } else { [] }
  }
}

extension BuilderField.Control {
  /// The control with which a value can be shown whole: a field for one id that holds several takes several.
  func fitting(_ node: YAMLNode?) -> BuilderField.Control {
    if case .one(let naming) = self, (node?.items?.count ?? 0) > 1 { return .many(naming) }
    return self
  }

  /// What was sent, as the control holds it; nil when the form did not have the field.
  func texts(sent values: [String]) -> [String]? {
    guard !values.isEmpty else { return nil }
    switch self {
    case .many, .choices:
      return values.flatMap { $0.split(separator: " ").map(String.init) }
    case .lines:
      return values.flatMap { $0.split(separator: "\n").map { String($0).trimmed } }
        .filter { !$0.isEmpty }
    case .line, .words, .day, .number, .truth, .choice, .one, .waits:
      return values.map(\.trimmed).filter { !$0.isEmpty }.suffix(1)
    case .items: return nil
    }
  }

  /// Whether what was sent is what was shown; a box for one line shows no line ends.
  func isSame(_ sent: [String], as shown: [String]) -> Bool {
    switch self {
    case .words: sent == shown.filter { !$0.isEmpty }
    case .many, .choices: Set(sent) == Set(shown)
    case .lines: sent == shown.flatMap { $0.split(separator: "\n").map { String($0).trimmed } }
    default: sent.map(\.onOneLine) == shown.filter { !$0.isEmpty }.map(\.onOneLine)
    }
  }

  /// What is written into the plan.
  ///
  /// - Parameter wasList: whether the plan has a list there.
  func value(_ texts: [String], wasList: Bool) -> YAMLValue {
    switch self {
    case .day: .day(texts.joined())
    case .number, .truth: .figure(texts.joined())
    case .choice: .figure(texts.joined())
    case .line, .words: .text(texts.joined())
    case .one: wasList ? .list(texts.map(YAMLValue.text)) : .text(texts.joined())
    case .many, .choices, .lines: .list(texts.map(YAMLValue.text))
    case .waits:
      .list(
        texts.joined().split(separator: ";").map { part in
          Wait(String(part))?.value ?? .text(String(part).trimmed)
        })
    case .items: .list([])
    }
  }
}

extension YAMLValue {
  /// A day as YAML reads it; other words as they are.
  fileprivate static func day(_ text: String) -> YAMLValue {
    PartialDate(text) == nil ? .text(text) : .plain(text)
  }

  /// A number or a truth value; other words as they are.
  fileprivate static func figure(_ text: String) -> YAMLValue {
    let isNumber = text.utf8.allSatisfy { "0123456789.-".utf8.contains($0) } && Double(text) != nil
    return isNumber || text == "true" || text == "false" ? .plain(text) : .text(text)
  }
}

/// What an activity waits for, as a form writes it: `a1`, `a1 SS`, `a1 FS+10wd`.
private struct Wait {
  let activity: String
  let kind: String?
  let lag: String?

  init?(_ node: YAMLNode) {
    if let text = node.text {
      (activity, kind, lag) = (text, nil, nil)
      return
    }
    guard case .mapping(let entries) = node.content,
      Set(entries.map(\.key.value)).isSubset(of: ["activity", "type", "lag"]),
      let activity = node.child("activity")?.text
    else { return nil }
    self.activity = activity
    kind = node.child("type")?.text
    lag = node.child("lag")?.text
  }

  init?(_ text: String) {
    let parts = text.replacing("+", with: " +").split(separator: " ").map(String.init)
    guard let first = parts.first, parts.count <= 3 else { return nil }
    var kind: String?
    var lag: String?
    for part in parts.dropFirst() {
      if part.hasPrefix("+") { lag = String(part.dropFirst()) } else { kind = part }
    }
    (activity, self.kind, self.lag) = (first, kind, lag)
  }

  var text: String {
    guard kind != nil || lag != nil else { return activity }
    return "\(activity) \(kind ?? "FS")\(lag.map { "+\($0)" } ?? "")"
  }

  var value: YAMLValue {
    guard kind != nil || lag != nil else { return .text(activity) }
    let fields = [("activity", Optional(activity)), ("type", kind), ("lag", lag)]
    return .mapping(
      fields.compactMap { key, text in text.map { YAMLValue.Field(key, .text($0)) } })
  }
}

extension String {
  /// Without blanks and line ends around it.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
