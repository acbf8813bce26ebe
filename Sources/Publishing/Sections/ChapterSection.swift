import Diagnostics
import Documents
import Markup

/// Chapters: one text each, on a new page.
enum ChapterSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    section.items.compactMap { item in
      assembly.publication.article(item.value, in: assembly.language).map {
        chapter($0, item.value, assembly)
      }
    }
  }

  static func chapter(_ article: Article, _ file: String, _ assembly: Assembly) -> Section {
    let own = assembly.speaking(article.language ?? assembly.mainLanguage)
    let prose = own.prose(for: article, in: file)
    let (blocks, sections) = prose.sections(of: article.body)
    var printed = Section(
      id: chapterID(file), role: .chapter, title: [.text(article.title.value)],
      subtitle: article.subtitle.map { [.text($0)] } ?? [],
      language: assembly.other(article.language ?? assembly.mainLanguage),
      blocks: blocks, sections: sections + own.references(of: article, in: file))
    printed.versions = assembly.versions(of: article, in: file)
    // A chapter has one title; an article has those of its journal's languages.
    printed.versions.titles = []
    return printed
  }
}

extension Assembly {
  /// The prose of one text: its anchors, and what its keys cite.
  func prose(for article: Article, in file: String) -> Prose {
    var prose = prose
    prose.prefix = chapterID(file)
    prose.pictures = Dictionary(
      article.pictures.map { mention in
        (mention.file.value, picture(mention).map { [.picture($0)] } ?? [])
      }, uniquingKeysWith: { first, _ in first })
    prose.references = Dictionary(
      article.references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    prose.style = APA(article.references)
    return prose
  }

  /// A language when it is not the document's.
  func other(_ language: String?) -> String? { language == self.language ? nil : language }

  /// The works that a text lists, in APA style, under a heading; nothing when it lists none.
  func references(of article: Article, in file: String) -> [Section] {
    guard !article.references.isEmpty else { return [] }
    let style = APA(article.references)
    let entries = style.sorted(article.references).map { work in
      ReferenceEntry(id: "\(chapterID(file))-ref-\(work.id)", text: style.entry(work))
    }
    return [
      Section(
        id: "\(chapterID(file))-references", title: [.text(phrases[.references])],
        blocks: [.references(entries)])
    ]
  }
}
