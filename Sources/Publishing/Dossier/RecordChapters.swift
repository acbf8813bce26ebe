import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// The plan on one page: the first that a partner reads.
  var overview: Section {
    let facts: [(Phrase, [Inline]?)] = [
      (.kindWord, kind.map { [.text($0.title)] }),
      (.statusWord, cell(plan.status.rawValue)),
      (.periodWord, period.map { [.text($0)] }),
      (.goalWord, plan.goal.map { [.text($0.text.value)] }),
      (.participants, plan.participants.map { [.text(text(of: $0))] }),
      (.nextDates, firstDates.map { [.text($0)] }),
      (.evidence, evidenceLine.map { [.text($0)] }),
      (.openPoints, isPublic ? nil : [.text(openPointLine)]),
    ]
    let objectives = plan.objectives.map { objective -> [Block] in
      let decided = objective.decisionMaker.map { briefName($0.value) }
      let by = objective.by.map { phrases.date($0.value) }
      let tail = [decided, by].compactMap { $0 }.joined(separator: ", ")
      return [
        .paragraph([
          assembly.edition.print.shows("plan-goal")
            ? .reference(to: "plan-\(objective.id.value)", [.text(objective.id.value)])
            : .text(objective.id.value),
          .text(" \(objective.text.value)" + (tail.isEmpty ? "" : " (\(tail))")),
        ])
      ]
    }
    var blocks: [Block] = []
    if let issue = plan.issue { blocks.append(.lead([.text(issue.text.value)])) }
    blocks.append(definitions(facts))
    if !objectives.isEmpty { blocks.append(.list(ordered: false, items: objectives)) }
    blocks += topRisks
    return Section(
      id: "plan-overview", role: .overview, title: [.text(phrases[.overview])],
      subtitle: [.text(plan.title.value)], blocks: blocks)
  }

  /// Open points are judged on the whole plan, and the public one is not whole.
  private var isPublic: Bool { assembly.edition.readers == .public }

  private var period: String? {
    guard let start = plan.start, let end = plan.end else { return nil }
    return "\(phrases.date(start.value)) – \(phrases.date(end.value))"
  }

  /// The first three activities in time.
  private var firstDates: String? {
    let first = schedule.entries.sorted { ($0.start, $0.activity) < ($1.start, $1.activity) }
      .prefix(3)
    let texts = first.compactMap { entry in
      plan.activities.first { $0.id.value == entry.activity }.map {
        "\(phrases.span(entry.start, entry.end)): \($0.text.value)"
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private var openPointLine: String {
    let points = plan.openPoints(kind)
    return points.isEmpty
      ? phrases[.openPointsNone] : phrases.counted(.openPointCount, points.count)
  }

  private var evidenceLine: String? {
    let bases = plan.evidence(in: catalogue)
    guard !bases.isEmpty else { return nil }
    return phrases.counted(
      .evidenceFinding, bases.count { !$0.pieces.isEmpty }, ["all": String(bases.count)])
  }

  private var topRisks: [Block] {
    let top = plan.risks.sorted { ($1.score ?? 0, $0.id.value) < ($0.score ?? 0, $1.id.value) }
      .prefix(3)
    return table(
      .risks, [Table.Column(phrases[.risk]), Table.Column(phrases[.score], alignment: .end)],
      top.map { [[.text($0.text.value)], [.text($0.score.map(String.init) ?? "")]] })
  }

  /// The plan's own text: why now, how decisions are taken, and whatever else its authors argue.
  var argument: Section? {
    var prose = assembly.prose
    prose.prefix = "plan-argument"
    prose.objects = Set(plan.mentions.map(\.value))
    let (blocks, sections) = prose.sections(of: plan.body)
    return chapter("argument", .argument, blocks, sections)
  }
}
