import Diagnostics
import Markup

/// An address on the web begins with `https://` or `http://` and has no blank in it.
struct AddressCheck: Check {
  static let address = Diagnostic.Code(
    "P-URL", .error, "an address is not one of the web",
    why: "Anything else in a link could run a program instead of opening a page.",
    source: "RFC 3986", wrong: "url: javascript:alert(1)", right: "url: https://example.org/page")

  let codes = [address]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.allTexts {
      let bodyLinks = practice.body.inlines.compactMap { inline -> Placed<String>? in
        if case .link(let url, _, let place) = inline { Placed(url, at: place) } else { nil }
      }
      let urls =
        practice.sources.map(\.url) + practice.links.map(\.url) + bodyLinks
        + practice.media.flatMap { [$0.url, $0.transcript, $0.captions].compactMap { $0 } }
      for url in urls { check(url, &report) }
    }
    for url in catalogue.organisations.compactMap(\.url) { check(url, &report) }
  }

  private func check(_ url: Placed<String>, _ report: inout Report) {
    guard !isWebAddress(url.value) else { return }
    report.add(
      Self.address, at: url.location, "'\(url.value)' is not an address on the web",
      hint: "begin it with https:// and leave out blanks")
  }
}

/// Whether a text is an `http` or `https` address with a host (RFC 3986, 3).
package func isWebAddress(_ text: String) -> Bool {
  let lower = text.prefix(8).lowercased()
  guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
  let rest = text.unicodeScalars.dropFirst(scheme.count)
  let authority = rest.prefix { !["/", "?", "#"].contains($0) }
  let host = authority.split(separator: "@", omittingEmptySubsequences: false).last?.first
  return host != nil && host != ":" && rest.allSatisfy(mayStandInAddress)
}

private func mayStandInAddress(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "<", ">", "\"", "`", "{", "}", "|", "\\", "^": false
  case "!"..."~": true
  case _ where scalar.value < 0xA0: false
  default: !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
  }
}
