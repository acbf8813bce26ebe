import Search

/// How a concept's number is written as a word of the full-text table: with a sign before it that no
/// folded text has.
func mark(_ tag: Int) -> String { "\u{E000}\(tag)" }

/// The practices with every required term and none of the excluded ones, in FTS5's language; nil
/// when no term is required.
///
/// Only folded words in double quotes get in, so no text can be mistaken for an operator.
///
/// - Parameter marks: the marks of the concepts that a term names.
func matchExpression(_ query: Query, marks: (Query.Term) -> [Int]) -> String? {
  guard !query.required.isEmpty else { return nil }
  let required = query.required.map { alternatives($0, marks($0)) }.joined(separator: " AND ")
  guard let excluded = exclusionExpression(query, marks: marks) else { return required }
  return "(\(required)) NOT (\(excluded))"
}

/// The practices with any of the excluded terms; nil when there are none.
func exclusionExpression(_ query: Query, marks: (Query.Term) -> [Int]) -> String? {
  guard !query.excluded.isEmpty else { return nil }
  return query.excluded.map { alternatives($0, marks($0)) }.joined(separator: " OR ")
}

private func alternatives(_ term: Query.Term, _ marks: [Int]) -> String {
  let words = "\"\(term.words.joined(separator: " "))\"" + (term.isPrefix ? " *" : "")
  guard !marks.isEmpty else { return words }
  return "(\(([words] + marks.map { "\"\(mark($0))\"" }).joined(separator: " OR ")))"
}
