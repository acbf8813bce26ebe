package import Diagnostics
package import Markup

/// Reads a kind of plan as its file states it, without the kind that it extends.
///
/// Nil when the file is not YAML or has no title.
package func readKind(_ file: SourceFile, _ report: inout Report) -> Kind? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a kind of plan", &report)
  else { return nil }
  defer { fields.finish(&report) }
  let id = fields.requiredText("kind", "the name of the file without '.yaml'", &report)
  if let id, id.value != file.stem {
    report.add(
      .fileName, at: id.location, "'kind' is '\(id.value)', and the file is called '\(file.stem)'",
      hint: "write 'kind: \(file.stem)', or rename the file")
  }
  let title = fields.needed("title", "what the kind is called", &report)
  let source = fields.words("source", &report)
  let extends = fields.text("extends", &report)
  let sections: [Placed<PlanSection>] = fields.choices("sections", &report)
  let requires: RequirementsPart? = fields.part("requires", &report)
  let participation = fields.leastLevels(&report)
  let thresholds = fields.thresholds(&report)
  let lifecycle: [Kind.Step] = fields.parts("lifecycle", &report)
  return Kind(
    id: file.stem, title: title.value, source: source, extends: extends, sections: sections,
    requirements: requires?.requirements ?? [], participation: participation,
    thresholds: thresholds, lifecycle: lifecycle, location: file.start)
}

extension Kind.Step: PlanPart {
  static let what = "a step of 'lifecycle'"

  init(_ fields: inout Fields, _ report: inout Report) {
    text = fields.needed("text", "what happens in this step", &report).value
    keys = fields.oneOrMore("keys", &report)
  }
}

/// `requires`: the requirements in a list for each subject.
private struct RequirementsPart: PlanPart {
  static let what = "'requires'"
  let requirements: [Requirement]

  init(_ fields: inout Fields, _ report: inout Report) {
    var requirements: [Requirement] = []
    for subject in Requirement.Subject.allCases {
      for node in fields.list(subject.list, &report) {
        guard var item = Fields(node, what: "a requirement", &report) else { continue }
        requirements.append(Requirement(subject, &item, &report))
        item.finish(&report)
      }
    }
    self.requirements = requirements
  }
}

extension Requirement {
  fileprivate init(_ subject: Subject, _ fields: inout Fields, _ report: inout Report) {
    self.subject = subject
    key = fields.needed("key", "the word that 'fulfils' names", &report)
    text = fields.needed("text", "what is required, in one clause", &report).value
    let strength: Placed<Strength>? = fields.neededChoice("strength", &report)
    self.strength = strength?.value ?? .may
    min = fields.integer("min", in: 0...1000, &report) ?? 1
    max = fields.integer("max", in: 1...1000, &report)
    let forms: [Placed<Output.Form>] = fields.choices("form", &report)
    self.forms = forms.map(\.value)
    let needs: [Placed<Need>] = fields.choices("needs", &report)
    self.needs = needs.map(\.value)
    before = fields.oneOrMore("before", &report)
    after = fields.oneOrMore("after", &report)
    doneBy = fields.oneOrMore("done_by", &report)
    let stage: Stage? = fields.word("stage", &report)
    self.stage = stage ?? Stage(rawValue: key.value)
  }
}

extension Fields {
  /// `participation`: the least level for each stage.
  fileprivate mutating func leastLevels(_ report: inout Report) -> [Stage: ParticipationLevel] {
    guard var stages = fields("participation", &report) else { return [:] }
    defer { stages.finish(&report) }
    var levels: [Stage: ParticipationLevel] = [:]
    for stage in Stage.allCases {
      let level: ParticipationLevel? = stages.word(stage.rawValue, &report)
      levels[stage] = level
    }
    return levels
  }

  /// `thresholds`: the numbers that rules judge by.
  fileprivate mutating func thresholds(_ report: inout Report) -> [Threshold: Int] {
    guard var numbers = fields("thresholds", &report) else { return [:] }
    defer { numbers.finish(&report) }
    var thresholds: [Threshold: Int] = [:]
    for threshold in Threshold.allCases {
      thresholds[threshold] = numbers.integer(threshold.rawValue, in: 0...10_000, &report)
    }
    return thresholds
  }
}
