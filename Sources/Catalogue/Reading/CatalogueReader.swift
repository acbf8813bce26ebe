package import Diagnostics
import Dispatch
package import Markup

extension Diagnostic.Code {
  static let misplacedFile = Diagnostic.Code(
    "F-PLACE", .error, "a file is where nothing reads it",
    why: "A file that is passed over in silence would be missing everywhere.",
    wrong: "Practices/organisation/arci.yaml", right: "Practices/organisations/arci.yaml")
}

extension Catalogue {
  /// Reads every file below `Practices/`: vocabularies, organisations and practices.
  ///
  /// Files are read side by side; one that cannot be used is left out, and the report says why.
  ///
  /// - Parameters:
  ///   - language: the workspace's language, for files that state none.
  ///   - readings: what the files were read as before; nil keeps nothing.
  package init(
    reading tree: SourceTree, language: String, readings: Readings? = nil, _ report: inout Report
  ) {
    let files = Dictionary(grouping: tree.files(in: "Practices"), by: FileKind.init)
    for file in files[.misplaced, default: []] {
      report.add(
        .misplacedFile, at: file.start, "this file stands where nothing reads it",
        hint: "put practices in .md files below Practices, organisations in .yaml files below "
          + "Practices/organisations and vocabularies below Practices/vocabularies")
    }
    let practices = readings.values(
      of: files[.practice, default: []], language: language, &report
    ) { file, report in readPractice(file, language: language, &report) }
    let originals = practices.filter { !$0.isTranslation }
    let organisations = readings.values(
      of: files[.organisation, default: []], &report, readOrganisation)
    let vocabularies = readings.values(
      of: files[.vocabulary, default: []], &report, readVocabulary)
    let rubrics = readings.values(of: files[.rubric, default: []], &report, readRubric)
    let read =
      originals.map(\.id) + organisations.map(\.id) + vocabularies.map(\.scheme.rawValue)
      + rubrics.map(\.id)
    let translations = practices.filter(\.isTranslation)
    self.init(
      practices: originals, translations: translations,
      organisations: organisations, vocabularies: vocabularies, rubrics: rubrics,
      unread: Set(tree.files(in: "Practices").map(\.stem)).subtracting(read),
      standings: translationStandings(
        of: translations, to: originals, in: files[.practice, default: []]))
  }
}

/// How translations stand to their originals, whose files are looked at once more.
private func translationStandings(
  of translations: [Practice], to originals: [Practice], in files: [SourceFile]
) -> [Practice.ID: [String: TranslationStanding]] {
  guard !translations.isEmpty else { return [:] }
  let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  let byID = Dictionary(originals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return Dictionary(grouping: translations, by: \.id).compactMapValues { versions in
    guard let original = byID[versions[0].id], let file = byPath[original.location.file] else {
      return nil
    }
    let source = passages(of: file, fields: translatablePracticeFields)
    return Dictionary(
      versions.map { version in
        (
          version.language,
          TranslationStanding(version.translation, of: source, source: original.language)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// What a file below `Practices/` is read as.
private enum FileKind {
  /// `consent`: a record of who agreed to be shown, which those read who publish pictures; `story`: what
  /// somebody did with a practice, which those read who publish voices; `record`: what a program keeps
  /// beside the catalogue.
  case practice, organisation, vocabulary, rubric, consent, story, record, misplaced

  init(_ file: SourceFile) {
    guard !file.path.hasSuffix(".json") else {
      self = .record
      return
    }
    let isMarkdown = file.path.hasSuffix(".md")
    let folder = ["organisations", "vocabularies", "rubrics", "consents", "stories"].first {
      file.path.hasPrefix("Practices/\($0)/")
    }
    switch (folder, isMarkdown) {
    case (nil, true): self = .practice
    case ("organisations", false): self = .organisation
    case ("vocabularies", false): self = .vocabulary
    case ("rubrics", false): self = .rubric
    case ("consents", false): self = .consent
    case ("stories", true): self = .story
    default: self = .misplaced
    }
  }
}

extension Practice {
  /// Whether it was read from `<id>.<lang>.md`.
  package var isTranslation: Bool { practiceIdentity(ofPath: location.file).language != nil }
}

/// Transforms elements over all cores, in their order; problems keep the order of the elements too.
package func mapConcurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ report: inout Report,
  _ transform: @Sendable (Element, inout Report) -> Result?
) -> [Result] {
  // Batches small enough to share few files among the cores, large enough to cost nothing for many.
  let size = min(64, max(1, elements.count / 16))
  let batches = stride(from: 0, to: elements.count, by: size).map {
    elements[$0..<min($0 + size, elements.count)]
  }
  var outcomes = [([Result], Report)](repeating: ([], Report()), count: batches.count)
  outcomes.withUnsafeMutableBufferPointer { buffer in
    nonisolated(unsafe) let slots = buffer
    DispatchQueue.concurrentPerform(iterations: batches.count) { index in
      var own = Report()
      let results = batches[index].compactMap { transform($0, &own) }
      slots[index] = (results, own)
    }
  }
  for (_, own) in outcomes { report.add(own) }
  return outcomes.flatMap(\.0)
}

/// Transforms elements that have no problems over all cores, in their order.
package func mapConcurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result?
) -> [Result] {
  var none = Report()
  return mapConcurrently(elements, &none) { element, _ in transform(element) }
}
