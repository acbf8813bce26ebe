import Diagnostics
import Markup

/// A vocabulary must be whole: each scheme has a file, ids and labels are unique, the tree has no circle.
struct VocabularyCheck: Check {
  static let missing = Diagnostic.Code(
    "V-MISSING", .error, "a vocabulary has no file",
    why: "Tags are checked against their vocabulary, so each must be there.",
    wrong: "no file Practices/vocabularies/themes.yaml", right: "a file with 'scheme: themes'")
  static let label = Diagnostic.Code(
    "V-LABEL", .error, "a label stands for two concepts",
    why: "Two concepts with one name cannot be told apart in a list or a search.",
    source: "SKOS Reference 5.4, W3C 2009",
    wrong: "label: {en: Law clinic}, twice", right: "label: {en: Law clinic} and {en: Legal aid}")
  static let broader = Diagnostic.Code(
    "V-BROADER", .error, "a broader concept is unknown or leads round in a circle",
    why: "Counts go up the tree, which must end at the top.",
    source: "SKOS Reference 8, W3C 2009",
    wrong: "{id: a, broader: b} and {id: b, broader: a}", right: "{id: a, broader: b} and {id: b}")
  static let replaced = Diagnostic.Code(
    "V-REPLACED", .warning, "a deprecated concept does not say what replaces it",
    why: "Who meets the old tag must be led to the new one.",
    wrong: "status: deprecated", right: "status: deprecated, replaced_by: law-clinic")

  let codes = [missing, label, broader, replaced]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for scheme in Scheme.allCases {
      guard let vocabulary = catalogue.vocabularies[scheme] else {
        report.add(
          Self.missing, at: SourceLocation(file: "Practices/vocabularies/\(scheme.rawValue).yaml"),
          "the vocabulary '\(scheme.rawValue)' is missing",
          hint: "add this file; 'rostrum init' writes one of each")
        continue
      }
      checkTree(vocabulary, &report)
      checkLabels(vocabulary, &report)
    }
  }

  private func checkTree(_ vocabulary: Vocabulary, _ report: inout Report) {
    var seen: [Concept.ID: SourceLocation] = [:]
    for concept in vocabulary.concepts {
      if let first = seen.updateValue(concept.location, forKey: concept.id) {
        report.add(
          .duplicateID, at: concept.location,
          "'\(concept.id)' is used twice: here and in line \(first.line)",
          hint: "an id is never used again; choose another")
      }
      if let broader = concept.broader {
        if vocabulary[broader.value] == nil {
          report.add(
            Self.broader, at: broader.location, "broader concept '\(broader.value)' does not exist",
            hint: vocabulary.suggestion(for: broader.value))
        } else if vocabulary.lineage(of: broader.value).contains(concept.id) {
          report.add(
            Self.broader, at: broader.location,
            "'\(concept.id)' is broader than itself, by way of '\(broader.value)'",
            hint: "remove one 'broader' of the circle")
        }
      }
      if concept.status == .deprecated, concept.replacedBy.flatMap({ vocabulary[$0.value] }) == nil
      {
        report.add(
          Self.replaced, at: concept.replacedBy?.location ?? concept.location,
          "'\(concept.id)' is deprecated and leads to no concept that replaces it",
          hint: "add 'replaced_by' with the id of an active concept")
      }
    }
  }

  /// One preferred label a language, and none that is another concept's alternative.
  private func checkLabels(_ vocabulary: Vocabulary, _ report: inout Report) {
    let active = vocabulary.concepts.filter { $0.status == .active }
    var owners: [String: Concept.ID] = [:]
    for concept in active {
      for (language, text) in concept.label.texts.sorted(by: { $0.key < $1.key }) {
        claim(text, language, for: concept, in: &owners, &report)
      }
    }
    for concept in active {
      for (language, texts) in concept.alternatives.sorted(by: { $0.key < $1.key }) {
        for text in texts where owners[key(text, language)] != concept.id {
          claim(text, language, for: concept, in: &owners, &report)
        }
      }
    }
  }

  private func claim(
    _ text: String, _ language: String, for concept: Concept,
    in owners: inout [String: Concept.ID], _ report: inout Report
  ) {
    guard let other = owners.updateValue(concept.id, forKey: key(text, language)) else { return }
    report.add(
      Self.label, at: concept.location,
      "'\(text)' (\(language)) stands for both '\(other)' and '\(concept.id)'",
      hint: "give one of them another label")
  }

  private func key(_ text: String, _ language: String) -> String {
    "\(language):\(text.lowercased())"
  }
}
