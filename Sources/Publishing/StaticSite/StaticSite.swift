import Catalogue
import Diagnostics
import Documents
import Feedback
package import Foundation
import Search

/// The whole site as files that need no server: a list of what there is, each made when it is written.
package struct StaticSite: Sendable {
  let files: [StaticFile]
  private let pages: [String: Pages]
  /// All files by their addresses.
  package let layout: SiteFiles

  /// - Parameters:
  ///   - downloads: what can be taken away.
  ///   - root: the folder of the workspace, from which exported files are copied.
  ///   - server: where what needs a server is sent; nil for nowhere.
  /// - Throws: when the installation lacks its files.
  package init(
    _ site: Site, assets: SiteAssets, downloads: [Download], root: URL, server: String? = nil
  ) throws {
    let corpus = SearchCorpus(site.workspace)
    let list = StaticList(
      site: site, corpus: corpus, search: try StaticSearch(site, corpus), root: root)
    files =
      Interface.languages.flatMap { list.pages(in: $0) } + list.data(assets, downloads)
    let layout = SiteFiles(files.map(\.place), server: server)
    self.layout = layout
    pages = Dictionary(
      uniqueKeysWithValues: Interface.languages.map { language in
        var pages = Pages(site, language: language, assets: assets.names)
        pages.files = layout
        return (language, pages)
      })
  }

  /// How many files there are.
  package var count: Int { files.count }

  /// Replaces the folder at `target` by the site, wholly or not at all; what has not changed keeps its times.
  ///
  /// - Throws: `ExportError` where it cannot be written.
  package func write(to target: URL) throws {
    try OutputFolder.replace(target) { folder in
      try make { try folder.write($1, at: $0) }
    }
  }

  /// Makes all files over all cores.
  ///
  /// - Parameter write: takes the path and the bytes of each, two at once too.
  func make(_ write: @Sendable (String, Data) throws -> Void) throws {
    let faults = mapConcurrently(files) { file -> (any Error)? in
      guard let pages = pages[file.language] else { return nil }
      do {
        try write(file.place.path, try file.bytes(pages))
        return nil
      } catch { return error }
    }
    if let fault = faults.first { throw fault }
  }
}

extension SearchCorpus {
  /// The practices that stand, with what is told of them.
  init(_ workspace: Workspace) {
    let catalogue = workspace.catalogue
    let thesaurus = Thesaurus(catalogue.vocabularies)
    let entries = mapConcurrently(catalogue.practices.filter { !$0.isWithdrawn }) { practice in
      SearchEntry(
        practice,
        translations: catalogue.translations[practice.id, default: [:]].map(\.value),
        organisers: practice.organisations.compactMap { catalogue.organiser($0) },
        tellings: workspace.storiesByPractice[practice.id, default: []].compactMap { story in
          story.searchedText.map { SearchEntry.Telling(language: story.language, text: $0) }
        },
        thesaurus: thesaurus)
    }
    self.init(entries, thesaurus: thesaurus)
  }
}

extension Catalogue {
  fileprivate func organiser(_ mention: Practice.OrganisationMention) -> SearchEntry.Organiser? {
    switch mention {
    case .listed(let id):
      organisation(id.value).map { SearchEntry.Organiser(name: $0.name, type: $0.type.value) }
    case .named(let name): SearchEntry.Organiser(name: name, type: nil)
    }
  }
}
