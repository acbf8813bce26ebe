import Catalogue
import Search
import Storage
import TestSupport
import Testing
import Web

@testable import Publishing

/// What a static site has made beforehand is what the server answers.
@Suite struct BrowseTests {
  @Test func listsMadeBeforehandAreWhatTheServerFinds() throws {
    let site = try TestSite()
    let corpus = SearchCorpus(site.live.site.workspace)
    let all = corpus.browse(Selection(), limit: .max, language: "en")
    for seed in UInt64(1)...200 {
      var random = SplitMix64(seed: seed)
      var ticks: [Facet: Set<String>] = [:]
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        guard let facet = all.facets.randomElement(using: &random),
          let value = facet.values.randomElement(using: &random)
        else { continue }
        ticks[facet.facet, default: []].insert(value.value)
      }
      let selection = Selection(ticks)
      var request = SearchRequest("", selection: selection, limit: Int.max)
      request.language = "en"
      let served = try site.live.index.search(request)
      let made = corpus.browse(selection, limit: .max, language: "en")
      #expect(made.hits.map(\.entry) == served.hits.map(\.entry), "seed \(seed)")
      #expect(made.facets == served.facets, "seed \(seed)")
      #expect(corpus.count(selection) == served.total, "seed \(seed)")
    }
  }
}
