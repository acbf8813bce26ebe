import Diagnostics
import Documents
import Markup

/// The findings of a report: a table of what each rests on, then each under its heading.
enum FindingsSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    section.items.compactMap { item in
      assembly.publication.articles[item.value].map { article in
        var chapter = ChapterSection.chapter(article, item.value, assembly)
        chapter.blocks.append(.table(table(article, chapter.sections, assembly)))
        return chapter
      }
    }
  }

  private static func table(
    _ article: Article, _ sections: [Section], _ assembly: Assembly
  ) -> Table {
    let phrases = assembly.phrases
    let rows = zip(article.body.findings, sections).map { finding, section -> [[Inline]] in
      let practices = unique(finding.citations.map(\.key)).compactMap {
        assembly.prose.practices.citation($0, part: nil)
      }
      return [
        [.reference(to: section.id, [.text(finding.title)])],
        Array(practices.map { [$0] }.joined(separator: [.text(", ")])),
      ]
    }
    return Table(
      caption: [.text(phrases[.findingsCaption])],
      columns: [
        Table.Column(phrases[.finding], width: 0.6), Table.Column(phrases[.restsOn], width: 0.4),
      ],
      rows: rows)
  }
}

/// A heading of the second level in a text, with all that stands under it.
struct Finding {
  let title: String
  let location: SourceLocation
  let citations: [CitationMark]
}

extension Markdown {
  /// Its headings of the second level, with what is cited under each.
  var findings: [Finding] {
    let starts = blocks.indices.filter { index in
      if case .heading(2, _, _) = blocks[index] { true } else { false }
    }
    let ends = starts.dropFirst() + [blocks.count]
    return zip(starts, ends).compactMap { start, end in
      guard case .heading(_, let title, let place) = blocks[start] else { return nil }
      let part = Markdown(blocks: Array(blocks[start..<end]), notes: notes)
      return Finding(title: title.plainText, location: place, citations: part.citations)
    }
  }
}
