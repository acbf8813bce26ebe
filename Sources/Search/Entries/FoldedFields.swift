/// The searched text of an entry in the fields that weigh differently, folded, in all its languages.
package struct FoldedFields: Hashable, Sendable {
  /// A field by its name in the index.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case title, summary, names, body

    /// What a word counts in it, in tenths (`WordScore`).
    package var points: Int {
      switch self {
      case .title: 10
      case .summary: 5
      case .names: 3
      case .body: 1
      }
    }
  }

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

  package subscript(_ field: Field) -> String {
    switch field {
    case .title: title
    case .summary: summary
    case .names: names
    case .body: body
    }
  }

  /// How many words they have together.
  package var length: Int {
    Field.allCases.reduce(0) { sum, field in
      let text = self[field]
      return text.isEmpty ? sum : sum + 1 + text.utf8.count { $0 == UInt8(ascii: " ") }
    }
  }
}
