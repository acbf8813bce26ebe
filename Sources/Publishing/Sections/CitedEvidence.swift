import Catalogue
import Diagnostics
import Documents
import Markup

extension Assembly {
  /// The practices that the texts cite, each with the facts and results that were cited and where they
  /// were read, so that a reader can follow a claim without the catalogue.
  var citedEvidence: [Section] {
    let texts = publication.sections.flatMap(\.items).compactMap { publication.articles[$0.value] }
    let parts = Dictionary(grouping: texts.flatMap(\.marks), by: \.key)
      .mapValues { Set($0.compactMap(\.part)) }
    let sections = prose.practices.ids.compactMap(catalogue.practice).map {
      evidence(of: $0, parts: parts[$0.id, default: []])
    }
    guard !sections.isEmpty else { return [] }
    return [
      Section(
        id: "practices-cited", role: .index, title: [.text(phrases[.practicesCitedInReport])],
        blocks: [.paragraph([.text(phrases[.reviewOfAll])])], sections: sections)
    ]
  }

  private func evidence(of practice: Practice, parts: Set<String>) -> Section {
    let anchor = PracticeNumbers.anchor(practice.id)
    let countries = practice.tags(.countries).map {
      catalogue[.countries].label(of: $0, in: language)
    }
    let claims: [(id: String, text: String, sources: [String])] =
      practice.facts.map { ($0.id.value, $0.text, $0.sources.map(\.value)) }
      + practice.results.map {
        ($0.id.value, "\($0.figure) — \($0.claimedBy ?? "")", $0.sources.map(\.value))
      }
    let cited = claims.filter { parts.contains($0.id) }
    // A practice that is cited as a whole rests on its first source.
    let read = Set(
      cited.isEmpty ? practice.sources.prefix(1).map(\.id.value) : cited.flatMap(\.sources))
    let used = practice.sources.filter { read.contains($0.id.value) || parts.contains($0.id.value) }
    let entries =
      cited.map { claim in
        entry(practice, claim.id, [.text("\(claim.text) [\(phrases.list(claim.sources))]")])
      }
      + used.map { source in
        entry(practice, source.id.value, [.link(url: source.url.value, [.text(source.title)])])
      }
    let label = prose.practices.label(practice.id) ?? ""
    return Section(
      id: anchor,
      title: [.text("\(label)\u{2002}\(practice.title.value) (\(phrases.list(countries)))")],
      listed: false, blocks: [.references(entries)])
  }

  private func entry(_ practice: Practice, _ part: String, _ text: [Inline]) -> ReferenceEntry {
    ReferenceEntry(
      id: PracticeNumbers.anchor(practice.id, part: part), label: part, text: text)
  }
}
