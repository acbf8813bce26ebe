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
  static let repeated = Diagnostic.Code(
    "V-TWICE", .warning, "a tag stands twice in one list",
    why: "It would be printed twice, and most often another tag was meant.",
    wrong: "themes: [housing, housing]", right: "themes: [housing, employment]")

  let codes = [unknown, deprecated, repeated]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    var suggestions = Suggestions()
    func check(_ tags: [Placed<Concept.ID>], in scheme: Scheme) {
      guard let vocabulary = catalogue.vocabularies[scheme] else { return }
      checkRepeated(tags, &report)
      for tag in tags { self.check(tag, in: vocabulary, &suggestions, &report) }
    }
    for practice in catalogue.allTexts {
      for (scheme, tags) in practice.tags.sorted(by: { $0.key < $1.key }) {
        check(tags, in: scheme)
      }
    }
    for organisation in catalogue.organisations {
      check([organisation.type], in: .organisationTypes)
      check([organisation.country].compactMap { $0 }, in: .countries)
      check(organisation.areas, in: .themes)
      check(organisation.offers, in: .services)
      check(organisation.needs, in: .services)
    }
  }

  private func check(
    _ tag: Placed<Concept.ID>, in vocabulary: Vocabulary, _ suggestions: inout Suggestions,
    _ report: inout Report
  ) {
    guard let concept = vocabulary[tag.value] else {
      let scheme = vocabulary.scheme.rawValue
      report.add(
        Self.unknown, at: tag.location, "'\(tag.value)' is not in the vocabulary '\(scheme)'",
        hint: suggestions.hint(for: tag.value, in: scheme) {
          vocabulary.suggestion(for: tag.value)
        } ?? "use an id of \(vocabulary.scheme.path), or add it there")
      return
    }
    guard concept.status == .deprecated else { return }
    report.add(
      Self.deprecated, at: tag.location, "'\(tag.value)' is deprecated",
      hint: concept.replacedBy.map { "use '\($0.value)'" })
  }

  private func checkRepeated(_ tags: [Placed<Concept.ID>], _ report: inout Report) {
    var seen: Set<Concept.ID> = []
    for tag in tags where !seen.insert(tag.value).inserted {
      report.add(
        Self.repeated, at: tag.location, "'\(tag.value)' stands twice in this list",
        hint: "remove one, or write the tag that was meant")
    }
  }
}
