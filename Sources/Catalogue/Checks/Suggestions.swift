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
  package func suggestion(for word: String) -> String? {
    let active = concepts.filter { $0.status == .active }
    let labels = active.flatMap { concept in
      concept.searchLabels.map { (folded($0.text), concept.id) }
    }
    let owners = Dictionary(labels, uniquingKeysWith: { first, _ in first })
    let label = folded(word)
    return
      (owners[label] ?? nearMiss(to: word, among: active.map(\.id))
      ?? nearMiss(to: label, among: owners.keys).flatMap { owners[$0] }).map(question)
  }

  private func folded(_ text: String) -> String { text.lowercased().replacing("-", with: " ") }

  private func question(_ id: Concept.ID) -> String {
    let label = label(of: id, in: "en")
    return label == id ? "did you mean '\(id)'?" : "did you mean '\(id)' (\(label))?"
  }
}
