import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// A problem of a draft at the step and, where it concerns one, the field that it is about.
struct PlacedProblem: Hashable, Sendable {
  let problem: Diagnostic
  let step: String
  /// The field, or the item when no field of it can be told; nil for the step as a whole.
  let address: FieldAddress?
}

extension PlanDraft {
  /// Every problem with its step and field.
  func placedProblems(_ steps: [BuilderStep]) -> [PlacedProblem] {
    let places = root.map { placesOfValues($0) } ?? []
    return problems.map { problem in
      let address = place(of: problem, among: places)
      let step = step(of: problem, at: address, steps)
      return PlacedProblem(problem: problem, step: step, address: address)
    }
  }

  /// The value that a problem stands at, and in an item the field that its words name.
  private func place(
    of problem: Diagnostic, among places: [(FieldAddress, SourceLocation)]
  ) -> FieldAddress? {
    let end = places.firstIndex { $0.1 > problem.location } ?? places.count
    guard end > 0, problem.location.line > 1, problem.location.line < bodyLine else { return nil }
    var address = places[end - 1].0
    // A claim is named by its id, and an item as a whole by its first field.
    let outer = FieldAddress(Array(address.steps.dropLast()))
    let isFirst = root?.node(at: outer)?.location == problem.location && outer.steps.count > 1
    if address.steps.last == .key("id") || isFirst { address = outer }
    if problem.code == .missingField, address.steps.count == 1 {
      address = FieldAddress([String]())
    }
    let names = fieldNames(below: address)
    guard let named = quoted(problem).first(where: names.contains) else { return address }
    return address + .key(named)
  }

  private var bodyLine: Int {
    draft.text.utf8.isEmpty
      ? 1
      : draft.text.split(separator: "\n", omittingEmptySubsequences: false).count
        - body.split(separator: "\n", omittingEmptySubsequences: false).count + 1
  }

  /// The keys that a builder field has directly below an address.
  private func fieldNames(below address: FieldAddress) -> Set<String> {
    var names: Set<String> = ["evidence", "because"]
    for step in builderSteps {
      collect(step.fields, [], into: &names, below: address.keys)
    }
    return names
  }

  private func collect(
    _ fields: [BuilderField], _ path: [String], into names: inout Set<String>, below keys: [String]
  ) {
    for field in fields {
      let own = path + field.keys
      if own.count > keys.count, own.starts(with: keys) { names.insert(own[keys.count]) }
      if case .items(let list) = field.control {
        collect(list.fields, own, into: &names, below: keys)
      }
    }
  }

  private func step(
    of problem: Diagnostic, at address: FieldAddress?, _ steps: [BuilderStep]
  ) -> String {
    let keys = address?.keys ?? []
    if problem.code.id.hasPrefix("EV-") || keys.contains("evidence") || keys.contains("because") {
      return "evidence"
    }
    if let owner = steps.first(where: { $0.owns(keys) }) { return owner.name }
    // A missing part is named by its section, or by what the kind calls it.
    let named = Set(quoted(problem))
    let lists = ["output": "outputs", "activity": "activities", "party": "partners"]
    if problem.code.id.hasPrefix("KIND-"), let first = problem.message.split(separator: " ").first {
      let list = lists[String(first)] ?? (first == "term" ? "partners" : "\(first)s")
      if steps.contains(where: { $0.name == list }) { return list }
    }
    if let owner = steps.first(where: { $0.sections.contains { named.contains($0.rawValue) } }) {
      return owner.name
    }
    if problem.location.line >= bodyLine { return "argument" }
    let family = steps.first { step in
      step.codes.contains { problem.code.id.hasPrefix($0) } && step.name != "text"
    }
    return family?.name ?? "text"
  }

  /// What stands in quotes in a message and in its advice; of `evidence: none` the first word.
  private func quoted(_ problem: Diagnostic) -> [String] {
    [problem.hint, problem.message].compactMap(\.self).flatMap { text in
      text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }
        .map { String($0.element.prefix { $0 != ":" }) }
    }
  }
}

extension BuilderStep {
  /// Whether a field of the step edits what has these keys.
  func owns(_ keys: [String]) -> Bool {
    guard !keys.isEmpty else { return false }
    return fields.contains { keys.starts(with: $0.keys) || $0.keys.starts(with: keys) }
  }
}

/// The address of every value with where it stands, in the order of the file; what holds others comes
/// before them.
private func placesOfValues(
  _ node: YAMLNode, at address: FieldAddress = FieldAddress([YAMLStep]())
) -> [(FieldAddress, SourceLocation)] {
  let own = address.steps.isEmpty ? [] : [(address, node.location)]
  switch node.content {
  case .scalar: return own
  case .list(let items):
    return own
      + items.indices.flatMap { index in
        placesOfValues(items[index], at: address + node.step(toItem: index))
      }
  case .mapping(let entries):
    return own
      + entries.flatMap { entry in
        let inner = placesOfValues(entry.value, at: address + .key(entry.key.value))
        return [(address + .key(entry.key.value), entry.key.location)] + inner
      }
  }
}
