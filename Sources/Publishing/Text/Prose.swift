import Catalogue
import Documents
import Markup

/// Turns authored Markdown into blocks of a document: values are computed, citations lead to where the
/// document prints what they cite.
struct Prose {
  private(set) var computation: Computation
  private(set) var figures: ComputedFigures
  /// Where each practice is printed in this document.
  var practices: PracticeNumbers
  /// The works that the text at hand cites by key, each with its anchor.
  var references: [String: Reference] = [:]
  /// How those works are cited.
  var style = APA()
  /// Goes before anchors of references and headings, so that they are unique in the document.
  var prefix = ""
  /// The ids of a plan's objects that its text names as `[[a3]]`; the id alone is printed.
  var objects: Set<String> = []
  /// What the text at hand shows, by the address in it; empty for what may not be shown.
  var pictures: [String: [Block]] = [:]
  /// File names of the publication's texts, with the ids of the sections they became.
  var chapters: [String: String] = [:]

  /// The prose in another language: its values are spelled in it.
  func speaking(_ language: String) -> Prose {
    var prose = self
    prose.computation = Computation(
      workspace: computation.workspace, language: language, date: computation.date)
    prose.figures = ComputedFigures(
      computation: prose.computation, practices: figures.practices)
    return prose
  }

  /// The blocks before the first heading, and a section for each heading, nested by level.
  func sections(of markdown: Markdown) -> (blocks: [Block], sections: [Section]) {
    var root = Outline(level: 1, section: nil)
    var stack = [root]
    func close(to level: Int) {
      while stack.count > 1, stack[stack.count - 1].level >= level {
        let done = stack.removeLast()
        if let section = done.finished { stack[stack.count - 1].sections.append(section) }
      }
    }
    var number = 0
    for block in markdown.blocks {
      if case .heading(let level, let inlines, _) = block {
        close(to: level)
        number += 1
        let section = Section(id: "\(prefix)-\(number)", title: self.inlines(inlines, markdown))
        stack.append(Outline(level: level, section: section))
      } else {
        stack[stack.count - 1].blocks += self.blocks([block], markdown)
      }
    }
    close(to: 0)
    root = stack[0]
    return (root.blocks, root.sections)
  }

  /// A heading that is still open, with what stands under it so far.
  private struct Outline {
    let level: Int
    var section: Section?
    var blocks: [Block] = []
    var sections: [Section] = []

    var finished: Section? {
      var section = section
      section?.blocks = blocks
      section?.sections = sections
      return section
    }
  }

  /// All blocks in their order; headings become strong paragraphs.
  func blocks(_ blocks: [MarkdownBlock], _ markdown: Markdown) -> [Block] {
    blocks.flatMap { block($0, markdown) }
  }

  private func block(_ block: MarkdownBlock, _ markdown: Markdown) -> [Block] {
    switch block {
    case .heading(_, let inlines, _): [.paragraph([.strong(self.inlines(inlines, markdown))])]
    case .paragraph(let inlines, _):
      shown(by: inlines) ?? [.paragraph(self.inlines(inlines, markdown))]
    case .list(let ordered, let start, let items):
      [.list(ordered: ordered, start: start, items: items.map { blocks($0, markdown) })]
    case .quote(let inner): [quote(inner, markdown)]
    case .code(let text, let language): [.code(text, language: language)]
    case .table(let table): [.table(self.table(table, markdown))]
    case .figure(let mark): figures.blocks(for: mark.expression)
    case .rule: [.rule]
    }
  }

  /// The picture that is alone in a paragraph; nil for running text.
  private func shown(by inlines: [MarkdownInline]) -> [Block]? {
    guard inlines.count == 1, case .image(let url, _, _)? = inlines.first else { return nil }
    return pictures[url]
  }

  /// A last paragraph that begins with a dash is the attribution.
  private func quote(_ blocks: [MarkdownBlock], _ markdown: Markdown) -> Block {
    guard blocks.count > 1, case .paragraph(let last, _)? = blocks.last,
      case .text(let text)? = last.first, text.hasPrefix("— ")
    else { return .quote(self.blocks(blocks, markdown), attribution: []) }
    let words = [.text(String(text.dropFirst(2)))] + last.dropFirst()
    return .quote(
      self.blocks(Array(blocks.dropLast()), markdown),
      attribution: inlines(Array(words), markdown))
  }

  private func table(_ table: MarkdownTable, _ markdown: Markdown) -> Table {
    let columns = zip(table.columns, table.head).map { alignment, title in
      let side: Table.Alignment =
        switch alignment {
        case .start: .start
        case .centre: .centre
        case .end: .end
        }
      return Table.Column(inlines(title, markdown), alignment: side)
    }
    return Table(
      caption: [], columns: columns,
      rows: table.rows.map { row in row.map { inlines($0, markdown) } })
  }

  func inlines(_ inlines: [MarkdownInline], _ markdown: Markdown) -> [Inline] {
    joined(inlines).flatMap { inline($0, markdown) }
  }

  /// Neighbouring pieces of plain text as one, in which marks of objects can be found.
  private func joined(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    guard !objects.isEmpty else { return inlines }
    return inlines.reduce(into: []) { result, inline in
      if case .text(let more) = inline, case .text(let text)? = result.last {
        result[result.count - 1] = .text(text + more)
      } else {
        result.append(inline)
      }
    }
  }

  private func withoutMarks(_ text: String) -> String {
    guard text.contains("[[") else { return text }
    return objects.reduce(text) { $0.replacing("[[\($1)]]", with: $1) }
  }

  private func inline(_ inline: MarkdownInline, _ markdown: Markdown) -> [Inline] {
    switch inline {
    case .text(let text): return [.text(withoutMarks(text))]
    case .emphasis(let inner): return [.emphasis(inlines(inner, markdown))]
    case .strong(let inner): return [.strong(inlines(inner, markdown))]
    case .code(let text): return [.code(text)]
    case .link(let url, let inner, _):
      let words = inlines(inner, markdown)
      return [chapters[url].map { .reference(to: $0, words) } ?? .link(url: url, words)]
    // The words for what may not be shown are not printed either.
    case .image(let url, let alt, _): return pictures[url]?.isEmpty == true ? [] : [.text(alt)]
    case .citation(let marks): return citations(marks)
    case .note(let label, _):
      return [.note(inlines(markdown.notes[label] ?? [], markdown))]
    case .computed(let mark):
      return (try? computation.text(of: mark.expression)).map { [.text($0)] } ?? []
    case .lineBreak: return [.lineBreak]
    }
  }

  /// `[P7 f2]` for practices, `(Author, 2017)` for works.
  private func citations(_ marks: [CitationMark]) -> [Inline] {
    let works = marks.compactMap { mark in references[mark.key].map { (mark, $0) } }
    guard works.isEmpty else {
      let links = works.map { mark, work in
        Inline.reference(to: "\(prefix)-ref-\(mark.key)", style.citation(work))
      }
      return [.text("(")] + Array(links.map { [$0] }.joined(separator: [.text("; ")])) + [
        .text(")")
      ]
    }
    let links = marks.compactMap(practices.citation)
    let withdrawn = withdrawals(of: marks)
    guard !links.isEmpty else { return withdrawn }
    return [.text("[")] + Array(links.map { [$0] }.joined(separator: [.text(", ")])) + [.text("]")]
      + withdrawn
  }
}
