import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

/// A plan on its way into a dossier: what every part of the dossier needs to know.
struct DossierContent {
  let plan: Plan
  let assembly: Assembly

  var phrases: Phrases { assembly.phrases }
  var catalogue: Catalogue { assembly.catalogue }
  var campaigns: Campaigns { assembly.workspace.campaigns }
  var kind: Kind? { campaigns.kind(plan.kind.value) }
  /// When each activity takes place.
  var schedule: Schedule { Schedule(plan) }

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
    rows.isEmpty
      ? []
      : [
        .table(
          Table(caption: [.text(phrases[caption])], columns: columns, rows: rows, compact: true))
      ]
  }

  /// The name of a stakeholder, team member or party; the id for an unknown one, which is reported.
  func name(_ id: String) -> String {
    plan.stakeholders.first { $0.id.value == id }?.name
      ?? plan.team.first { $0.id.value == id }?.name
      ?? plan.parties.first { $0.id.value == id }?.name ?? id
  }

  func names(_ ids: [Placed<String>]) -> String {
    ids.map { name($0.value) }.joined(separator: ", ")
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
        assembly.prose.practices.citation(id.value, part: part?.value.id) ?? .text(id.value)
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
