import Campaigns
import Diagnostics
import Documents

extension DossierContent {
  /// Who has how much power, and by whom those who decide are reached.
  var influence: Section? {
    let influence = Influence(plan)
    return chapter("influence", .influences, powerMap(influence) + paths(influence))
  }

  /// Nothing when nobody has both an influence and a known position.
  private func powerMap(_ influence: Influence) -> [Block] {
    let people = plan.stakeholders.filter { $0.influence != nil }
    guard people.contains(where: { $0.side != nil }) else { return [] }
    let deciding = Set(plan.decisionMakers.map(\.value))
    let finding = finding(people, deciding)
    let map = PowerMap(
      title: phrases[.powerMap], summary: finding, language: assembly.language,
      stakeholders: people.map { person in
        PowerMap.Stakeholder(
          id: person.id.value, name: briefName(person.id.value), position: person.side,
          wanted: person.wanted?.side, influence: person.influence ?? 1,
          isPrimaryTarget: person.has(.primaryTarget) || deciding.contains(person.id.value))
      }, links: links(influence))
    return figures(
      "power", finding, map.drawings(), source: .fromThePlan, data: data(influence))
  }

  private func finding(_ people: [Stakeholder], _ deciding: Set<String>) -> String {
    let high = kind?.thresholds[.high] ?? 4
    let strong = people.filter { ($0.influence ?? 0) >= high }
    let names = people.map(\.id.value).filter(deciding.contains).map(briefName)
    let power =
      strong.isEmpty
      ? phrases(.powerNone, ["high": String(high)])
      : phrases.counted(
        .powerFinding, strong.count, ["high": String(high), "sides": sides(strong)])
    guard !names.isEmpty else { return power }
    return power + "; " + phrases(.powerDecide, ["names": phrases.beginning(of: names)])
  }

  private func links(_ influence: Influence) -> [InfluenceLink] {
    influence.links.map { InfluenceLink(from: $0.from, to: $0.to, strength: $0.strength) }
  }

  private func data(_ influence: Influence) -> Table {
    let links = Dictionary(grouping: influence.links, by: \.from)
    let rows = plan.stakeholders.map { person -> [[Inline]] in
      let moved = links[person.id.value, default: []].map {
        "\(briefName($0.to))\u{A0}(\($0.strength))"
      }
      return [
        [.text(briefName(person.id.value))], cell(person.position?.value.rawValue),
        cell(person.wanted?.rawValue), [.text(person.influence.map(String.init) ?? "")],
        [.text(moved.joined(separator: "; "))],
      ]
    }
    return dataTable(
      .powerMap,
      [
        Table.Column(phrases[.who], width: 0.28), Table.Column(phrases[.position], width: 0.13),
        Table.Column(phrases[.wanted], width: 0.13),
        Table.Column(phrases[.influence], alignment: .end, width: 0.1),
        Table.Column(phrases[.canMove], width: 0.36),
      ], rows)
  }

  /// A figure for each who decides; nothing when the plan says of nobody whom they can move.
  private func paths(_ influence: Influence) -> [Block] {
    guard !influence.links.isEmpty else { return [] }
    let known = Set(plan.stakeholders.map(\.id.value))
    return plan.decisionMakers.map(\.value).filter(known.contains).flatMap { target in
      path(to: target, influence)
    }
  }

  /// Nothing for somebody on our side whom nobody moves.
  private func path(to target: String, _ influence: Influence) -> [Block] {
    let isOurs = influence.ours.contains(target)
    if isOurs, !influence.links.contains(where: { $0.to == target }) { return [] }
    let allies = Set(influence.ours)
    let finding = finding(target, influence)
    func person(_ id: String) -> InfluencePath.Stakeholder {
      .init(id: id, name: briefName(id), isAlly: allies.contains(id))
    }
    let path = InfluencePath(
      title: phrases(.influencePath, ["target": briefName(target)]), summary: finding,
      language: assembly.language, target: person(target),
      stakeholders: plan.stakeholders.map(\.id.value).filter { $0 != target }.map(person),
      links: links(influence))
    let shown = path.ranks
    let rows = influence.links
      .filter { shown[$0.from] != nil && shown[$0.to] != nil && $0.from != target }
      .map { link -> [[Inline]] in
        [
          [.text(briefName(link.from))], [.text(briefName(link.to))],
          [.text(String(link.strength))], [.text(link.how ?? "")],
        ]
      }
    let columns = [
      Table.Column(phrases[.from], width: 0.28), Table.Column(phrases[.to], width: 0.28),
      Table.Column(phrases[.strengthOf], alignment: .end, width: 0.12),
      Table.Column(phrases[.how], width: 0.32),
    ]
    var data = dataTable(.influences, columns, rows)
    data.caption = []
    return figures(
      "path-\(target)", finding, [path.drawing()], source: .influenceMethod, data: data)
  }

  private func finding(_ target: String, _ influence: Influence) -> String {
    let name = briefName(target)
    guard let path = influence.path(to: target) else {
      return phrases(.pathNone, ["target": name])
    }
    guard let weakest = path.weakest else { return phrases(.pathOurs, ["target": name]) }
    return phrases(
      path.links.count == 1 ? .pathDirect : .influenceFinding,
      [
        "target": name, "path": path.stops.map(briefName).joined(separator: " → "),
        "from": briefName(weakest.from), "to": briefName(weakest.to),
        "n": String(weakest.strength),
      ])
  }
}
