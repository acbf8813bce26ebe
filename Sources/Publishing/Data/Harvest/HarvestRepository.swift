import Campaigns
import Catalogue
import Diagnostics
import Documents
package import Markup

/// All that harvesters may take from one state of the site: practices, publications and articles.
package struct HarvestRepository: Sendable {
  /// In the order of their datestamps, then of their identifiers: what changes during a harvest moves to
  /// the end, where the harvest still comes by.
  let records: [HarvestRecord]
  let configuration: Configuration
  /// The names of the sets, by what stands for them in requests.
  let sets: [(spec: String, name: String)]
  /// How many records are given at once.
  let pageSize: Int

  /// - Parameters:
  ///   - committed: the day of the last commit of each file, where there is git.
  ///   - pageSize: how many records are given at once.
  package init(_ site: Site, committed: [String: Day], pageSize: Int) {
    let source = HarvestSource(site: site, committed: committed)
    let records = source.practices + source.publications + source.articles
    self.records = records.sorted { ($0.datestamp, $0.identifier) < ($1.datestamp, $1.identifier) }
    configuration = site.configuration
    let used = Set(records.flatMap(\.sets))
    let themes = site.catalogue[.themes].concepts.filter { used.contains("theme:\($0.id)") }
    sets =
      [("practices", "Practices"), ("publications", "Publications"), ("articles", "Articles")]
      + [("theme", "Practices by theme")]
      + themes.map { ("theme:\($0.id)", site.catalogue[.themes].label(of: $0.id, in: "en")) }
    self.pageSize = pageSize
  }

  /// Where the repository is.
  var address: String { (configuration.baseURL ?? "/") + "oai" }

  /// The record with an identifier.
  func record(_ identifier: String) -> HarvestRecord? {
    records.first { $0.identifier == identifier }
  }
}

/// Makes records from content.
private struct HarvestSource {
  let site: Site
  let committed: [String: Day]

  private var configuration: Configuration { site.configuration }
  private var base: String { configuration.baseURL ?? "/" }
  /// The name of the repository within identifiers: the host of the site.
  private var host: String {
    base.split(separator: "/").dropFirst().first?.split(separator: ":").first.map(String.init)
      ?? "localhost"
  }

  private func identifier(_ path: String) -> String { "oai:\(host):\(path)" }

  /// The latest of what the file itself states and of its last commit; the first day of the calendar of
  /// harvesters where neither is known.
  private func datestamp(_ stated: Day?, _ paths: [String]) -> Day {
    (paths.compactMap { committed[$0] } + [stated].compactMap(\.self)).max()
      ?? Day(year: 1970, month: 1, day: 1)
  }

  var practices: [HarvestRecord] {
    site.catalogue.practices.map { practice in
      let versions = site.catalogue.translations[practice.id, default: [:]].values
      let themes = site.catalogue.concepts(of: practice, in: .themes).sorted()
      return HarvestRecord(
        identifier: identifier("practices/\(practice.id)"),
        datestamp: datestamp(
          practice.lastStatedDay, [practice.location.file] + versions.map(\.location.file)),
        sets: ["practices"] + themes.map { "theme:\($0)" },
        dublinCore: practice.isWithdrawn ? nil : dublinCore(practice), jats: nil)
    }
  }

  private func dublinCore(_ practice: Practice) -> Element {
    let catalogue = site.catalogue
    let record = PracticeRecord(practice, in: site.workspace, on: site.date)
    let versions = catalogue.translations[practice.id, default: [:]].sorted { $0.key < $1.key }
    var core = DublinCore()
    for version in [practice] + versions.map(\.value) {
      core.add(.title, version.title.value, language: version.language)
    }
    core.add(.creator, configuration.publisher)
    for theme in practice.tags(.themes) {
      core.add(
        .subject, catalogue[.themes].label(of: theme, in: practice.language),
        language: practice.language)
    }
    for version in [practice] + versions.map(\.value) {
      core.add(.description, version.summary.value, language: version.language)
    }
    core.add(.publisher, configuration.publisher)
    for organisation in record.organisations { core.add(.contributor, organisation) }
    core.add(.date, practice.lastStatedDay?.iso)
    core.add(.type, "Text")
    core.add(.format, "text/html")
    core.add(.identifier, record.url)
    for source in practice.sources { core.add(.source, source.url.value) }
    for language in [practice.language] + versions.map(\.key) { core.add(.language, language) }
    for country in practice.tags(.countries) {
      core.add(.coverage, catalogue[.countries].label(of: country, in: practice.language))
    }
    for place in practice.places { core.add(.coverage, place) }
    core.add(.rights, spdxAddress(practice.licence ?? configuration.licence))
    return core.element
  }

  var publications: [HarvestRecord] {
    site.workspace.publications.map { publication in
      let licence = publication.series.licence ?? configuration.licence
      var core = DublinCore()
      for (language, title) in publication.title.texts.sorted(by: { $0.key < $1.key }) {
        core.add(.title, title, language: language)
      }
      let publisher = publication.series.publisher ?? configuration.publisher
      for curator in publication.curators { core.add(.creator, curator) }
      if publication.curators.isEmpty { core.add(.creator, publisher) }
      for (language, text) in publication.subtitle.texts.sorted(by: { $0.key < $1.key }) {
        core.add(.description, text, language: language)
      }
      core.add(.publisher, publisher)
      core.add(.date, publication.year.map(String.init))
      core.add(.type, "Text")
      core.add(.identifier, base + "publications/\(publication.id)")
      core.add(.source, series(publication))
      for language in publication.languages { core.add(.language, language) }
      core.add(.rights, spdxAddress(licence))
      return HarvestRecord(
        identifier: identifier("publications/\(publication.id)"),
        datestamp: datestamp(publication.lastStatedDay, [publication.location.file]),
        sets: ["publications"], dublinCore: core.element, jats: nil)
    }
  }

  private func series(_ publication: Publication) -> String? {
    publication.series.title.map { title in
      [title, publication.number].compactMap(\.self).joined(separator: " ")
    }
  }

  var articles: [HarvestRecord] {
    site.workspace.publications.filter { $0.kind.value == JournalIssue().name }
      .flatMap { publication -> [HarvestRecord] in
        // Printed as of its last change, so that nothing in it depends on the day of the harvest.
        let day = datestamp(
          publication.lastStatedDay ?? site.date,
          [publication.location.file] + publication.articles.values.map(\.location.file))
        let edition = Edition(workspace: site.workspace, date: day, readers: .public)
        guard let document = edition.document(publication) else { return [] }
        return document.harvestedArticles.map { record($0, of: publication, document) }
      }
  }

  private func record(
    _ article: HarvestedArticle, of publication: Publication, _ document: Document
  ) -> HarvestRecord {
    let matter = article.matter
    var core = DublinCore()
    core.add(.title, article.title, language: article.language)
    for author in matter.authors { core.add(.creator, author.indexed) }
    for abstract in matter.abstracts {
      for keyword in abstract.keywords {
        core.add(.subject, keyword, language: abstract.language)
      }
      core.add(.description, abstract.text.plainText, language: abstract.language)
    }
    core.add(.publisher, article.journal.publisher)
    core.add(.date, matter.accepted?.iso ?? String(article.journal.year))
    core.add(.type, "info:eu-repo/semantics/article")
    let address = base + "publications/\(publication.id)/articles/\(article.stem).html"
    core.add(.identifier, address)
    core.add(.identifier, matter.doi.map { "https://doi.org/\($0)" })
    core.add(.source, series(publication).map { "\($0) (\(article.journal.year))" })
    core.add(.language, article.language)
    core.add(.relation, base + "publications/\(publication.id)")
    core.add(.rights, spdxAddress(matter.licence ?? document.metadata.licence))
    // An article that prints a practice changes with the practice.
    let practice = site.catalogue.practice(article.stem)
    let own = publication.articles.first { $0.value.id == article.stem }?.value
    let files = [publication.location.file, own?.location.file, practice?.location.file]
    let stated = [own?.lastStatedDay, practice?.lastStatedDay, publication.lastStatedDay]
    return HarvestRecord(
      identifier: identifier("publications/\(publication.id)/\(article.stem)"),
      datestamp: datestamp(stated.compactMap(\.self).max(), files.compactMap(\.self)),
      sets: ["articles"], dublinCore: core.element, jats: article.jats)
  }
}

extension Publication {
  /// The latest day that one of its texts states, else the first of its year; nil when it states neither.
  var lastStatedDay: Day? {
    articles.values.compactMap(\.lastStatedDay).max()
      ?? year.map { Day(year: $0, month: 1, day: 1) }
  }
}

extension Article {
  /// When it was accepted, else received; nil when it states neither.
  fileprivate var lastStatedDay: Day? {
    (statements.accepted ?? statements.received)?.firstDay
  }
}
