import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// What the kind of plan requires, and how far the plan holds it.
  var completeness: Section? {
    guard let kind else { return nil }
    let completeness = Completeness(plan, kind)
    let states = completeness.items.map(\.state) + completeness.sections.map(\.state)
    guard !states.isEmpty else { return nil }
    let met = states.count { if case .fulfilled = $0 { true } else { false } }
    let waived = states.count { if case .waived = $0 { true } else { false } }
    let faults = kind.orderFaults(plan, schedule)
    let finding =
      phrases.counted(
        .completenessFinding, met,
        ["all": String(states.count), "waived": phrases.counted(.leftOutCount, waived)])
      + (faults.isEmpty ? "" : "; " + phrases.counted(.orderFaultCount, faults.count))
    let drawing = CheckList(
      title: kind.title, summary: finding, language: assembly.language, lists: lists(completeness),
      orderFaults: faults.map { CheckList.OrderFault(first: $0.first, second: $0.second) }
    ).drawing
    let rows =
      completeness.items.map { item in
        [
          item.requirement.text, phrases.sentence(item.requirement.strength.rawValue),
          words(item.state),
        ]
      }
      + sectionRows(completeness)
    let figure = Figure(
      id: "figure-completeness", finding: [.text(finding)], drawing: drawing,
      source: [.text(phrases(.kindSource, ["kind": kind.title]))]
        + (kind.source.map { [.text(" "), .link(url: $0, [.text($0)])] } ?? []),
      data: dataTable(
        .completeness,
        [
          Table.Column(phrases[.requirement], width: 0.5),
          Table.Column(phrases[.strength], width: 0.1),
          Table.Column(phrases[.fulfilledBy], width: 0.4),
        ], rows.map { row in row.map { [.text($0)] } }))
    return chapter("completeness", .completeness, [.figure(figure)])
  }

  /// The sections that are required, a row for each state.
  private func sectionRows(_ completeness: Completeness) -> [[String]] {
    let groups = Dictionary(grouping: completeness.sections) { words($0.state) }
    return unique(completeness.sections.map { words($0.state) }).map { state in
      let names = groups[state, default: []].map { words($0.section.rawValue) }
      return [
        phrases[.sectionsWord] + ": " + names.joined(separator: ", "),
        phrases.sentence(phrases[.mustWord]), state,
      ]
    }
  }

  private func lists(_ completeness: Completeness) -> [CheckList.List] {
    let subjects: [(Requirement.Subject, Phrase)] = [
      (.party, .parties), (.term, .terms), (.output, .outputs), (.activity, .activities),
      (.indicator, .indicators),
    ]
    let items = subjects.map { subject, title in
      CheckList.List(
        title: phrases[title],
        items: completeness.items.filter { $0.requirement.subject == subject }.map {
          CheckList.Item(
            id: $0.requirement.key.value, label: $0.requirement.text, state: state($0.state),
            isRequired: $0.requirement.strength == .must)
        })
    }
    let sections = CheckList.List(
      title: phrases[.sectionsWord],
      items: completeness.sections.map {
        CheckList.Item(label: phrases.sentence(words($0.section.rawValue)), state: state($0.state))
      })
    return (items + [sections]).filter { !$0.items.isEmpty }
  }

  private func state(_ state: Completeness.State) -> CheckList.State {
    switch state {
    case .fulfilled: .met
    case .missing: .missing
    case .waived(let waiver): .waived(waiver.reason ?? "")
    }
  }

  private func words(_ state: Completeness.State) -> String {
    switch state {
    case .fulfilled(let ids): ids.isEmpty ? phrases[.written] : ids.joined(separator: ", ")
    case .missing(let number): phrases(.missingWord, ["n": String(number)])
    case .waived(let waiver): words(waiver)
    }
  }

  private func words(_ waiver: Waiver) -> String {
    phrases(
      .waivedBy,
      [
        "why": waiver.reason ?? "–", "who": waiver.by ?? "–",
        "date": waiver.date.map(phrases.date) ?? "–",
      ])
  }

  /// What is left out on purpose, an item for each reason.
  private var leftOut: [[Block]] {
    let reasons = unique(plan.waivers.map(reason))
    let groups = Dictionary(grouping: plan.waivers, by: reason)
    return reasons.map { reason in
      let what = groups[reason, default: []].map { words($0.key.value) }
      return [
        .paragraph([
          .text(
            phrases(
              .manyWaived,
              [
                "what": phrases.list(what), "why": phrases.sentence(reason[0]), "who": reason[1],
                "date": reason[2],
              ]))
        ])
      ]
    }
  }

  private func reason(_ waiver: Waiver) -> [String] {
    [waiver.reason ?? "–", waiver.by ?? "–", waiver.date.map(phrases.date) ?? "–"]
  }

  /// What is left out on purpose, and what is not answered yet.
  var openPoints: Section? {
    let points = plan.openPoints(kind).map { point -> [Block] in
      switch point {
      case .waived: []
      case .missing(let requirement, let number):
        [
          .paragraph([.text("\(requirement.text): \(phrases(.missingWord, ["n": String(number)]))")]
          )
        ]
      case .missingSection(let section):
        [
          .paragraph([
            .text(
              "\(phrases.sentence(words(section.rawValue))): \(phrases(.missingWord, ["n": "0"]))")
          ])
        ]
      case .openClaim(let claim, let because):
        [
          .paragraph([
            .strong([.text(claim.id.value)]), .text(" \(claim.text) – "),
            .text(because.map { phrases(.openClaim, ["why": $0]) } ?? phrases[.noEvidence]),
          ])
        ]
      case .noPart(let group, let stage):
        [
          .paragraph([
            .text(
              phrases(
                .participationGap,
                ["group": briefName(group.id.value), "stages": words(stage.rawValue)]))
          ])
        ]
      }
    }
    let items = leftOut + points.filter { !$0.isEmpty }
    let list: Block =
      items.isEmpty
      ? .paragraph([.text(phrases[.openPointsNone])]) : .list(ordered: false, items: items)
    return chapter(
      "open", .openPoints,
      [
        .paragraph([.text(phrases[.openPointsIntro])]), list,
        .paragraph([.text(phrases[.checkedByPeople])]),
      ])
  }
}
