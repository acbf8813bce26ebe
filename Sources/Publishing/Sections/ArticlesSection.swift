import Diagnostics
import Documents
import Markup

/// Articles: a text with authors, abstracts, keywords and what is known of its review.
enum ArticlesSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    section.items.compactMap { item in
      assembly.publication.article(item.value, in: assembly.language).map {
        article($0, item.value, section, assembly)
      }
    }
  }

  static func article(
    _ article: Article, _ file: String, _ section: PublicationSection, _ assembly: Assembly
  ) -> Section {
    let own = assembly.speaking(article.language ?? assembly.mainLanguage)
    let prose = own.prose(for: article, in: file)
    let (blocks, sections) = prose.sections(of: article.body)
    var printed = Section(
      id: chapterID(file), role: .article, title: [.text(article.title.value)],
      subtitle: article.subtitle.map { [.text($0)] } ?? [],
      language: assembly.other(article.language ?? assembly.mainLanguage),
      article: own.matter(of: article, in: file, section),
      blocks: blocks, sections: sections + own.references(of: article, in: file))
    printed.versions = assembly.versions(of: article, in: file)
    return printed
  }
}

extension Assembly {
  /// What a section's contributions are called, such as “Research”.
  func kind(of section: PublicationSection) -> String {
    if let title = section.title.text(in: language)?.text { return title }
    return switch section.kind.value {
    case "editorial": phrases[.editorial]
    case "research": phrases[.research]
    case "field-experiences": phrases[.fieldExperience]
    default: ""
    }
  }

  func matter(
    of article: Article, in file: String, _ section: PublicationSection
  ) -> ArticleMatter {
    let authors = article.authors.map {
      ArticleMatter.Author(
        name: $0.name, family: $0.family, given: $0.given, affiliation: $0.affiliation,
        orcid: $0.orcid?.value, ror: $0.ror?.value)
    }
    let date = { (date: PartialDate?) in date.map { phrases.date($0) } }
    let statements: [(Phrase, String?)] = [
      (.received, date(article.statements.received)),
      (.accepted, date(article.statements.accepted)),
      (.dataAvailability, article.statements.data),
      (.funding, article.statements.funding), (.conflicts, article.statements.conflicts),
      (.licence, licenceName(article.statements.licence ?? licence)),
    ]
    let outcome = article.review.outcome(
      on: edition.date, authors: article.authors.map(\.name))
    var matter = ArticleMatter(
      kind: kind(of: section), authors: authors, abstracts: abstracts(of: article),
      reviewStatement: statement(of: outcome.class, reviewers: outcome.reviewers),
      citation: citation(
        title: article.title.value, authors: authors, doi: article.doi?.value),
      statements: statements.compactMap { label, text in
        text.map { MarginNote(phrases[label], [.text($0)]) }
      })
    matter.type = article.type ?? (section.kind.value == "editorial" ? "editorial" : matter.type)
    matter.review = outcome.class.rawValue
    matter.doi = article.doi?.value
    matter.licence = article.statements.licence
    matter.funding = article.statements.funding
    matter.conflicts = article.statements.conflicts
    matter.data = article.statements.data.map {
      MarginNote(phrases[.dataAvailability], [.text($0)])
    }
    matter.received = article.statements.received
    matter.accepted = article.statements.accepted
    matter.references = article.references.map {
      ArticleMatter.Cited(id: "\(chapterID(file))-ref-\($0.id)", work: $0)
    }
    return matter
  }

  /// The abstracts with their keywords, the language of the publication first.
  private func abstracts(of article: Article) -> [ArticleMatter.Abstract] {
    article.abstracts.texts.sorted {
      ($0.key != language ? 1 : 0, $0.key) < ($1.key != language ? 1 : 0, $1.key)
    }
    .map { tag, text in
      let words = Phrases(tag)
      return ArticleMatter.Abstract(
        language: tag, heading: words[.abstract], text: prose.inlines(text),
        keywordsHeading: words[.keywords], keywords: article.keywords[tag, default: []])
    }
  }

  /// What the records bear out, and no more.
  private func statement(of review: ReviewRecord.Class, reviewers: Int) -> String {
    switch review {
    case .none: phrases[.notReviewed]
    case .editor: phrases[.editorReviewed]
    case .peer: phrases(.peerReviewed, ["n": String(reviewers)])
    case .doubleBlind: phrases(.doubleBlindReviewed, ["n": String(reviewers)])
    }
  }

  /// How a part of the publication is cited, in APA style.
  func citation(title: String, authors: [ArticleMatter.Author], doi: String? = nil) -> [Inline] {
    var work = Reference(
      article: title, id: "this", by: authors, in: publication.series.title ?? self.title,
      number: publication.number, year: year)
    work.doi = doi
    return APA().entry(work)
  }
}

extension Prose {
  /// A text of the front matter, in which values are computed too.
  func inlines(_ text: String) -> [Inline] {
    var report = Report()
    let markdown = Markdown(text, file: "", &report)
    guard case .paragraph(let inlines, _)? = markdown.blocks.first else { return [.text(text)] }
    return self.inlines(inlines, markdown)
  }
}
