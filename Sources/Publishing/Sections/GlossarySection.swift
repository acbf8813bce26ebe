import Diagnostics
import Documents
import Markup

/// Words explained: each heading of the texts is a word, and what stands under it explains it.
enum GlossarySection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    section.items.compactMap { item in
      assembly.publication.articles[item.value].map { article in
        let prose = assembly.prose(for: article, in: item.value)
        let (lead, terms) = prose.sections(of: article.body)
        let sorted = terms.sorted {
          assembly.phrases.precedes($0.title.plainText, $1.title.plainText)
        }
        return Section(
          id: chapterID(item.value), role: .chapter, title: [.text(article.title.value)],
          language: assembly.other(article.language),
          blocks: lead + [.definitions(sorted.map { Definition(term: $0.title, text: $0.blocks) })],
          sections: assembly.references(of: article, in: item.value))
      }
    }
  }
}

extension Publication {
  /// The words that its glossary explains, in small letters.
  var glossaryTerms: Set<String> {
    let files = sections.filter { $0.kind.value == "glossary" }.flatMap(\.items)
    let headings = files.compactMap { articles[$0.value] }.flatMap(\.body.findings)
    return Set(headings.map { $0.title.lowercased() })
  }
}
