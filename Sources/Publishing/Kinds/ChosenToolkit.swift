package import Catalogue
import Diagnostics
import Documents
import Markup

extension Edition {
  /// How many characters the title of a toolkit that a reader makes may have.
  package static let titleLimit = 120

  /// What a reader chose from the catalogue, as a toolkit without a folder below `Exports/`.
  ///
  /// Its cover says that the choice and the title are the reader's, since the publisher stands there too.
  ///
  /// - Parameters:
  ///   - title: as it was typed; control characters go, and an empty one gives way to a count.
  ///   - language: of everything that is printed around the practices.
  package func toolkit(of ids: [Practice.ID], title: String, language: String) -> Publication {
    let place = SourceLocation(file: Configuration.fileName)
    let phrases = Phrases(language)
    let typed = Self.oneLine(title)
    let name =
      typed.isEmpty
      ? phrases(
        .selectionTitle, ["practices": phrases.counted(.practiceCount, ids.count)]) : typed
    let digest = sha256(([language, name] + ids).joined(separator: "\n")).prefix(8)
    return Publication(
      id: "toolkit-\(digest)", kind: Placed(Toolkit().name, at: place),
      title: LocalisedText([language: name]), subtitle: LocalisedText([:]),
      notice: LocalisedText([
        language: phrases(.selectionNotice, ["date": phrases.date(date)])
      ]),
      series: Publication.Series(title: nil, issn: nil, publisher: nil, licence: nil), isbn: nil,
      number: nil, year: nil, languages: [language], curators: [], funding: nil, cover: nil,
      plan: nil, statuses: [], branches: [], sections: Self.sections(of: ids, at: place),
      outputs: ["pdf", "html", "epub"].map { Placed($0, at: place) }, articles: [:],
      stories: [:], surveys: [:], location: place)
  }

  /// The sheets, and indexes of them.
  private static func sections(
    of ids: [Practice.ID], at place: SourceLocation
  ) -> [PublicationSection] {
    let choice = PublicationSection.PracticeChoice(
      ids: ids.map { Placed($0, at: place) }, themes: [], countries: [])
    return [("practices", choice, []), ("index", nil, ["country", "theme"])].map {
      kind, practices, by in
      PublicationSection(
        id: Placed(kind, at: place), kind: Placed(kind, at: place), title: LocalisedText([:]),
        items: [], practices: practices, by: by.map { Placed($0, at: place) },
        organisations: nil)
    }
  }

  /// Text without control characters and marks that turn the direction of writing, on one line.
  private static func oneLine(_ text: String) -> String {
    let unseen: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]
    let kept = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { unseen.contains($0.properties.generalCategory) ? " " : $0 }))
    let words = kept.split(separator: " ").joined(separator: " ")
    return String(words.prefix(titleLimit))
  }
}
