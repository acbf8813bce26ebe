package import Catalogue
import Diagnostics
import Documents
import Markup

/// One practice on a sheet of its own, to hand to somebody.
struct PracticeLeaflet: PublicationKind {
  let name = "practice"
  let summary = "one practice on a sheet of its own"
  let requiredSections: [String] = []

  func assemble(_ publication: Publication, in edition: Edition) -> Document {
    let catalogue = edition.workspace.catalogue
    let ids = publication.sections.flatMap { $0.practices?.ids.map(\.value) ?? [] }
    let printed = ids.filter { catalogue.practice($0) != nil }
    let assembly = Assembly(
      publication, edition, practices: PracticeNumbers(printed, sheets: Set(printed)))
    let sheets = printed.compactMap(catalogue.practice).map { practice in
      var sheet = assembly.sheet(of: practice)
      sheet.label = nil
      sheet.runningHead = assembly.workspace.configuration.title
      sheet.subtitle = [.text(place(of: practice, assembly))]
      sheet.sections.append(assembly.speaking(practice.language).imprint(of: practice).unlisted)
      return sheet
    }
    var document = assembly.document(cover: nil, kicker: nil, sheets)
    document.isLeaflet = true
    return document
  }

  /// The countries and places; a sheet by itself has no number.
  private func place(of practice: Practice, _ assembly: Assembly) -> String {
    let phrases = assembly.speaking(practice.language).phrases
    let countries = practice.tags(.countries).map {
      assembly.catalogue[.countries].label(of: $0, in: phrases.language)
    }
    return [phrases.list(countries), phrases.list(practice.places)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}

extension Assembly {
  /// How to cite a sheet, who publishes it, and on which terms.
  fileprivate func imprint(of practice: Practice) -> Section {
    var work = Reference(
      id: "this", kind: .article, title: practice.title.value,
      authors: [Reference.Name(literal: publisher)], issued: PartialDate(year: year))
    work.container = workspace.configuration.title
    let licence = licenceName(practice.licence ?? licence)
    let lines: [[Inline]] = [
      APA().entry(work), [.text("\(publisher), \(phrases.date(edition.date))")],
      [.text(phrases(.licenceText, ["licence": licence]))],
    ]
    return Section(
      id: "imprint", title: [.text(phrases[.howToCite])],
      blocks: [
        .references(
          lines.enumerated().map { ReferenceEntry(id: "imprint-\($0 + 1)", text: $1) })
      ])
  }
}

extension Workspace {
  /// The publication that a practice makes by itself, without a folder below `Exports/`.
  package func leaflet(of practice: Practice) -> Publication {
    let place = practice.location
    let section = PublicationSection(
      id: Placed("practice", at: place), kind: Placed("practices", at: place),
      title: LocalisedText([:]), items: [],
      practices: PublicationSection.PracticeChoice(
        ids: [Placed(practice.id, at: place)], themes: [], countries: []), by: [],
      organisations: nil)
    let tags = catalogue.translations[practice.id, default: [:]]
    var titles = tags.mapValues(\.title.value)
    titles[practice.language] = practice.title.value
    return Publication(
      id: practice.id, kind: Placed("practice", at: place), title: LocalisedText(titles),
      subtitle: LocalisedText([:]), notice: LocalisedText([:]),
      series: Publication.Series(title: nil, issn: nil, publisher: nil, licence: nil), isbn: nil,
      number: nil, year: nil, languages: [practice.language], curators: [], funding: nil,
      cover: nil, plan: nil, statuses: [], branches: [], sections: [section],
      outputs: ["html", "pdf"].map { Placed($0, at: place) }, articles: [:], stories: [:],
      surveys: [:],
      location: place)
  }

  /// The languages in which a publication can be printed, its first one first.
  package func languages(of publication: Publication) -> [String] {
    let own = publication.languages.isEmpty ? [configuration.language] : publication.languages
    guard publication.kind.value == PracticeLeaflet().name else { return own }
    return unique(own + catalogue.translations[publication.id, default: [:]].keys.sorted())
  }
}
