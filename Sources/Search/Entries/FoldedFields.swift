/// The searched text of an entry in the fields that weigh differently, folded, in all its languages.
package struct FoldedFields: Hashable, Sendable {
  package let title: String
  package let summary: String
  /// The names of organisations; the labels of concepts are met through the thesaurus.
  package let names: String
  package let body: String

  package init(_ entry: SearchEntry) {
    func fold(_ part: KeyPath<SearchEntry.Version, String>) -> String {
      Search.fold(entry.versions.map { $0[keyPath: part] }.joined(separator: "\n"))
    }
    title = fold(\.title)
    summary = fold(\.summary)
    names = Search.fold(entry.organisations.joined(separator: "\n"))
    body = fold(\.body)
  }

  /// How many words they have together.
  package var length: Int {
    [title, summary, names, body].reduce(0) { sum, text in
      text.isEmpty ? sum : sum + 1 + text.utf8.count { $0 == UInt8(ascii: " ") }
    }
  }
}
