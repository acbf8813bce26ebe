import Diagnostics
import Documents
import Markup

/// A table that leads from what a reader needs and what the reader is in law to the block for both.
enum FinderSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    let publication = assembly.publication
    let phrases = assembly.phrases
    let blocks = publication.guideBlocks
    let rows = publication.branches.map { branch -> [[Inline]] in
      let cells = publication.statuses.map { status -> [Inline] in
        let links = blocks.enumerated().filter { _, block in
          block.guide.branches.contains { $0.value == branch.id }
            && block.guide.statuses.contains { $0.value == status.id }
        }.map { index, block in
          Inline.reference(to: chapterID(block.file), [.text(blockLabel(index))])
        }
        return links.isEmpty
          ? ["–"] : Array(links.map { [$0] }.joined(separator: [.text(", ")]))
      }
      return [[.text(assembly.label(branch))]] + cells
    }
    let names = blocks.enumerated().map { index, block -> [Block] in
      [
        .paragraph([
          .text("\(blockLabel(index)) "),
          .reference(to: chapterID(block.file), [.text(block.article.title.value)], withPage: true),
        ])
      ]
    }
    return [
      Section(
        id: section.id.value, role: .chapter,
        title: [.text(section.title.text(in: assembly.language)?.text ?? phrases[.finderTitle])],
        blocks: lead(section, assembly) + [
          .table(
            Table(
              caption: [.text(phrases[.finderCaption])],
              columns: [Table.Column(phrases[.branch])]
                + publication.statuses.map { Table.Column(assembly.label($0)) },
              rows: rows)),
          .list(ordered: false, items: names),
        ])
    ]
  }

  private static func lead(_ section: PublicationSection, _ assembly: Assembly) -> [Block] {
    section.items.flatMap { item in
      assembly.publication.articles[item.value].map { article in
        assembly.prose(for: article, in: item.value).sections(of: article.body).blocks
      } ?? []
    }
  }
}

/// What the blocks of a guide are called in tables, in their order: `B1`, `B2` …
func blockLabel(_ index: Int) -> String { "B\(index + 1)" }

extension Publication {
  /// The texts in sections of blocks that say for whom and for what they are, in printed order.
  var guideBlocks: [(file: String, article: Article, guide: GuideBlock)] {
    blockFiles.compactMap { file in
      articles[file.value].flatMap { article in article.guide.map { (file.value, article, $0) } }
    }
  }

  /// The files in sections of blocks.
  var blockFiles: [Placed<String>] {
    sections.filter { $0.kind.value == "blocks" }.flatMap(\.items)
  }
}

extension Assembly {
  func label(_ term: GuideTerm) -> String { term.label.text(in: language)?.text ?? term.id }

  /// The labels of statuses or branches that a block names, in the order of the guide.
  func labels(_ ids: [Placed<String>], _ terms: [GuideTerm]) -> [String] {
    terms.filter { term in ids.contains { $0.value == term.id } }.map(label)
  }
}
