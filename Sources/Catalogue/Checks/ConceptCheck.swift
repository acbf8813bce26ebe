import Diagnostics
import Markup

/// A tag must be an active concept of its vocabulary.
struct ConceptCheck: Check {
  static let unknown = Diagnostic.Code(
    "V-UNKNOWN", .error, "a tag is not in its vocabulary",
    why: "Only a tag that everyone spells alike can be counted and found.",
    source: "SKOS Reference, W3C 2009", wrong: "themes: [legal-clinic]",
    right: "themes: [law-clinic]")
  static let deprecated = Diagnostic.Code(
    "V-DEPRECATED", .warning, "a tag is deprecated",
    why: "A deprecated concept stays readable, and new text uses the one that replaced it.",
    source: "SKOS Reference, W3C 2009", wrong: "themes: [old-word]", right: "themes: [new-word]")

  let codes = [unknown, deprecated]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.allTexts {
      for (scheme, tags) in practice.tags.sorted(by: { $0.key < $1.key }) {
        check(tags, in: catalogue[scheme], &report)
      }
    }
    for organisation in catalogue.organisations {
      check([organisation.type], in: catalogue[.organisationTypes], &report)
      check([organisation.country].compactMap { $0 }, in: catalogue[.countries], &report)
      check(organisation.areas, in: catalogue[.themes], &report)
      check(organisation.offers + organisation.needs, in: catalogue[.services], &report)
    }
  }

  private func check(
    _ tags: [Placed<Concept.ID>], in vocabulary: Vocabulary, _ report: inout Report
  ) {
    for tag in tags {
      guard let concept = vocabulary[tag.value] else {
        report.add(
          Self.unknown, at: tag.location,
          "'\(tag.value)' is not in the vocabulary '\(vocabulary.scheme.rawValue)'",
          hint: vocabulary.suggestion(for: tag.value))
        continue
      }
      guard concept.status == .deprecated else { continue }
      report.add(
        Self.deprecated, at: tag.location, "'\(tag.value)' is deprecated",
        hint: concept.replacedBy.map { "use '\($0.value)'" })
    }
  }
}

extension Vocabulary {
  /// “did you mean …?”, from ids first and then from labels in any language.
  package func suggestion(for word: String) -> String? {
    let ids = concepts.filter { $0.status == .active }.map(\.id)
    if let id = nearMiss(to: word, among: ids) { return question(id) }
    let folded = word.lowercased().replacing("-", with: " ")
    for concept in concepts where concept.status == .active {
      let labels = concept.searchLabels.map { $0.text.lowercased() }
      if labels.contains(folded) || nearMiss(to: folded, among: labels) != nil {
        return question(concept.id)
      }
    }
    return nil
  }

  private func question(_ id: Concept.ID) -> String {
    let label = label(of: id, in: "en")
    return label == id ? "did you mean '\(id)'?" : "did you mean '\(id)' (\(label))?"
  }
}
