import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

extension DossierContent {
  /// Every claim and what it rests on; a claim that rests on nothing is drawn hatched.
  var evidence: Section? {
    let bases = plan.evidence(in: catalogue)
    guard !bases.isEmpty else { return nil }
    let practices = rankedPractices(bases)
    let resting = bases.count { !$0.pieces.isEmpty }
    let finding = phrases.counted(.evidenceFinding, resting, ["all": String(bases.count)])
    guard !practices.isEmpty else {
      return chapter("evidence", .evidenceMap, [.table(data(bases))])
    }
    let drawings = EvidenceMatrix(
      title: phrases[.evidenceMap], summary: finding, language: assembly.language,
      practices: practices.map { assembly.prose.practices.label($0.id) ?? $0.id },
      claims: bases.map { basis in
        EvidenceMatrix.Claim(
          id: basis.claim.id.value, text: basis.claim.text,
          cells: practices.map { cell(basis, $0) },
          basis: basis.pieces.isEmpty ? "" : words(basis))
      }
    ).drawings()
    return chapter(
      "evidence", .evidenceMap, landscape: true,
      figures("evidence-map", finding, drawings, source: .evidenceMethod, data: data(bases)))
  }

  /// Every claim with what it rests on, in words.
  private func data(_ bases: [EvidenceBasis]) -> Table {
    let rows = bases.map { basis in
      [
        basis.claim.id.value, basis.claim.text,
        basis.practices.compactMap { assembly.prose.practices.label($0.id) }
          .joined(separator: ", "), words(basis),
      ].map { [Inline.text($0)] }
    }
    return dataTable(
      .evidenceMap,
      [
        Table.Column(phrases[.id], width: 0.1), Table.Column(phrases[.claim], width: 0.45),
        Table.Column(phrases[.practicesUsed], width: 0.1),
        Table.Column(phrases[.restsOn], width: 0.35),
      ], rows)
  }

  /// The practices that claims rest on, those of the most claims first.
  private func rankedPractices(_ bases: [EvidenceBasis]) -> [Practice] {
    var counts: [Practice.ID: Int] = [:]
    for basis in bases {
      for practice in basis.practices { counts[practice.id, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .compactMap { catalogue.practice($0.key) }
  }

  /// F for a fact, R for a result, P for another part or the whole.
  private func cell(_ basis: EvidenceBasis, _ practice: Practice) -> EvidenceMatrix.Cell? {
    var letters: Set<String> = []
    for piece in basis.pieces where piece.practice?.id == practice.id {
      switch piece {
      case .fact: letters.insert("F")
      case .result: letters.insert("R")
      default: letters.insert("P")
      }
    }
    guard !letters.isEmpty else { return nil }
    let adapted = basis.claim.evidence.entries.contains { entry in
      guard case .practice(let id, _) = entry.basis else { return false }
      return id.value == practice.id && entry.adapt != nil
    }
    return EvidenceMatrix.Cell(letters: letters.sorted().joined(), differs: adapted)
  }

  /// “2 facts, 1 result; 3 sites”.
  private func words(_ basis: EvidenceBasis) -> String {
    if basis.pieces.isEmpty {
      if case .open(let because?, _) = basis.claim.evidence {
        return phrases(.openClaim, ["why": because])
      }
      return phrases[.noEvidence]
    }
    let sources = basis.pieces.count { $0.practice == nil }
    let parts = [
      basis.facts > 0 ? phrases.counted(.factCount, basis.facts) : nil,
      basis.results > 0 ? phrases.counted(.resultCount, basis.results) : nil,
      sources > 0 ? phrases.counted(.sourceCount, sources) : nil,
    ].compactMap { $0 }
    return parts.joined(separator: ", ")
  }

  /// The practices that the plan names, in the order of their numbers, with what to know of each.
  var practicesUsed: Section? {
    let entries = assembly.prose.practices.ids.compactMap { id in
      catalogue.practice(id).map { practice in
        ReferenceEntry(
          id: PracticeNumbers.anchor(id), label: assembly.prose.practices.label(id),
          text: [.strong([.text(practice.title.value)]), .text(". \(practice.summary.value) ")]
            + (practice.sources.first.map { [.link(url: $0.url.value, [.text($0.title)])] } ?? []))
      }
    }
    return chapter("practices", .practicesUsed, entries.isEmpty ? [] : [.references(entries)])
  }
}
