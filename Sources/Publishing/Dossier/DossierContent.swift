import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

/// A plan on its way into a dossier: what every part of the dossier needs to know.
struct DossierContent {
  let plan: Plan
  let assembly: Assembly
  /// When each activity takes place.
  let schedule: Schedule
  /// How much time is left before each deadline, and what decides it.
  let paths: [CriticalPath]

  var phrases: Phrases { assembly.phrases }
  var catalogue: Catalogue { assembly.catalogue }
  var campaigns: Campaigns { assembly.workspace.campaigns }
  var kind: Kind? { campaigns.kind(plan.kind.value) }

  init(plan: Plan, assembly: Assembly) {
    self.plan = plan
    self.assembly = assembly
    schedule = Schedule(plan)
    paths = CriticalPath.all(
      plan, schedule, kind: assembly.workspace.campaigns.kind(plan.kind.value))
  }

  /// A chapter of the dossier; nil when it has nothing to say.
  func chapter(
    _ id: String, _ title: Phrase, landscape: Bool = false, _ blocks: [Block],
    _ sections: [Section] = []
  ) -> Section? {
    guard !blocks.isEmpty || !sections.isEmpty else { return nil }
    return Section(
      id: "plan-\(id)", role: .chapter, title: [.text(phrases[title])], landscape: landscape,
      blocks: blocks, sections: sections)
  }

  /// A table; nothing when it has no rows.
  func table(_ caption: Phrase, _ columns: [Table.Column], _ rows: [[[Inline]]]) -> [Block] {
    rows.isEmpty ? [] : [.table(dataTable(caption, columns, rows))]
  }

  /// A small table without the columns in which nothing stands.
  func dataTable(_ caption: Phrase, _ columns: [Table.Column], _ rows: [[[Inline]]]) -> Table {
    let shown = columns.indices.filter { column in
      rows.contains { !$0[column].plainText.isEmpty }
    }
    let share = shown.compactMap { columns[$0].width }.reduce(0, +)
    return Table(
      caption: [.text(phrases[caption])],
      columns: shown.map { index in
        var column = columns[index]
        column.width = column.width.map { $0 / share }
        return column
      }, rows: rows.map { row in shown.map { row[$0] } }, compact: true)
  }

  /// A plain table behind a drawing.
  func dataTable(_ caption: Phrase, _ columns: [Phrase], _ rows: [[String]]) -> Table {
    dataTable(
      caption, columns.map { Table.Column(phrases[$0]) },
      rows.map { row in row.map { [.text($0)] } })
  }

  /// A drawing that takes several pages, as a figure for each; the data stand behind the last.
  func figures(
    _ id: String, _ finding: String, _ drawings: [Drawing], source: Phrase, data: Table
  ) -> [Block] {
    drawings.enumerated().map { index, drawing in
      let part = phrases(.partOf, ["n": String(index + 1), "all": String(drawings.count)])
      let isLast = index == drawings.count - 1
      return .figure(
        Figure(
          id: "figure-\(id)-\(index + 1)",
          finding: [.text(finding + (drawings.count > 1 ? part : ""))], drawing: drawing,
          source: [.text(phrases[source])],
          data: isLast ? data : Table(caption: [], columns: [], rows: [])))
    }
  }

  /// `passive-ally` as “passive ally”, `participants.organisations` as “participants: organisations”.
  func words(_ term: String) -> String {
    term.replacing("-", with: " ").replacing("_", with: " ").replacing(".", with: ": ")
  }

  /// A word of the plan's vocabulary in a cell of its own; empty for nil.
  func cell(_ term: String?) -> [Inline] {
    [.text(term.map { phrases.sentence(words($0)) } ?? "")]
  }

  /// The name of a stakeholder, team member or party; the id for an unknown one, which is reported.
  func name(_ id: String) -> String {
    plan.stakeholders.first { $0.id.value == id }?.name
      ?? plan.team.first { $0.id.value == id }?.name
      ?? plan.parties.first { $0.id.value == id }?.name ?? id
  }

  /// The name without what explains it after a colon or in brackets; the list of stakeholders or
  /// parties has it whole.
  func briefName(_ id: String) -> String {
    let name = name(id)
    let ends = [": ", " ("].compactMap { name.firstRange(of: $0)?.lowerBound }
    return ends.min().map { String(name[..<$0]) } ?? name
  }

  func names(_ ids: [Placed<String>]) -> String {
    ids.map { briefName($0.value) }.joined(separator: "; ")
  }

  /// What a claim rests on, for a reader: links to practices, titles of sources, or why there is nothing.
  func basis(_ evidence: Evidence) -> [Inline] {
    switch evidence {
    case .absent: [.text(phrases[.noEvidence])]
    case .open(let because, _):
      [.text(because.map { phrases(.openClaim, ["why": $0]) } ?? phrases[.noEvidence])]
    case .entries(let entries):
      Array(entries.map(entry).joined(separator: [.text("; ")]))
    }
  }

  private func entry(_ entry: EvidenceEntry) -> [Inline] {
    switch entry.basis {
    case .source(let source):
      [source.address.map { .link(url: $0, [.text(source.title)]) } ?? .text(source.title)]
    case .practice(let id, let part):
      [
        assembly.prose.practices.citation(id.value, part: part?.value.id)
          ?? .text(catalogue.practice(id.value)?.title.value ?? id.value)
      ]
    }
  }
}

extension PracticePart {
  /// The id by which the part is cited.
  var id: String {
    switch self {
    case .fact(let id), .result(let id): id
    case .lesson(let lesson): lesson.rawValue
    }
  }
}
