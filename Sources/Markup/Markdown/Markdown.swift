package import Diagnostics

/// A text in Markdown: CommonMark, with pipe tables, footnotes, citations and computed values.
package struct Markdown: Hashable, Sendable {
  package let blocks: [MarkdownBlock]
  /// The footnotes by their label, as in `[^1]: text`.
  package let notes: [String: [MarkdownInline]]

  package init(blocks: [MarkdownBlock], notes: [String: [MarkdownInline]] = [:]) {
    self.blocks = blocks
    self.notes = notes
  }
}

package indirect enum MarkdownBlock: Hashable, Sendable {
  case heading(level: Int, [MarkdownInline], SourceLocation)
  case paragraph([MarkdownInline], SourceLocation)
  case list(ordered: Bool, start: Int, items: [[MarkdownBlock]])
  case quote([MarkdownBlock])
  case code(String, language: String?)
  case table(MarkdownTable)
  /// `{{figure map}}` alone in a paragraph.
  case figure(ComputedMark)
  case rule
}

package struct MarkdownTable: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case start, centre, end }

  package let columns: [Alignment]
  package let head: [[MarkdownInline]]
  package let rows: [[[MarkdownInline]]]
  package let location: SourceLocation
}

package indirect enum MarkdownInline: Hashable, Sendable {
  case text(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case code(String)
  case link(url: String, [MarkdownInline], SourceLocation)
  case image(url: String, alt: String, SourceLocation)
  /// `[@key]`, `[@key#r1]`; several in one pair of brackets are several citations.
  case citation([CitationMark])
  /// `[^1]`
  case note(label: String, SourceLocation)
  /// `{{practices.count}}`
  case computed(ComputedMark)
  case lineBreak
}

/// `[@penny-wirton-schools#r1]`: what is cited, and where in the text.
package struct CitationMark: Hashable, Sendable {
  package let key: String
  /// The part of what is cited, such as `r1`; nil for the whole.
  package let part: String?
  package let location: SourceLocation

  package init(key: String, part: String?, location: SourceLocation) {
    self.key = key
    self.part = part
    self.location = location
  }
}

/// `{{practices.count theme=law-clinic}}`: a value that is computed when the text is published.
package struct ComputedMark: Hashable, Sendable {
  /// What stands between the braces, without blanks at its ends.
  package let expression: String
  package let location: SourceLocation
}

extension Markdown {
  /// Every citation, in the order of the text.
  package var citations: [CitationMark] {
    inlines.flatMap { if case .citation(let marks) = $0 { marks } else { [] as [CitationMark] } }
  }

  /// Every computed value and figure, in the order of the text.
  package var computedMarks: [ComputedMark] {
    let figures = allBlocks.compactMap { if case .figure(let mark) = $0 { mark } else { nil } }
    let values = inlines.compactMap { if case .computed(let mark) = $0 { mark } else { nil } }
    return (figures + values).sorted { $0.location < $1.location }
  }

  /// The words alone, for search; marks are left out, paragraphs end with a line break.
  package var plainText: String {
    (blocks.map(\.plainText) + notes.sorted { $0.key < $1.key }.map(\.value.plainText))
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Every inline of the text and its notes, outer before inner.
  package var inlines: [MarkdownInline] {
    (allBlocks.flatMap(\.ownInlines) + notes.sorted { $0.key < $1.key }.flatMap(\.value))
      .flatMap(\.flattened)
  }

  private var allBlocks: [MarkdownBlock] { blocks.flatMap(\.flattened) }
}

extension MarkdownBlock {
  /// The block and all blocks in it.
  var flattened: [MarkdownBlock] {
    switch self {
    case .list(_, _, let items): [self] + items.flatMap { $0.flatMap(\.flattened) }
    case .quote(let blocks): [self] + blocks.flatMap(\.flattened)
    default: [self]
    }
  }

  var ownInlines: [MarkdownInline] {
    switch self {
    case .heading(_, let inlines, _), .paragraph(let inlines, _): inlines
    case .table(let table): (table.head + table.rows.flatMap { $0 }).flatMap { $0 }
    default: []
    }
  }

  /// The words alone.
  package var plainText: String {
    switch self {
    case .heading, .paragraph: ownInlines.plainText
    case .table(let table):
      ([table.head] + table.rows).map { $0.map(\.plainText).joined(separator: " ") }
        .joined(separator: "\n")
    case .list(_, _, let items):
      items.flatMap { $0.map(\.plainText) }.joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .code(let text, _): text
    case .figure, .rule: ""
    }
  }
}

extension MarkdownInline {
  var flattened: [MarkdownInline] {
    switch self {
    case .emphasis(let inner), .strong(let inner), .link(_, let inner, _):
      [self] + inner.flatMap(\.flattened)
    default: [self]
    }
  }
}

extension Array where Element == MarkdownInline {
  /// The words alone; citations, notes and computed values are left out.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.plainText
      case .image(_, let alt, _): alt
      case .lineBreak: " "
      case .citation, .note, .computed: ""
      }
    }.joined()
  }
}
