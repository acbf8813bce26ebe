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
      if let vocabulary = catalogue.vocabularies[scheme] {
        checkIDs(vocabulary, &report)
        checkTree(vocabulary, &report)
        checkDeprecated(vocabulary, &report)
        checkLabels(vocabulary, &report)
      } else if !catalogue.isUnread(scheme.rawValue) {
        report.add(
          Self.missing, at: SourceLocation(file: scheme.path),
          "the vocabulary '\(scheme.rawValue)' is missing",
          hint: "add this file; 'rostrum init' writes one of each")
      }
    }
  }

  /// Ids are unique, in small letters; those of countries are two capitals (ISO 3166-1).
  private func checkIDs(_ vocabulary: Vocabulary, _ report: inout Report) {
    var seen: [Concept.ID: SourceLocation] = [:]
    for concept in vocabulary.concepts {
      if let first = seen[concept.id] {
        report.add(
          .duplicateID, at: concept.location,
          "'\(concept.id)' is used twice: here and in line \(first.line)",
          hint: "an id is never used again; choose another")
      } else {
        seen[concept.id] = concept.location
      }
      let isCountry = vocabulary.scheme == .countries
      if isCountry ? !isCountryCode(concept.id) : !isID(concept.id) {
        report.add(
          .badID, at: concept.location, "'\(concept.id)' cannot be an id",
          hint: isCountry
            ? "use the two capitals of ISO 3166-1, as in IT"
            : "use small letters, digits and hyphens, and begin with a letter")
      }
    }
  }

  private func isCountryCode(_ id: String) -> Bool {
    id.utf8.count == 2 && id.utf8.allSatisfy { (65...90).contains($0) }
  }

  private func checkTree(_ vocabulary: Vocabulary, _ report: inout Report) {
    let circular = vocabulary.circular
    for concept in vocabulary.concepts {
      guard let broader = concept.broader else { continue }
      if vocabulary[broader.value] == nil {
        report.add(
          Self.broader, at: broader.location, "broader concept '\(broader.value)' does not exist",
          hint: vocabulary.suggestion(for: broader.value))
      } else if circular.contains(concept.id) {
        report.add(
          Self.broader, at: broader.location,
          "'\(concept.id)' is broader than itself, by way of '\(broader.value)'",
          hint: "remove one 'broader' of the circle")
      }
    }
  }

  private func checkDeprecated(_ vocabulary: Vocabulary, _ report: inout Report) {
    for concept in vocabulary.concepts where concept.status == .deprecated {
      guard concept.replacedBy.flatMap({ vocabulary[$0.value] })?.status != .active else {
        continue
      }
      report.add(
        Self.replaced, at: concept.replacedBy?.location ?? concept.location,
        "'\(concept.id)' is deprecated and leads to no concept that replaces it",
        hint: "add 'replaced_by' with the id of an active concept")
    }
  }

  /// One preferred label a language, and none that is another concept's alternative.
  private func checkLabels(_ vocabulary: Vocabulary, _ report: inout Report) {
    let active = vocabulary.concepts.filter { $0.status == .active }
    let preferred = active.flatMap { concept in
      concept.label.texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value, concept) }
    }
    let alternatives = active.flatMap { concept in
      concept.alternatives.sorted { $0.key < $1.key }.flatMap { language, texts in
        texts.map { (language, $0, concept) }
      }
    }
    var owners: [String: Concept.ID] = [:]
    for (language, text, concept) in preferred + alternatives {
      let key = "\(language):\(text.lowercased())"
      guard let owner = owners[key] else {
        owners[key] = concept.id
        continue
      }
      guard owner != concept.id else { continue }
      report.add(
        Self.label, at: concept.location,
        "'\(text)' (\(language)) stands for both '\(owner)' and '\(concept.id)'",
        hint: "give one of them another label")
    }
  }
}

extension Vocabulary {
  /// The concepts that lie on a circle of broader concepts; each concept is visited once.
  fileprivate var circular: Set<Concept.ID> {
    var visited: Set<Concept.ID> = []
    var circular: Set<Concept.ID> = []
    for concept in concepts {
      var path: [Concept.ID] = []
      var next: Concept.ID? = concept.id
      while let id = next, visited.insert(id).inserted {
        path.append(id)
        next = self[id]?.broader?.value
      }
      if let end = next, let start = path.firstIndex(of: end) {
        circular.formUnion(path[start...])
      }
    }
    return circular
  }
}
