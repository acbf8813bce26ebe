import Catalogue
import Documents

/// One page of the site: what differs from page to page, around which the chrome is the same.
package struct Page: Hashable, Sendable {
  /// The part of the site that a page belongs to, as the navigation lists it.
  package enum Part: CaseIterable, Hashable, Sendable {
    case home, practices, coverage, organisations, campaigns, publications, vocabularies, feedback
  }

  /// How wide the content is set.
  enum Layout: String, Hashable, Sendable {
    /// The text column with its margin, as documents have it.
    case document
    /// The whole width, for lists and tables.
    case wide
  }

  package var title: String
  /// One sentence for search engines and feeds; nil for none.
  package var description: String?
  /// The path without the language's prefix and without a query, such as `/practices`.
  package let path: String
  /// What goes on after the path in every language, such as `?q=law`.
  package var query = ""
  var part: Part?
  var layout = Layout.wide
  /// What stands in the head besides what every page has.
  var head: [Element] = []
  /// Whether search engines may list it.
  var isListed = true
  var content: [Element]

  init(_ title: String, path: String, part: Part? = nil, content: [Element]) {
    self.title = title
    self.path = path
    self.part = part
    self.content = content
  }
}

/// The pages of a site in one language; each page is a function in a file of its own.
package struct Pages: Sendable {
  package let site: Site
  package let links: Links
  /// The names of the files that every page loads.
  let assets: SiteAssets.Names
  let text: Interface
  let phrases: Phrases
  /// What shows that a form was given to the browser that sends it; empty where no form changes anything.
  package var seal = ""
  /// How the site is laid out as files; nil where a server answers.
  package var files: SiteFiles?

  /// - Parameter language: one of `Interface.languages`.
  package init(_ site: Site, language: String, assets: SiteAssets.Names) {
    self.site = site
    self.assets = assets
    links = Links(language: language, plain: site.plainLanguage)
    text = Interface(language)
    phrases = Phrases(language)
  }

  package var language: String { text.language }
  var catalogue: Catalogue { site.catalogue }
  /// “a, b and c”.
  func joined(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(text[.and]) " + last
  }

  /// The name of the field with the seal.
  package static let sealField = "seal"

  /// A form that changes something, with its seal.
  func form(
    to address: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [Element]
  ) -> Element {
    let form = Element.tag(
      "form", ["method": "post", "action": address],
      [
        .tag("input", ["type": "hidden", "name": Self.sealField, "value": seal])
      ] + content)
    return attributes.reduce(form) { $0.with($1.key, $1.value) }
  }

  var writer: HTMLWriter { HTMLWriter(language: language) }
}

extension Site {
  /// The language whose addresses have no prefix: the workspace's, where the interface speaks it.
  package var plainLanguage: String {
    let main = primarySubtag(of: configuration.language)
    return Interface.languages.contains(main) ? main : "en"
  }
}
