import Diagnostics
import Foundation
import Markup

/// A part of a plan that is read from a group of fields.
protocol PlanPart {
  /// What it is, for messages: “an activity”.
  static var what: String { get }
  init(_ fields: inout Fields, _ report: inout Report)
}

extension PlanPart where Self: PlanObject {
  static var what: String { sort.phrase }
}

extension Fields {
  /// The parts in a list.
  mutating func parts<Part: PlanPart>(_ name: String, _ report: inout Report) -> [Part] {
    list(name, &report).compactMap { node in
      guard var fields = Fields(node, what: Part.what, &report) else { return nil }
      defer { fields.finish(&report) }
      return Part(&fields, &report)
    }
  }

  /// One part; nil when absent.
  mutating func part<Part: PlanPart>(_ name: String, _ report: inout Report) -> Part? {
    guard let node = node(name), var fields = Fields(node, what: Part.what, &report) else {
      return nil
    }
    defer { fields.finish(&report) }
    return Part(&fields, &report)
  }

  /// The id of an object; `?` when it lacks one, which is a problem.
  mutating func objectID(_ report: inout Report) -> Placed<String> {
    if node("id") == nil { missing("id", "a short id that nothing else in the plan has", &report) }
    return id("id", &report) ?? Placed("?", at: location)
  }

  /// A text that must be there; empty when it is not, which is a problem.
  mutating func needed(
    _ name: String, _ clause: String, _ report: inout Report
  ) -> Placed<String> {
    requiredText(name, clause, &report) ?? Placed("", at: location)
  }

  /// A text without its place.
  mutating func words(_ name: String, _ report: inout Report) -> String? {
    text(name, &report)?.value
  }

  /// The texts of a list without their places.
  mutating func wordList(_ name: String, _ report: inout Report) -> [String] {
    oneOrMore(name, &report).map(\.value)
  }

  /// The texts of a list, or a single one.
  mutating func oneOrMore(_ name: String, _ report: inout Report) -> [Placed<String>] {
    if case .scalar = node(name)?.content { return text(name, &report).map { [$0] } ?? [] }
    return texts(name, &report)
  }

  /// A whole number between two others.
  mutating func integer(
    _ name: String, in range: ClosedRange<Int>, _ report: inout Report
  ) -> Int? {
    guard let number = integer(name, &report) else { return nil }
    guard range.contains(number.value) else {
      report.add(
        .wrongType, at: number.location, "'\(name)' is \(number.value)",
        hint: "write a number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number.value
  }

  /// An exact number, such as an amount of money.
  mutating func decimal(_ name: String, _ report: inout Report) -> Placed<Decimal>? {
    guard let number = number(name, &report), let text = text(name, &report),
      let decimal = Decimal(string: text.value, locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    return Placed(decimal, at: number.location)
  }

  /// `true` or `false`; nil when absent.
  mutating func flag(_ name: String, _ report: inout Report) -> Bool? {
    truth(name, &report)?.value
  }

  /// Days by name, as in `{penny-wirton-schools: 2026-11-05}`.
  mutating func days(_ name: String, _ report: inout Report) -> [String: Placed<Day>] {
    guard var fields = fields(name, &report) else { return [:] }
    var days: [String: Placed<Day>] = [:]
    for name in fields.names { days[name.value] = fields.day(name.value, &report) }
    return days
  }

  /// One word of a closed list, without its place.
  mutating func word<Choice>(_ name: String, _ report: inout Report) -> Choice?
  where Choice: RawRepresentable & CaseIterable & Hashable & Sendable, Choice.RawValue == String {
    let choice: Placed<Choice>? = choice(name, &report)
    return choice?.value
  }

  /// A length of time such as `10d`, `2w`, `3m` or `5wd`.
  mutating func duration(
    _ name: String, least: Int, _ report: inout Report
  ) -> Placed<Duration>? {
    guard let text = text(name, &report) else { return nil }
    guard let duration = Duration(text.value), duration.count >= least else {
      report.add(
        .badDuration, at: text.location, "'\(text.value)' is not a duration",
        hint: "write 3d, 2w, 1m or 5wd (working days)")
      return nil
    }
    return Placed(duration, at: text.location)
  }

  /// Which of some fields are there and not empty.
  mutating func written(_ names: String...) -> WrittenFields {
    Set(names.filter { node($0) != nil })
  }

  /// Asks for fields that nothing reads yet, so that they are kept without a message.
  mutating func keep(_ names: String...) {
    for name in names { _ = node(name) }
  }
}
