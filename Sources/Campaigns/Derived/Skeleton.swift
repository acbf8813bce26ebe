import Diagnostics
package import Markup

extension Kind {
  /// A plan of this kind in which nothing is written yet but its head: every section that it needs
  /// stands there as a comment, with an item for each must and should. A line without its `# ` is a
  /// line of the plan.
  ///
  /// - Parameter start: its first day; it takes as many months as the kind allows, or twelve.
  package func skeleton(id plan: Plan.ID, title: String, start: Day) -> String {
    let months = thresholds[.months] ?? 12
    let end = WorkCalendar().end(from: start, lasting: Duration(months, .month))
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let head = """
      ---
      plan: 1
      id: \(plan)
      title: "\(quoted)"
      kind: \(id)
      status: draft
      start: \(start.iso)
      end: \(end.iso)

      ## \(self.title). Take the '# ' away where you fill something in. A 'must' belongs in the plan; a
      ## 'should' too, or under 'waived' with reason, name and date.
      """
    let parts = skeletonSections.map { section in
      skeletonLines(section).map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n")
    }
    return ([head] + parts + ["# waived:\n#   # - {key: , reason: , by: , date: }", "---\n"])
      .joined(separator: "\n\n")
  }

  /// The sections that the kind needs, or for which it has a must or a should, in the order of a plan.
  private var skeletonSections: [PlanSection] {
    var needed = Set(sections.map(\.value))
    for requirement in requirements where requirement.strength > .may {
      needed.insert(requirement.subject.section)
    }
    if requirements.contains(where: { $0.needs.contains(.event) }) { needed.insert(.events) }
    if needed.contains(.partnership) || needed.contains(.roles) { needed.insert(.parties) }
    needed.subtract([.roles])
    return PlanSection.allCases.filter(needed.contains)
  }

  private func skeletonLines(_ section: PlanSection) -> [String] {
    let items: [String] =
      switch section {
      case .parties: skeletonItems(.party)
      case .partnership: skeletonItems(.term).map { "  " + $0 }
      case .outputs: skeletonItems(.output)
      case .activities: skeletonItems(.activity)
      case .indicators: skeletonItems(.indicator)
      case .events: skeletonEvents
      case .participation: skeletonStages
      default: []
      }
    let template = skeletonTemplates[section] ?? ""
    let lines = template.split(separator: "\n").map(String.init)
    guard !items.isEmpty else { return ["\(section.rawValue):"] + lines }
    guard section == .partnership else { return ["\(section.rawValue):"] + items }
    return ["\(section.rawValue):"] + lines + ["  terms:"] + items
  }

  /// An item for each must and should, as often as it must be there.
  private func skeletonItems(_ subject: Requirement.Subject) -> [String] {
    var lines: [String] = []
    for requirement in requirements where requirement.subject == subject {
      guard requirement.strength > .may else { continue }
      let key = requirement.key.value
      for number in 1...Swift.max(requirement.min, 1) {
        lines.append("  # \(requirement.strength.rawValue): \(requirement.text)")
        let fields = requirement.fields(id: requirement.min > 1 ? "\(key)-\(number)" : key)
        lines += fields.map { "  " + $0 }
      }
    }
    return lines
  }

  private var skeletonEvents: [String] {
    let meetings = requirements.filter { $0.needs.contains(.event) }.map(\.key.value)
    return meetings.flatMap { key in
      [
        "  - id: on-\(key)", "    text:", "    activity: \(key)", "    start:", "    place:",
        "    programme:", "      - {time: , text: , speaker: }",
      ]
    }
  }

  /// A line for each stage in which the people affected have a least say.
  private var skeletonStages: [String] {
    Stage.allCases.compactMap { stage in
      participation[stage].map { level in
        "  - {group: , stage: \(stage.rawValue), level: \(level.rawValue), how: , decides: , "
          + "prepared: , ethical: , safe: [], supported: [], told_back: }"
      }
    }
  }
}

extension Requirement {
  /// The fields of an item that fulfils it, the values still to be written.
  fileprivate func fields(id: String) -> [String] {
    let head = ["- id: \(id)", "  fulfils: \(key.value)"]
    switch subject {
    case .party: return head + ["  name:", "  role:"]
    case .term: return head + ["  text:"]
    case .output:
      let form = forms.first.map { ["  form: \($0.rawValue)"] } ?? []
      return head + form + ["  text:", "  due:", "  verification:"]
    case .activity:
      let level = needs.contains(.participation) ? ["  participation:"] : []
      return head + ["  text:", "  start:", "  end:", "  A:", "  R: []"] + level
    case .indicator:
      return head + [
        "  text:", "  measures: []", "  level:", "  baseline: {value: , date: , source: }",
        "  target: {value: , by: }", "  verification:", "  responsible:",
      ]
    }
  }
}

extension Requirement.Subject {
  /// The section of a plan in which its items stand.
  fileprivate var section: PlanSection {
    switch self {
    case .party: .parties
    case .term: .partnership
    case .output: .outputs
    case .activity: .activities
    case .indicator: .indicators
    }
  }
}
