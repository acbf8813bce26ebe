import Catalogue
import Diagnostics
import Documents
import Markup

/// The practice sheets of a toolkit: an introduction, then the sheets by country.
///
/// A practice of several countries stands under the first that it names.
enum PracticesSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    let introduction = ChapterSection.build(section, assembly)
    let sheets = assembly.prose.practices.ids.compactMap(assembly.catalogue.practice).map {
      assembly.sheet(of: $0)
    }
    let title = section.title.text(in: assembly.language)?.text ?? assembly.phrases[.practices]
    return introduction + [
      Section(id: section.id.value, role: .part, title: [.text(title)], sections: sheets)
    ]
  }

  /// The ids of the practices that a section chooses, else of all, in the order in which the sheets are
  /// printed. Those that were withdrawn have none.
  static func order(of section: PublicationSection, _ edition: Edition) -> [Practice.ID] {
    let catalogue = edition.workspace.catalogue
    let practices =
      section.practices == nil
      ? catalogue.practices : FieldSection.practices(section, catalogue)
    let phrases = Phrases(edition.language ?? edition.workspace.configuration.language)
    return groups(practices.filter { !$0.isWithdrawn }, catalogue, phrases)
      .flatMap { $0.practices.map(\.id) }
  }

  /// The practices by the first country that they name, both in alphabetical order.
  private static func groups(
    _ practices: [Practice], _ catalogue: Catalogue, _ phrases: Phrases
  ) -> [(country: Concept.ID, practices: [Practice])] {
    let groups = Dictionary(grouping: practices) { $0.tags(.countries).first ?? "" }
    func name(_ country: Concept.ID) -> String {
      catalogue[.countries].label(of: country, in: phrases.language)
    }
    return groups.sorted { phrases.precedes(name($0.key), name($1.key)) }.map {
      country, practices in
      (country, practices.sorted { phrases.precedes($0.title.value, $1.title.value) })
    }
  }
}

extension Assembly {
  /// The sheet of a practice in the language in which it is to be had, with its picture when it may be
  /// shown.
  func sheet(of practice: Practice) -> Section {
    let own = speaking(practice.language)
    var sheet = PracticeSheet(
      practice: practice, catalogue: catalogue, prose: own.prose,
      picture: practice.image.flatMap { picture(PictureMention($0)) },
      stories: workspace.stories(
        of: practice.id, through: edition.channels(of: publication), on: edition.date)
    ).section()
    sheet.language = other(practice.language)
    sheet.versions = versions(of: practice)
    return sheet
  }
}
