import Diagnostics
import Markup

extension Markdown {
  /// The words of each heading, paragraph and table with its place, and the addresses of its links;
  /// what has no place of its own stands at that of the text before it.
  func texts(at start: SourceLocation) -> [Placed<String>] {
    var place = start
    var texts: [Placed<String>] = []
    for block in blocks { block.collect(&place, &texts) }
    for note in notes.sorted(by: { $0.key < $1.key }).map(\.value) {
      texts += note.words.map { Placed($0, at: start) }
    }
    return texts
  }
}

extension MarkdownBlock {
  fileprivate func collect(_ place: inout SourceLocation, _ texts: inout [Placed<String>]) {
    switch self {
    case .heading(_, let inlines, let own), .paragraph(let inlines, let own):
      place = own
      texts += inlines.words.map { Placed($0, at: own) }
    case .table(let table):
      place = table.location
      texts += (table.head + table.rows.flatMap { $0 }).flatMap(\.words).map {
        Placed($0, at: table.location)
      }
    case .list(_, _, let items):
      for block in items.flatMap({ $0 }) { block.collect(&place, &texts) }
    case .quote(let blocks):
      for block in blocks { block.collect(&place, &texts) }
    case .code(let text, let language):
      texts += [text, language].compactMap { $0 }.map { Placed($0, at: place) }
    case .figure(let mark): texts.append(Placed(mark.expression, at: mark.location))
    case .rule: break
    }
  }
}

extension [MarkdownInline] {
  /// The words, then the addresses of links and pictures in them.
  fileprivate var words: [String] { [plainText] + addresses }

  private var addresses: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .link(let url, let inner, _): [url] + inner.addresses
      case .image(let url, _, _): [url]
      case .emphasis(let inner), .strong(let inner): inner.addresses
      default: []
      }
    }
  }
}
