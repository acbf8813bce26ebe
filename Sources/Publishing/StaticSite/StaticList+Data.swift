import Catalogue
import Documents
import Foundation
import Search

extension StaticList {
  /// What is the same in every language: the look, data and citations, exported files, and what search engines ask
  /// for.
  func data(_ assets: SiteAssets, _ downloads: [Download]) -> [StaticFile] {
    let language = site.plainLanguage
    let listed = downloads.map(ListedDownload.init)
    let pages = Interface.languages.map { language in
      let links = Links(language: language, plain: site.plainLanguage)
      return StaticFile.page(links.path("/data"), language) { $0.data(listed) }
    }
    return pages
      + (assets.files + search.assets).map { file in
        .data(file.address, language) { _ in Data(file.text.utf8) }
      }
      + search.index.parts.map { part in
        .data("/search/\(part.name).js", language) { _ in Data(part.text.utf8) }
      }
      + downloads.map { file in .data("/data/\(file.path)", language) { _ in file.data } }
      + citations(language) + coverage(language) + vocabularies(language)
      + exportedFiles(language) + forSearchEngines(language)
      + [
        .page("/404", language, name: "404.html") { $0.refusal(.notFound) }
      ]
  }

  /// The list of all practices and each alone, in every form.
  private func citations(_ language: String) -> [StaticFile] {
    let links = Links(language: language, plain: language)
    let all = corpus.entries.map(\.id)
    return PracticeListFormat.allCases.flatMap { format in
      [list(links.practices(ending: format.ending), all, format, language)]
        + site.catalogue.practices.map { practice in
          list(
            links.practice(practice.id, ending: format.ending), [practice.id], format, language)
        }
    }
  }

  private func list(
    _ address: String, _ ids: [Practice.ID], _ format: PracticeListFormat, _ language: String
  ) -> StaticFile {
    .data(address, language) { pages in
      Data(try pages.site.workspace.list(ids, as: format, date: pages.site.date).utf8)
    }
  }

  private func coverage(_ language: String) -> [StaticFile] {
    let coverage = corpus.facets.coverage(.theme, .country, within: corpus.facets.all)
    return [
      .data("/coverage.csv", language) { _ in Data(CoverageMatrix(coverage).csv.utf8) },
      .data("/coverage.json", language) { _ in Data(try CoverageRecord(coverage).json().utf8) },
    ]
  }

  private func vocabularies(_ language: String) -> [StaticFile] {
    let links = Links(language: language, plain: language)
    return Scheme.allCases.sorted().filter { !site.catalogue[$0].concepts.isEmpty }.map { scheme in
      .data(links.vocabulary(scheme, ending: "ttl"), language) { pages in
        Data(pages.catalogue[scheme].turtle(baseURL: pages.absolute("/")).utf8)
      }
    }
  }

  /// The files of publications as they were exported, and the citations of articles.
  private func exportedFiles(_ language: String) -> [StaticFile] {
    let links = Links(language: language, plain: language)
    return site.workspace.publications.flatMap { publication -> [StaticFile] in
      let articles = articles(of: publication)
      let pages = Set(articles.map { "articles/\($0).html" })
      let files = site.exports(of: publication).map { export in
        export.files.filter { !pages.contains($0.path) }.map { file in
          let source = root.appending(path: "\(Workspace.buildFolder)/\(export.id)/\(file.path)")
          return StaticFile.data(links.file(file.path, of: publication.id), language) { _ in
            try Data(contentsOf: source)
          }
        }
      }
      let known = Set(site.exports(of: publication)?.files.map(\.path) ?? [])
      let citations = articles.flatMap { stem in
        ["bib", "ris"].map { (stem, $0) }.filter { !known.contains("articles/\($0.0).\($0.1)") }
      }
      return (files ?? [])
        + citations.map { stem, ending in
          .data(links.file("articles/\(stem).\(ending)", of: publication.id), language) { pages in
            let works = [pages.articleWork(stem, of: publication.id)].compactMap(\.self)
            return Data((ending == "bib" ? bibTeX(works) : ris(works)).utf8)
          }
        }
    }
  }

  /// Both name addresses on the web, without which there are none.
  private func forSearchEngines(_ language: String) -> [StaticFile] {
    guard site.configuration.baseURL != nil else { return [] }
    // The number of files depends on that of pages, not on their names.
    let parts = Sitemap(site).files.indices
    return [.data("/robots.txt", language) { Data($0.site.robots.utf8) }]
      + parts.map { part in
        .data(part == 0 ? "/sitemap.xml" : "/sitemap/\(part).xml", language) { pages in
          let files = Sitemap(pages.site, laidOutAs: pages.files).files
          return Data((files.indices.contains(part) ? files[part] : "").utf8)
        }
      }
  }
}
