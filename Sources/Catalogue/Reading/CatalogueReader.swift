package import Diagnostics
import Dispatch
package import Markup

extension Catalogue {
  /// Reads every file below `Practices/`: vocabularies, organisations and practices.
  ///
  /// Files are read side by side; a file with an error is left out, and the report says why.
  ///
  /// - Parameter language: the workspace's language, for files that state none.
  package init(reading tree: SourceTree, language: String, _ report: inout Report) {
    let files = tree.files(in: "Practices")
    let vocabularies = files.filter { $0.path.hasPrefix("Practices/vocabularies/") }
    let organisations = files.filter { $0.path.hasPrefix("Practices/organisations/") }
    let practices = files.filter { $0.path.hasSuffix(".md") }
    let read = mapConcurrently(Array(practices), &report) { file, report in
      readPractice(file, language: language, &report)
    }
    self.init(
      practices: read.filter { !$0.isTranslation },
      translations: read.filter(\.isTranslation),
      organisations: mapConcurrently(Array(organisations), &report, readOrganisation),
      vocabularies: mapConcurrently(Array(vocabularies), &report, readVocabulary))
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
  let size = 64
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
