import Diagnostics

/// Kinds with what they inherit: each list merged by key, each strength the higher of the two.
///
/// A child may raise a strength and not lower it; a parent that is not there, or a circle of
/// parents, is a problem, and the kind stands alone.
func extended(_ kinds: [Kind], _ report: inout Report) -> [Kind] {
  let byID = Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return kinds.map { kind in
    var result = kind
    var line = [kind.id]
    var next = kind.extends
    while let parentID = next {
      guard !line.contains(parentID.value) else {
        if parentID.value == kind.id, line.min() == kind.id {
          report.add(
            .kindParent, at: parentID.location,
            "kinds extend one another: \((line + [parentID.value]).joined(separator: " -> "))",
            hint: "let one of them stand alone")
        }
        break
      }
      guard let parent = byID[parentID.value] else {
        if line.count == 1 {
          let meant = nearMiss(to: parentID.value, among: byID.keys)
          report.add(
            .kindParent, at: parentID.location, "no kind is called '\(parentID.value)'",
            hint: meant.map { "did you mean '\($0)'?" })
        }
        break
      }
      result = merged(result, over: parent, &report)
      line.append(parent.id)
      next = parent.extends
    }
    return result
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
    thresholds: Kind.Thresholds(
      risk: child.thresholds.risk ?? parent.thresholds.risk,
      slackDays: child.thresholds.slackDays ?? parent.thresholds.slackDays),
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
