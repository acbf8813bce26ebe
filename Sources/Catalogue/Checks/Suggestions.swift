import Diagnostics

/// What was suggested for each slip in one run: a slip that thousands of files repeat is looked up once.
struct Suggestions {
  private struct Slip: Hashable {
    let word: String
    let list: String
  }

  /// How many slips are looked up: enough for any author, and a bound for a catalogue in which
  /// thousands of different references lead to nothing.
  static let limit = 500

  private var hints: [Slip: String?] = [:]

  /// The hint for a word that is not in a list; `find` is asked once for each word and list, and nil
  /// is given beyond the limit.
  mutating func hint(for word: String, in list: String, find: () -> String?) -> String? {
    let slip = Slip(word: word, list: list)
    if let hint = hints[slip] { return hint }
    guard hints.count < Self.limit else { return nil }
    let hint = find()
    hints[slip] = hint
    return hint
  }

  /// “did you mean …?” with an id of the catalogue's practices or organisations.
  mutating func hint<Element: Identifiable>(
    for word: String, in list: String, of elements: [Element]
  ) -> String? where Element.ID == String {
    hint(for: word, in: list) {
      nearMiss(to: word, among: elements.lazy.map(\.id)).map { "did you mean '\($0)'?" }
    }
  }
}

extension Vocabulary {
  /// “did you mean …?”: a concept with this very label in any language, else one with an id or a
  /// label that is near.
  package func suggestion(for word: String) -> String? { nearest(to: word).map(question) }

  /// The active concept of this id, or the only one with this very label in any language; nil for any other word.
  package func concept(named word: String) -> Concept.ID? {
    if let concept = self[word], concept.status == .active { return concept.id }
    let label = folded(word)
    let owners = Set(activeLabels.filter { $0.label == label || folded($0.id) == label }.map(\.id))
    return owners.count == 1 ? owners.first : nil
  }

  /// The active concept that a word probably means: the one of this very label in any language, else one with
  /// an id or a label that is near; nil when none is.
  package func nearest(to word: String) -> Concept.ID? {
    let labels = activeLabels.map { ($0.label, $0.id) }
    let owners = Dictionary(labels, uniquingKeysWith: { first, _ in first })
    let label = folded(word)
    let ids = concepts.filter { $0.status == .active }.map(\.id)
    return owners[label] ?? nearMiss(to: word, among: ids)
      ?? nearMiss(to: label, among: owners.keys).flatMap { owners[$0] }
  }

  private var activeLabels: [(label: String, id: Concept.ID)] {
    concepts.filter { $0.status == .active }.flatMap { concept in
      concept.searchLabels.map { (folded($0.text), concept.id) }
    }
  }

  private func folded(_ text: String) -> String { text.lowercased().replacing("-", with: " ") }

  private func question(_ id: Concept.ID) -> String {
    let label = label(of: id, in: "en")
    return label == id ? "did you mean '\(id)'?" : "did you mean '\(id)' (\(label))?"
  }
}
