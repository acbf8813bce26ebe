import Diagnostics
import Markup

/// Kinds with what they inherit: each list merged by key, each strength the higher of the two.
///
/// A child may raise a strength and not lower it; a parent that is not there, or a circle of
/// parents, is a problem, and the kind stands alone.
func extended(_ kinds: [Kind], _ report: inout Report) -> [Kind] {
  let byID = Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return kinds.map { kind in
    let whole = ancestors(of: kind, byID, &report).reduce(kind) { merged($0, over: $1, &report) }
    checkKeys(of: kind, within: whole, &report)
    return whole
  }
}

/// The kinds that a kind extends, the nearest first; a circle is cut where it closes.
private func ancestors(
  of kind: Kind, _ byID: [Kind.ID: Kind], _ report: inout Report
) -> [Kind] {
  var line = [kind]
  while let name = line.last?.extends {
    let ids = line.map(\.id)
    if ids.contains(name.value) {
      // Each kind of the circle meets it; the first by id reports it.
      if name.value == kind.id, ids.min() == kind.id {
        report.add(
          .kindParent, at: name.location,
          "kinds extend one another: \((ids + [name.value]).joined(separator: " -> "))",
          hint: "let one of them stand alone")
      }
      break
    }
    guard let parent = byID[name.value] else {
      if line.count == 1 {
        report.add(
          .kindParent, at: name.location, "no kind is called '\(name.value)'",
          hint: suggestion(for: name.value, among: byID.keys))
      }
      break
    }
    line.append(parent)
  }
  return Array(line.dropFirst())
}

/// Reports keys that a kind gives twice, and those that it names and nowhere has.
private func checkKeys(of kind: Kind, within whole: Kind, _ report: inout Report) {
  var seen: [String: SourceLocation] = [:]
  let keys = Set(whole.requirements.map(\.key.value))
  for requirement in kind.requirements {
    if let first = seen[requirement.key.value] {
      report.add(
        .duplicateID, at: requirement.key.location,
        "key '\(requirement.key.value)' is used twice: here and in line \(first.line)",
        hint: "give each requirement a key of its own")
    }
    seen[requirement.key.value] = requirement.key.location
    for other in requirement.before + requirement.after + requirement.doneBy
    where !keys.contains(other.value) {
      report.add(
        .unknownKey, at: other.location,
        "'\(requirement.key.value)' names '\(other.value)', which the kind '\(kind.id)' does not have",
        hint: suggestion(for: other.value, among: keys))
    }
  }
  for step in kind.lifecycle {
    for key in step.keys where !keys.contains(key.value) {
      report.add(
        .unknownKey, at: key.location,
        "the step '\(step.text)' names '\(key.value)', which the kind '\(kind.id)' does not have",
        hint: suggestion(for: key.value, among: keys))
    }
  }
}

private func merged(_ child: Kind, over parent: Kind, _ report: inout Report) -> Kind {
  let own = child.requirements
  let inherited = parent.requirements.map { old in
    guard let new = own.first(where: { $0.key.value == old.key.value }) else { return old }
    if new.strength < old.strength, new.key.location.file == child.location.file {
      report.add(
        .kindWeaker, at: new.key.location,
        "'\(new.key.value)' is '\(new.strength.rawValue)' here and '\(old.strength.rawValue)' in "
          + "'\(parent.id)'",
        hint: "a kind may ask for more than the one it extends, not for less")
    }
    return new.raised(to: old.strength)
  }
  let keys = Set(inherited.map(\.key.value))
  let all = inherited + own.filter { !keys.contains($0.key.value) }
  let known = Set(parent.sections.map(\.value))
  return Kind(
    id: child.id, title: child.title, source: child.source, extends: child.extends,
    sections: parent.sections + child.sections.filter { !known.contains($0.value) },
    requirements: Requirement.Subject.allCases.flatMap { subject in
      all.filter { $0.subject == subject }
    },
    participation: parent.participation.merging(child.participation) { max($0, $1) },
    thresholds: parent.thresholds.merging(child.thresholds) { $1 },
    lifecycle: child.lifecycle.isEmpty ? parent.lifecycle : child.lifecycle,
    location: child.location)
}

extension Requirement {
  /// The same with at least a strength.
  fileprivate func raised(to least: Strength) -> Requirement {
    Requirement(
      subject: subject, key: key, text: text, strength: Swift.max(strength, least), min: min,
      max: max, forms: forms, needs: needs, before: before, after: after, doneBy: doneBy,
      stage: stage)
  }
}
