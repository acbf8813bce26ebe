package import Catalogue
import Diagnostics

/// What one claim of a plan rests on, looked up in the catalogue.
///
/// There is no typed strength: the basis is shown and the reader judges.
package struct EvidenceBasis: Hashable, Sendable {
  /// One entry of the claim's evidence.
  package enum Piece: Hashable, Sendable {
    case fact(Practice, Practice.Fact)
    case result(Practice, Practice.Result)
    case lesson(Practice, PracticePart.Lesson)
    /// A practice as a whole.
    case practice(Practice)
    /// A law, a statistic, a letter.
    case source(EvidenceSource)

    package var practice: Practice? {
      switch self {
      case .fact(let practice, _), .result(let practice, _), .lesson(let practice, _),
        .practice(let practice):
        practice
      case .source: nil
      }
    }
  }

  package let claim: Claim
  /// In the order of the plan; what the catalogue does not have is left out and reported elsewhere.
  package let pieces: [Piece]
  /// Each practice once, in the order of the plan.
  package let practices: [Practice]
  package let facts: Int
  package let results: Int
  /// Who claims the results, each once, in the order of the plan.
  package let claimants: [String]
  /// How many sites stand behind it: pages of one site count once, and so does each source of the
  /// plan's own.
  package let independentSources: Int

  package init(_ claim: Claim, _ catalogue: Catalogue) {
    self.claim = claim
    pieces = claim.evidence.entries.compactMap { piece($0, catalogue) }
    var practices: [Practice] = []
    for practice in pieces.compactMap(\.practice)
    where !practices.contains(where: { $0.id == practice.id }) {
      practices.append(practice)
    }
    self.practices = practices
    facts = pieces.count { if case .fact = $0 { true } else { false } }
    let found = pieces.compactMap { if case .result(_, let result) = $0 { result } else { nil } }
    results = found.count
    var claimants: [String] = []
    for claimant in found.compactMap(\.claimedBy) where !claimants.contains(claimant) {
      claimants.append(claimant)
    }
    self.claimants = claimants
    independentSources = Set(pieces.flatMap(sites)).count
  }
}

extension Plan {
  /// What each claim rests on, in the order of the plan.
  package func evidence(in catalogue: Catalogue) -> [EvidenceBasis] {
    claims.map { EvidenceBasis($0, catalogue) }
  }
}

private func piece(_ entry: EvidenceEntry, _ catalogue: Catalogue) -> EvidenceBasis.Piece? {
  switch entry.basis {
  case .source(let source): return .source(source)
  case .practice(let id, let part):
    guard let practice = catalogue.practice(id.value) else { return nil }
    switch part?.value {
    case nil: return .practice(practice)
    case .lesson(let lesson): return .lesson(practice, lesson)
    case .fact(let id):
      return practice.facts.first { $0.id.value == id }.map { .fact(practice, $0) }
    case .result(let id):
      return practice.results.first { $0.id.value == id }.map { .result(practice, $0) }
    }
  }
}

/// The sites of the sources behind a piece.
private func sites(_ piece: EvidenceBasis.Piece) -> [String] {
  switch piece {
  case .source(let source): return [source.address.map(site) ?? source.title]
  case .fact(let practice, let fact): return sites(of: fact.sources.map(\.value), practice)
  case .result(let practice, let result): return sites(of: result.sources.map(\.value), practice)
  case .lesson(let practice, _), .practice(let practice):
    return practice.sources.map { site($0.url.value) }
  }
}

private func sites(of ids: [String], _ practice: Practice) -> [String] {
  practice.sources.filter { ids.contains($0.id.value) }.map { site($0.url.value) }
}

/// `example.org` of `https://www.example.org/a/b`; the whole text of anything else.
private func site(_ url: String) -> String {
  guard let scheme = url.firstRange(of: "://") else { return url }
  let host = url[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
  return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}
