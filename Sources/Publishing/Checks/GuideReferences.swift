import Catalogue
import Diagnostics
import Documents
import Markup

extension GuideCheck {
  /// The words of a block that stand for something: statuses, branches, a country, organisations.
  func checkWords(
    _ guide: GuideBlock, _ publication: Publication, _ catalogue: Catalogue,
    _ report: inout Report
  ) {
    for id in guide.statuses {
      unknown(id, "legal status of this guide", publication.statuses.map(\.id), &report)
    }
    for id in guide.branches {
      unknown(id, "branch of this guide", publication.branches.map(\.id), &report)
    }
    for id in guide.help where !catalogue.isUnread(id.value) {
      unknown(id, "organisation", catalogue.organisations.map(\.id), &report)
    }
    if let country = guide.jurisdiction { unknown(country, .countries, catalogue, &report) }
  }

  /// The words by which a list of organisations is chosen.
  func check(_ choice: OrganisationChoice, _ catalogue: Catalogue, _ report: inout Report) {
    for id in choice.types { unknown(id, .organisationTypes, catalogue, &report) }
    for id in choice.areas { unknown(id, .themes, catalogue, &report) }
    for id in choice.offers { unknown(id, .services, catalogue, &report) }
  }

  /// A source of a procedure is one of the text's references, or a part of a practice.
  func checkCitation(
    _ mark: CitationMark, _ article: Article, _ catalogue: Catalogue, _ report: inout Report
  ) {
    guard !catalogue.isUnread(mark.key) else { return }
    let practice = catalogue.practice(mark.key)
    let known = article.references.map(\.id) + catalogue.practices.map(\.id)
    unknown(Placed(mark.key, at: mark.location), "reference or practice", known, &report)
    guard let practice, let part = mark.part else { return }
    unknown(
      Placed(part, at: mark.location), "part of practice '\(practice.id)'", practice.partIDs,
      &report)
  }

  private func unknown(
    _ id: Placed<String>, _ scheme: Scheme, _ catalogue: Catalogue, _ report: inout Report
  ) {
    guard !catalogue.isUnread(scheme.rawValue) else { return }
    unknown(id, "concept of '\(scheme.rawValue)'", catalogue[scheme].concepts.map(\.id), &report)
  }

  private func unknown(
    _ id: Placed<String>, _ what: String, _ known: [String], _ report: inout Report
  ) {
    guard !known.contains(id.value) else { return }
    report.add(
      .unknownReference, at: id.location, "there is no \(what) '\(id.value)'",
      hint: nearMissHint(id.value, known))
  }
}
