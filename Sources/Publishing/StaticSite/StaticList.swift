import Campaigns
import Catalogue
import Documents
import Feedback
import Foundation
import Search

/// What a static site has, address by address.
struct StaticList {
  let site: Site
  let corpus: SearchCorpus
  let search: StaticSearch
  let root: URL

  /// All pages in a language.
  func pages(in language: String) -> [StaticFile] {
    let links = Links(language: language, plain: site.plainLanguage)
    let lists = browsing(links, language) + directories(links, language)
    return overview(links, language) + lists + practices(links, language)
      + campaigns(links, language) + publications(links, language) + feedback(links, language)
      + feeds(links, language)
  }

  private func overview(_ links: Links, _ language: String) -> [StaticFile] {
    let (corpus, search) = (corpus, search)
    let facets = corpus.browse(Selection(), limit: 0, language: language).facets
    return [
      .page(links.home, language) { $0.home(facets) },
      .page(links.coverage, language) { pages in
        pages.coverage(
          corpus.facets.coverage(.theme, .country, within: corpus.facets.all),
          of: CatalogueSearch())
      },
      .page(links.compare([]), language, takesQuery: true) {
        search.added(to: $0.compare([]), $0)
      },
      .page(links.shortlist(), language, takesQuery: true) {
        search.added(to: $0.shortlist([]), $0)
      },
    ]
  }

  /// The practices in pages: all, by each value of each facet, and by the pairs of those that one browses by.
  private func browsing(_ links: Links, _ language: String) -> [StaticFile] {
    selections.flatMap { selection, total in
      (1...max(1, (total + CatalogueSearch.pageSize - 1) / CatalogueSearch.pageSize)).map {
        number in
        let asked = CatalogueSearch(selection: selection, page: number)
        let isFirst = selection.isEmpty && number == 1
        return .page(links.practices(asked), language, takesQuery: isFirst) {
          [corpus, search] pages in
          let found = corpus.browse(
            selection, offset: (number - 1) * CatalogueSearch.pageSize,
            limit: CatalogueSearch.pageSize, language: language)
          let page = pages.browse(asked, found, form: isFirst)
          return isFirst ? search.added(to: page, pages) : search.styled(page)
        }
      }
    }
  }

  /// What one can browse by, each with how many practices it has.
  private var selections: [(Selection, count: Int)] {
    let facets = corpus.facets
    let used = Facet.allCases.map { facet in
      (
        facet,
        facets.counts(facet, within: facets.all).filter { $0.count > 0 }.map {
          (selection: Selection([facet: [$0.value]]), value: $0.value, count: $0.count)
        }
      )
    }
    let browsed = used.filter { Pages.browsed.contains($0.0) }
    var pairs: [(Selection, count: Int)] = []
    for (index, (first, values)) in browsed.enumerated() {
      for (second, _) in browsed[(index + 1)...] {
        let counts = facets.coverage(first, second, within: facets.all)
        for (row, numbers) in zip(counts.rowValues, counts.counts) where !values.isEmpty {
          for (column, count) in zip(counts.columnValues, numbers) where count > 0 {
            pairs.append((Selection([first: [row], second: [column]]), count))
          }
        }
      }
    }
    return [(Selection(), corpus.entries.count)]
      + used.flatMap { $0.1.map { ($0.selection, $0.count) } } + pairs
  }

  private func practices(_ links: Links, _ language: String) -> [StaticFile] {
    site.catalogue.practices.map { practice in
      .page(links.practice(practice.id), language) { $0.practice(practice.id) }
    }
  }

  private func directories(_ links: Links, _ language: String) -> [StaticFile] {
    let catalogue = site.catalogue
    let schemes = Scheme.allCases.sorted().filter { !catalogue[$0].concepts.isEmpty }
    return [
      .page(links.organisations, language) { $0.organisations(country: nil, type: nil) },
      .page(links.matches, language) { $0.matches(country: nil, type: nil) },
      .page(links.vocabularies, language) { $0.vocabularies() },
    ]
      + catalogue.organisations.map { organisation in
        .page(links.organisation(organisation.id), language) { $0.organisation(organisation.id) }
      }
      + schemes.flatMap { scheme in
        [.page(links.vocabulary(scheme), language) { $0.vocabulary(scheme) }]
          + catalogue[scheme].concepts.map { concept in
            .page(links.concept(concept.id, scheme), language) { $0.concept(concept.id, scheme) }
          }
      }
  }

  private func campaigns(_ links: Links, _ language: String) -> [StaticFile] {
    [.page(links.campaigns, language) { $0.campaigns() }]
      + site.plans.map { plan in
        .page(links.campaign(plan.id), language) { $0.campaign(plan.id) }
      }
  }

  private func publications(_ links: Links, _ language: String) -> [StaticFile] {
    [.page(links.publications, language) { $0.publications() }]
      + site.workspace.publications.flatMap { publication in
        [.page(links.publication(publication.id), language) { $0.publication(publication.id) }]
          + articles(of: publication).map { stem in
            .page(links.article(stem, of: publication.id), language) {
              $0.article(stem, of: publication.id)
            }
          }
      }
  }

  /// The articles that have a page of their own.
  func articles(of publication: Publication) -> [String] {
    (site.document(publication)?.articles ?? []).compactMap(\.stem)
  }

  /// How to take part: files to fill in and send.
  private func feedback(_ links: Links, _ language: String) -> [StaticFile] {
    [
      .page(links.submissions(), language, takesQuery: true) {
        $0.submissionHub(about: .catalogue)
      },
      .page(links.promises, language) { $0.promises() },
      .page(links.propose(), language, takesQuery: true) { $0.propose(theme: nil, country: nil) },
    ]
      + SubmissionKind.allCases.map { kind in
        .data(
          links.newSubmission(kind, ending: "md"), language, others: [links.newSubmission(kind)]
        ) { pages in
          Data(
            pages.file(SubmissionEntry(kind, about: .catalogue, language: language)).utf8)
        }
      }
  }

  /// Feeds name their entries by addresses on the web, without which there are none.
  private func feeds(_ links: Links, _ language: String) -> [StaticFile] {
    guard site.configuration.baseURL != nil else { return [] }
    let ids = corpus.entries.map(\.id)
    let changes = links.practices(ending: "atom")
    return [
      .data(changes, language) { Data($0.atom(ids, address: changes).utf8) },
      .data(links.path("/publications.atom"), language) { Data($0.publicationFeed().utf8) },
    ]
  }
}
