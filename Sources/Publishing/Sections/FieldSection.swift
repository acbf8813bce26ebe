import Catalogue
import Diagnostics
import Documents
import Markup

/// Experiences from the field: articles, then practices told as articles of their own.
enum FieldSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    let kind = assembly.kind(of: section)
    let sheets = practices(section, assembly.catalogue).map { practice in
      var sheet = assembly.sheet(of: practice)
      sheet.role = .article
      sheet.article = assembly.speaking(practice.language).matter(of: practice, kind: kind)
      sheet.blocks.removeFirst()
      return sheet
    }
    return ArticlesSection.build(section, assembly) + sheets
  }

  /// The practices that a section takes: those named, then those of its themes and countries.
  static func practices(_ section: PublicationSection, _ catalogue: Catalogue) -> [Practice] {
    guard let choice = section.practices else { return [] }
    let named = choice.ids.compactMap { catalogue.practice($0.value) }
    guard !choice.themes.isEmpty || !choice.countries.isEmpty else { return named }
    let tagged = catalogue.practices.filter { practice in
      [(Scheme.themes, choice.themes), (.countries, choice.countries)].allSatisfy {
        scheme, wanted in
        wanted.isEmpty
          || !catalogue.concepts(of: practice, in: scheme).isDisjoint(with: wanted.map(\.value))
      }
    }
    return unique(named + tagged)
  }
}

extension Assembly {
  /// A practice as an article: its summary is the abstract, its themes are the keywords.
  func matter(of practice: Practice, kind: String) -> ArticleMatter {
    let themes = practice.tags(.themes).map { catalogue[.themes].label(of: $0, in: language) }
    let authors = [ArticleMatter.Author(name: publisher)]
    return ArticleMatter(
      kind: kind, authors: authors,
      abstracts: [
        ArticleMatter.Abstract(
          language: practice.language, heading: phrases[.abstract],
          text: [.text(practice.summary.value)], keywordsHeading: phrases[.keywords],
          keywords: themes)
      ],
      reviewStatement: statement(of: practice),
      citation: citation(title: practice.title.value, authors: authors), statements: [])
  }

  /// That somebody checked it with those who run it, where that is on record.
  private func statement(of practice: Practice) -> String {
    guard let verified = practice.verified else { return phrases[.practiceNotReviewed] }
    return phrases(
      .practiceChecked, ["who": verified.by, "date": phrases.date(verified.date.value)])
  }

  /// The practices that are cited and not printed in full, with where to find them.
  var practicesCited: [Section] {
    let ids = prose.practices.ids.filter { !prose.practices.sheets.contains($0) }
    let entries = ids.compactMap { id in
      catalogue.practice(id).map { practice in
        let countries = practice.tags(.countries).map {
          catalogue[.countries].label(of: $0, in: language)
        }
        let source = practice.sources.first
        return ReferenceEntry(
          id: PracticeNumbers.anchor(id), label: prose.practices.label(id),
          text: [
            .strong([.text(practice.title.value)]), .text(", \(phrases.list(countries)). "),
          ] + (source.map { [.link(url: $0.url.value, [.text($0.title)]), "."] } ?? [])
            + (prose.withdrawal(of: practice).map { [.text(" "), .strong([.text($0)])] } ?? []))
      }
    }
    guard !entries.isEmpty else { return [] }
    return [
      Section(
        id: "practices-cited", role: .chapter, title: [.text(phrases[.practicesCited])],
        blocks: [.paragraph([.text(phrases[.practicesCitedNote])]), .references(entries)])
    ]
  }
}
