/// A piece of running text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  /// A link out of the document.
  case link(url: String, [Inline])
  /// A link to a section, figure, reference or other id of this document.
  case reference(to: String, [Inline], withPage: Bool = false)
  /// A footnote, printed at the foot of the page of its call.
  case note([Inline])
  /// Words in another language than their surroundings.
  case foreign(language: String, [Inline])
  case lineBreak
}

extension Array where Element == Inline {
  /// The words alone, for metadata, bookmarks and running heads; notes are left out.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner),
        .reference(_, let inner, _), .foreign(_, let inner):
        inner.plainText
      case .note: ""
      case .lineBreak: " "
      }
    }.joined()
  }
}

extension Inline: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}
