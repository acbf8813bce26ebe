import Foundation
import Testing

@Suite struct FirstPageTests {
  /// The page and all that it loads, uncompressed, as it goes over the wire.
  @Test func theFirstPageWithAllItLoadsIsAtMostSixtyThousandBytesAndItsScriptFifteen() async throws
  {
    let site = try TestSite(isLocal: false)
    let page = try await site.send("/")
    let loaded = page.text.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/).map {
      String($0.output.1)
    }
    #expect(loaded.count == 3)
    var bytes = page.body.count
    for address in loaded {
      let file = try await site.send(address)
      #expect(file.status == 200)
      bytes += file.body.count
      if address.hasSuffix(".js") { #expect(file.body.count <= 15_000) }
    }
    #expect(bytes <= 60_000)
  }
}
