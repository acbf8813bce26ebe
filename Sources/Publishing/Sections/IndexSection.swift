import Catalogue
import Diagnostics
import Documents
import Markup

/// Indexes of the practices that are printed: by country, theme, principle and the like.
enum IndexSection {
  /// The words that may stand in `by`.
  static let schemes: [String: Scheme] = [
    "country": .countries, "theme": .themes, "principle": .principles, "audience": .audiences,
    "sdg": .sdgs, "level": .levels, "setting": .settings,
  ]

  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    let indexes = section.by.compactMap { by in
      schemes[by.value].map { index(of: $0, assembly) }
    }
    let title = section.title.text(in: assembly.language)?.text ?? assembly.phrases[.index]
    return [
      Section(id: section.id.value, role: .index, title: [.text(title)], sections: indexes)
    ]
  }

  private static func index(of scheme: Scheme, _ assembly: Assembly) -> Section {
    let vocabulary = assembly.catalogue[scheme]
    let phrases = assembly.phrases
    let practices = assembly.prose.practices.ids.compactMap(assembly.catalogue.practice)
    var targets: [Concept.ID: [IndexEntry.Target]] = [:]
    for practice in practices {
      for id in assembly.catalogue.concepts(of: practice, in: scheme) {
        targets[id, default: []].append(
          IndexEntry.Target(
            id: PracticeNumbers.anchor(practice.id), text: practice.title.value))
      }
    }
    // A concept that has narrower ones is told by them; it is listed itself only when it is a tag.
    let used = Set(practices.flatMap { $0.tags(scheme) })
    let entries = targets.filter { used.contains($0.key) }
      .map { id, targets in
        IndexEntry(
          term: [.text(vocabulary.label(of: id, in: assembly.language))],
          targets: targets.sorted { phrases.precedes($0.text, $1.text) })
      }
      .sorted { phrases.precedes($0.term.plainText, $1.term.plainText) }
    let title = vocabulary.title.text(in: assembly.language)?.text ?? scheme.rawValue
    return Section(
      id: "index-\(scheme.rawValue)", title: [.text(phrases(.indexBy, ["what": title]))],
      blocks: [.index(entries)])
  }
}
