import Campaigns
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Where people stand and where they are wanted; nil when no position is known.
  var spectrum: Section? {
    let people = plan.stakeholders
    guard people.contains(where: { $0.side != nil }) else { return nil }
    let standings = Spectrum(plan, schedule).standings
    let finding = finding(standings)
    let drawing = SpectrumOfAllies(
      title: phrases[.spectrum], summary: finding, language: assembly.language,
      stakeholders: zip(people, standings).map { person, standing in
        SpectrumOfAllies.Stakeholder(
          id: person.id.value, name: briefName(person.id.value), position: person.side,
          wanted: person.wanted?.side, influence: person.influence ?? 1,
          earlier: earlier(standing).map { .init(position: $0.position, date: $0.date) })
      }
    ).drawing()
    return chapter(
      "spectrum", .spectrum,
      figures(
        "spectrum", finding, [drawing], source: .spectrumMethod, data: data(standings)))
  }

  /// How many stand with us, in between, against, and where nobody knows; only those there are.
  func sides(_ people: [Stakeholder]) -> String {
    let sides = people.map(\.side)
    let counts: [(Phrase, Int)] = [
      (.sidesWithUs, sides.count { $0 == .activeAlly || $0 == .passiveAlly }),
      (.sidesNeutral, sides.count { $0 == .neutral }),
      (.sidesAgainst, sides.count { $0 == .activeOpponent || $0 == .passiveOpponent }),
      (.sidesUnknown, sides.count { $0 == nil }),
    ]
    return phrases.list(counts.filter { $0.1 > 0 }.map { phrases.counted($0.0, $0.1) })
  }

  private func finding(_ standings: [Spectrum.Standing]) -> String {
    let movers = standings.filter { standing in
      standing.wanted != nil && standing.wanted != standing.sightings.last?.position
    }
    let unmoved = movers.filter { standing in
      !standing.steps.contains { $0.to == standing.wanted }
    }
    let leaps = movers.filter { $0.leap != nil }
    func names(_ standings: [Spectrum.Standing]) -> String {
      phrases.beginning(of: standings.map { briefName($0.stakeholder) })
    }
    var parts = [
      phrases.counted(
        .spectrumFinding, standings.count, ["sides": sides(plan.stakeholders)])
    ]
    if !unmoved.isEmpty {
      parts.append(phrases(.spectrumUnmoved, ["names": names(unmoved)]))
    } else if !movers.isEmpty {
      parts.append(phrases.counted(.spectrumMoved, movers.count))
    }
    if !leaps.isEmpty { parts.append(phrases(.spectrumLeap, ["names": names(leaps)])) }
    return parts.joined(separator: "; ")
  }

  /// Positions before the present one, each with its date as it is printed.
  private func earlier(_ standing: Spectrum.Standing) -> [(position: Position, date: String)] {
    standing.sightings.dropLast().compactMap { sighting in
      sighting.position.side.map { ($0, sighting.date.map { phrases.date($0) } ?? "") }
    }
  }

  private func data(_ standings: [Spectrum.Standing]) -> Table {
    let rows = standings.map { standing -> [[Inline]] in
      let past = standing.sightings.dropLast().map { sighting in
        [words(sighting.position.rawValue), sighting.date.map { phrases.date($0) }]
          .compactMap { $0 }.joined(separator: ", ")
      }
      let steps = standing.steps.map { step in
        "\(step.activity)" + (step.on.map { " (\(phrases.brief($0)))" } ?? "")
      }
      let now = standing.sightings.last
      return [
        [.text(briefName(standing.stakeholder))], cell(now?.position.rawValue),
        cell(standing.wanted?.rawValue), [.text(steps.joined(separator: ", "))],
        [.text(now?.date.map { phrases.date($0) } ?? "")],
        [.text(past.joined(separator: "; "))],
      ]
    }
    return dataTable(
      .spectrum,
      [
        Table.Column(phrases[.who], width: 0.3), Table.Column(phrases[.position], width: 0.14),
        Table.Column(phrases[.wanted], width: 0.14), Table.Column(phrases[.movedBy], width: 0.16),
        Table.Column(phrases[.seenLast], width: 0.14), Table.Column(phrases[.earlier], width: 0.12),
      ], rows)
  }
}

extension Stakeholder {
  /// Where they stand, for drawings; nil when it is not known.
  var side: Documents.Position? { position?.value.side }
}

extension Stakeholder.Position {
  /// The same for drawings; nil for unknown.
  var side: Documents.Position? {
    switch self {
    case .activeAlly: .activeAlly
    case .passiveAlly: .passiveAlly
    case .neutral: .neutral
    case .passiveOpponent: .passiveOpponent
    case .activeOpponent: .activeOpponent
    case .unknown: nil
    }
  }
}
