import Catalogue
import Diagnostics
import Documents
import Markup

/// Where to get help: an introduction, then organisations of the directory by country.
enum HelpSection {
  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    let title = section.title.text(in: assembly.language)?.text ?? assembly.phrases[.whereToGetHelp]
    let lead = section.items.compactMap { item in
      assembly.publication.articles[item.value].map { article in
        assembly.prose(for: article, in: item.value).sections(of: article.body).blocks
      }
    }
    let catalogue = assembly.catalogue
    let chosen = catalogue.organisations.filter {
      section.organisations?.admits($0, catalogue) ?? false
    }
    func name(_ country: Concept.ID) -> String {
      catalogue[.countries].label(of: country, in: assembly.language)
    }
    let groups = Dictionary(grouping: chosen) { $0.country.map { name($0.value) } ?? "" }
    let countries = groups.sorted { assembly.phrases.precedes($0.key, $1.key) }.map {
      country, organisations in
      Section(
        id: "\(section.id.value)-\(organisations[0].country?.value.lowercased() ?? "all")",
        title: [.text(country.isEmpty ? assembly.phrases[.countries] : country)], listed: false,
        blocks: [assembly.directory(of: organisations)])
    }
    return [
      Section(
        id: section.id.value, role: .chapter, title: [.text(title)],
        blocks: lead.flatMap { $0 } + [.paragraph([.text(assembly.phrases[.helpNote])])],
        sections: countries)
    ]
  }
}

extension OrganisationChoice {
  /// Whether an organisation has one of each sort that is named.
  fileprivate func admits(_ organisation: Organisation, _ catalogue: Catalogue) -> Bool {
    let sorts: [(wanted: [Placed<String>], own: [Placed<String>])] = [
      (types, [organisation.type]), (areas, organisation.areas), (offers, organisation.offers),
    ]
    return sorts.allSatisfy { sort in
      sort.wanted.isEmpty
        || !Set(sort.wanted.map(\.value)).isDisjoint(with: sort.own.map(\.value))
    }
  }
}

extension Assembly {
  /// Organisations with what they offer, what they work on and where they are to be found.
  func directory(of organisations: [Organisation]) -> Block {
    .list(
      ordered: false,
      items: organisations.map { organisation in
        let offers = organisation.offers.map {
          catalogue[.services].label(of: $0.value, in: language).lowercased()
        }
        let areas = organisation.areas.map {
          catalogue[.themes].label(of: $0.value, in: language).lowercased()
        }
        let sentences = [
          organisation.place.map { "\($0)." },
          offers.isEmpty ? nil : phrases(.offersWord, ["what": phrases.list(offers)]),
          areas.isEmpty ? nil : phrases(.worksOn, ["what": phrases.list(areas)]),
        ]
        let text = sentences.compactMap { $0 }.joined(separator: " ")
        let url = organisation.url?.value
        return [
          .paragraph(
            [.strong([.text(organisation.name)]), .text(" — \(text)")]
              + (url.map { [" ", .link(url: $0, [.text($0)])] } ?? []))
        ]
      })
  }
}
