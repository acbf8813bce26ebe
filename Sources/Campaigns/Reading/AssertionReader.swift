import Diagnostics
import Foundation
import Markup

extension Assertion: PlanPart {
  static let what = "an assertion"

  init(_ fields: inout Fields, _ report: inout Report) {
    weight = fields.word("severity", &report) ?? .error
    because = fields.words("because", &report)
    let names = fields.names.filter { !["severity", "because"].contains($0.value) }
    location = names.first?.location ?? fields.location
    guard let first = names.first, names.count == 1 else {
      for name in names { fields.keep(name.value) }
      report.add(
        .wrongType, at: location,
        "an assertion states one rule, and this states \(names.isEmpty ? "none" : "\(names.count)")",
        hint: names.isEmpty ? rulesHint : "begin each with '-' on a line of its own")
      (rule, text) = (nil, "")
      return
    }
    text = fields.node(first.value).map { "\(first.value): \($0.flow)" } ?? first.value
    guard let name = Name(rawValue: first.value) else {
      let meant = nearMiss(to: first.value, among: Name.allCases.map(\.rawValue))
      report.add(
        .wrongType, at: location, "there is no rule '\(first.value)'",
        hint: meant.map { "did you mean '\($0)'?" } ?? rulesHint)
      rule = nil
      return
    }
    rule = fields.rule(name, &report)
  }
}

private let rulesHint =
  "write one of: \(Assertion.Name.allCases.map(\.rawValue).joined(separator: ", "))"

extension Fields {
  /// A rule with its parameters; nil, with a problem, when they cannot be read.
  fileprivate mutating func rule(
    _ name: Assertion.Name, _ report: inout Report
  ) -> Assertion.Rule? {
    guard node(name.rawValue) != nil else {
      missing(name.rawValue, "the limit, the day or the fields of the rule", &report)
      return nil
    }
    switch name {
    case .budgetMax: return decimal(name.rawValue, &report).map { .budgetMax($0.value) }
    case .supportedMin: return decimal(name.rawValue, &report).map { .supportedMin($0.value) }
    case .shareMax: return share(name, &report).map { .shareMax($0.category, $0.percent) }
    case .shareMin: return share(name, &report).map { .shareMin($0.category, $0.percent) }
    case .endsBefore: return day(name.rawValue, &report).map { .endsBefore($0.value) }
    case .activityHas: return names(name, &report).map { .activityHas($0) }
    case .objectiveHas: return names(name, &report).map { .objectiveHas($0) }
    case .messageHas: return names(name, &report).map { .messageHas($0) }
    case .outputHas: return names(name, &report).map { .outputHas($0) }
    case .riskHas: return names(name, &report).map { .riskHas($0) }
    }
  }

  /// The names of fields; nil when none of them can be asked for.
  private mutating func names<Name>(_ rule: Assertion.Name, _ report: inout Report) -> [Name]?
  where Name: RawRepresentable & CaseIterable & Hashable & Sendable, Name.RawValue == String {
    let names: [Placed<Name>] = choices(rule.rawValue, &report)
    return names.isEmpty ? nil : names.map(\.value)
  }

  /// `{category: staff, percent: 40}`
  private mutating func share(
    _ rule: Assertion.Name, _ report: inout Report
  ) -> (category: BudgetLine.Category, percent: Decimal)? {
    guard let node = node(rule.rawValue),
      var fields = Fields(node, what: "'\(rule.rawValue)'", &report)
    else { return nil }
    defer { fields.finish(&report) }
    for name in ["category", "percent"] where fields.node(name) == nil {
      fields.missing(name, name == "category" ? "such as staff" : "such as 40", &report)
    }
    let category: BudgetLine.Category? = fields.word("category", &report)
    let percent = fields.decimal("percent", &report)?.value
    guard let category, let percent else { return nil }
    return (category, percent)
  }
}

extension YAMLNode {
  /// The value on one line, as YAML writes it in brackets and braces.
  fileprivate var flow: String {
    switch content {
    case .scalar(let text, _): text
    case .list(let items): "[\(items.map(\.flow).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key.value): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }
}
