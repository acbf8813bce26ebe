package import Diagnostics

extension Fields {
  /// A text; nil when absent.
  package mutating func text(_ name: String, _ report: inout Report) -> Placed<String>? {
    guard let node = node(name) else { return nil }
    guard case .scalar(let text, _) = node.content, !text.isEmpty else {
      wrong(name, node, expected: "a text", &report)
      return nil
    }
    return Placed(text, at: node.location)
  }

  /// A text that must be there; `clause` says what it is, for the hint.
  package mutating func requiredText(
    _ name: String, _ clause: String, _ report: inout Report
  ) -> Placed<String>? {
    if node(name) == nil { missing(name, clause, &report) }
    return text(name, &report)
  }

  /// The texts of a list; an absent field is an empty list.
  package mutating func texts(_ name: String, _ report: inout Report) -> [Placed<String>] {
    list(name, &report).compactMap { item in
      guard case .scalar(let text, _) = item.content, !item.isNull else {
        wrong(name, item, expected: "a list of texts", &report)
        return nil
      }
      return Placed(text, at: item.location)
    }
  }

  /// The items of a list; an absent field is an empty list.
  package mutating func list(_ name: String, _ report: inout Report) -> [YAMLNode] {
    guard let node = node(name) else { return [] }
    guard case .list(let items) = node.content else {
      wrong(name, node, expected: "a list, as in [a, b]", &report)
      return []
    }
    return items
  }

  /// A group of fields; nil when absent.
  package mutating func fields(_ name: String, _ report: inout Report) -> Fields? {
    guard let node = node(name) else { return nil }
    return Fields(node, what: "'\(name)'", &report)
  }

  /// A list of groups of fields.
  package mutating func items(_ name: String, _ report: inout Report) -> [Fields] {
    list(name, &report).compactMap { Fields($0, what: "an item of '\(name)'", &report) }
  }

  /// A whole number.
  package mutating func integer(_ name: String, _ report: inout Report) -> Placed<Int>? {
    converted(name, expected: "a whole number", &report) { Int($0) }
  }

  /// A number with or without decimals, written with a point.
  package mutating func number(_ name: String, _ report: inout Report) -> Placed<Double>? {
    converted(name, expected: "a number, as in 12 or 12.50", &report) { text in
      guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
      return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// `true` or `false` (YAML 1.2.2, 10.3.2).
  package mutating func truth(_ name: String, _ report: inout Report) -> Placed<Bool>? {
    converted(name, expected: "true or false", &report) { text in
      switch text {
      case "true", "True", "TRUE": true
      case "false", "False", "FALSE": false
      default: nil
      }
    }
  }

  /// A year, a month or a day.
  package mutating func date(_ name: String, _ report: inout Report) -> Placed<PartialDate>? {
    guard let text = text(name, &report) else { return nil }
    guard let date = PartialDate(text.value) else {
      report.add(
        .badDate, at: text.location, "'\(name)' is '\(text.value)', which is no date",
        hint: "write 2026, 2026-05 or 2026-05-01")
      return nil
    }
    return Placed(date, at: text.location)
  }

  /// A day.
  package mutating func day(_ name: String, _ report: inout Report) -> Placed<Day>? {
    guard let text = text(name, &report) else { return nil }
    guard let day = Day(text.value) else {
      report.add(
        .badDate, at: text.location, "'\(name)' is '\(text.value)', which is no day",
        hint: "write a day such as 2026-05-01")
      return nil
    }
    return Placed(day, at: text.location)
  }

  /// One word of a closed list.
  package mutating func choice<Choice>(
    _ name: String, _ report: inout Report
  ) -> Placed<Choice>?
  where Choice: RawRepresentable & CaseIterable & Hashable & Sendable, Choice.RawValue == String {
    guard let text = text(name, &report) else { return nil }
    guard let choice = Choice(rawValue: text.value) else {
      let all = Choice.allCases.map(\.rawValue)
      let meant = nearMiss(to: text.value, among: all)
      report.add(
        .wrongType, at: text.location, "'\(name)' is '\(text.value)', which it cannot be",
        hint: meant.map { "did you mean '\($0)'?" }
          ?? "write one of: \(all.joined(separator: ", "))")
      return nil
    }
    return Placed(choice, at: text.location)
  }

  /// An id in small letters, digits and hyphens that begins with a letter.
  package mutating func id(_ name: String, _ report: inout Report) -> Placed<String>? {
    guard let text = text(name, &report) else { return nil }
    if !isID(text.value) {
      report.add(
        .badID, at: text.location, "'\(text.value)' cannot be an id",
        hint: "use small letters, digits and hyphens, and begin with a letter")
    }
    return text
  }

  /// Texts by language, as in `{en: Law clinic, de: Rechtsklinik}`.
  package mutating func localised(_ name: String, _ report: inout Report) -> LocalisedText {
    guard let node = node(name) else { return LocalisedText([:]) }
    guard case .mapping(let entries) = node.content else {
      wrong(name, node, expected: "texts by language, as in {en: …, de: …}", &report)
      return LocalisedText([:])
    }
    var texts: [String: String] = [:]
    for entry in entries {
      guard case .scalar(let text, _) = entry.value.content, !entry.value.isNull else {
        wrong(name, entry.value, expected: "a text for each language", &report)
        continue
      }
      texts[entry.key.value] = text
    }
    return LocalisedText(texts)
  }

  private mutating func converted<Value>(
    _ name: String, expected: String, _ report: inout Report, _ convert: (String) -> Value?
  ) -> Placed<Value>? {
    guard let node = node(name) else { return nil }
    guard case .scalar(let text, let plain) = node.content, let value = convert(text) else {
      wrong(name, node, expected: expected, &report)
      return nil
    }
    guard plain else {
      wrong(name, node, expected: "\(expected), without quotes", &report)
      return nil
    }
    return Placed(value, at: node.location)
  }
}

/// Whether a text is in small ASCII letters, digits and hyphens and begins with a letter.
package func isID(_ text: String) -> Bool {
  guard let first = text.utf8.first, (97...122).contains(first) else { return false }
  return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
}

/// Whether an id may name a file on every system: short enough, and no device of Windows.
package func isFileID(_ text: String) -> Bool {
  let stem = text.last?.isNumber == true ? String(text.dropLast()) : text
  let isDevice =
    ["con", "prn", "aux", "nul"].contains(text) || text != stem && ["com", "lpt"].contains(stem)
  return isID(text) && text.utf8.count <= 100 && !isDevice
}
