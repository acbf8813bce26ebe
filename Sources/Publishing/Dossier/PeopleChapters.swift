import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Who decides, helps, opposes or is affected; private ones only in the internal edition.
  var stakeholders: Section? {
    let shown = plan.stakeholders
    guard !shown.isEmpty else { return nil }
    let rows = shown.map { person -> [[Inline]] in
      [
        [.text(person.name)],
        cell(person.roles.map(\.value.rawValue).joined(separator: ", ")),
        cell(person.position?.value.rawValue), cell(person.wanted?.rawValue),
        [.text(person.influence.map(String.init) ?? "")],
        [.text(person.interest.map(String.init) ?? "")],
        [.text(engagement(of: person).map { phrases.sentence(words($0)) } ?? "")],
      ]
    }
    let columns = [
      Table.Column(phrases[.who], width: 0.25), Table.Column(phrases[.role], width: 0.2),
      Table.Column(phrases[.position], width: 0.1), Table.Column(phrases[.wanted], width: 0.1),
      Table.Column(phrases[.influence], alignment: .end, width: 0.1),
      Table.Column(phrases[.interest], alignment: .end, width: 0.1),
      Table.Column(phrases[.engagement], width: 0.15),
    ]
    let table = dataTable(.stakeholders, columns, rows)
    return chapter("stakeholders", .stakeholders, quadrant(data: table) ?? [.table(table)])
  }

  /// How to deal with a stakeholder, in the words of the drawing.
  private func words(_ engagement: Stakeholder.Engagement) -> String {
    let labels = Labels(language: assembly.language)
    return switch engagement {
    case .closely: labels[.manageClosely]
    case .satisfied: labels[.keepSatisfied]
    case .informed: labels[.keepInformed]
    case .monitor: labels[.monitor]
    }
  }

  /// By the number from which the kind calls influence and interest high.
  private func engagement(of person: Stakeholder) -> Stakeholder.Engagement? {
    person.engagement(high: kind?.thresholds[.high])
  }

  private func quadrant(data: Table) -> [Block]? {
    let placed = plan.stakeholders.filter { $0.influence != nil && $0.interest != nil }
    guard !placed.isEmpty else { return nil }
    let reached = plan.reached
    let close = placed.filter { engagement(of: $0) == .closely }
    let missed = close.filter { !reached.contains($0.id.value) }
    let finding =
      if close.isEmpty {
        phrases[.quadrantNone]
      } else if missed.isEmpty {
        phrases.counted(.quadrantFinding, close.count)
      } else {
        phrases(
          .quadrantGap, ["names": phrases.beginning(of: missed.map { briefName($0.id.value) })])
      }
    let drawings = Quadrant(
      title: phrases[.influenceAndInterest], summary: finding, language: assembly.language,
      marks: placed.map { person in
        Quadrant.Mark(
          id: person.id.value, label: briefName(person.id.value), interest: person.interest ?? 1,
          influence: person.influence ?? 1, stance: stance(person),
          isAffected: person.isAffected, isReached: reached.contains(person.id.value))
      }
    ).drawings()
    return figures("quadrant", finding, drawings, source: .fromThePlan, data: data)
  }

  private func stance(_ person: Stakeholder) -> Quadrant.Stance {
    switch person.position?.value {
    case .activeAlly, .passiveAlly: .ally
    case .activeOpponent, .passiveOpponent: .opponent
    default: .neutral
    }
  }
}
