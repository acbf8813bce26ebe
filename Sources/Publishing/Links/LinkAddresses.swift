import Campaigns
import Catalogue
package import Diagnostics
import Documents
import Markup

extension Workspace {
  /// Every address on the web to which practices, the directory, plans and publications lead, at each of its
  /// places.
  package var webAddresses: [Placed<String>] {
    let parts =
      catalogue.practices.flatMap(\.addresses) + catalogue.organisations.compactMap(\.url)
      + campaigns.plans.flatMap { $0.body.addresses }
      + publications.flatMap { $0.articles.sorted { $0.key < $1.key }.map(\.value) }
      .flatMap(\.addresses)
    return parts.filter { isWebAddress($0.value) }
  }
}

extension Practice {
  /// The addresses on the web that it names, in the order of the file.
  var addresses: [Placed<String>] {
    sources.map(\.url) + links.map(\.url)
      + media.flatMap { [$0.url, $0.transcript, $0.captions].compactMap(\.self) } + body.addresses
  }
}

extension Article {
  fileprivate var addresses: [Placed<String>] {
    body.addresses + references.compactMap { $0.url.map { Placed($0, at: location) } }
  }
}

extension Markdown {
  fileprivate var addresses: [Placed<String>] {
    inlines.compactMap { inline in
      if case .link(let url, _, let place) = inline { Placed(url, at: place) } else { nil }
    }
  }
}
