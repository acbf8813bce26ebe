package import Catalogue
import Foundation
package import Search

/// The addresses of the site's pages in one language.
///
/// Each language has addresses of its own (`/it/practices`), the workspace's language the plain ones: an
/// address always shows the same page, so that it can be cited, kept by caches without `Vary`, and laid
/// out as files.
package struct Links: Hashable, Sendable {
  /// `/it`, or nothing for the language of the plain addresses.
  private let prefix: String

  /// - Parameter plain: the language whose addresses have no prefix.
  package init(language: String, plain: String) {
    prefix = language == plain ? "" : "/\(language)"
  }

  package var home: String { prefix + "/" }
  package var coverage: String { prefix + "/coverage" }
  package var organisations: String { prefix + "/organisations" }
  package var matches: String { prefix + "/organisations/match" }
  package var vocabularies: String { prefix + "/vocabularies" }
  package var campaigns: String { prefix + "/campaigns" }
  package var publications: String { prefix + "/publications" }
  package var problems: String { prefix + "/problems" }

  /// A path such as `/practices/x` in this language.
  package func path(_ path: String) -> String { path == "/" ? home : prefix + path }

  /// An address of this language without the language.
  func plain(_ address: String) -> String { String(address.dropFirst(prefix.count)) }

  /// The list of practices for a search.
  ///
  /// - Parameter ending: such as `csv`; nil for the page.
  package func practices(_ search: CatalogueSearch = CatalogueSearch(), ending: String? = nil)
    -> String
  {
    prefix + "/practices" + (ending.map { ".\($0)" } ?? "") + query(search.parameters)
  }

  /// The list of practices that have one value.
  package func practices(with value: FacetValue) -> String {
    practices(CatalogueSearch(selection: Selection([value.facet: [value.value]])))
  }

  /// The page of a practice, or the place of one of its parts.
  package func practice(_ id: Practice.ID, part: String? = nil) -> String {
    prefix + "/practices/\(escaped(id))"
      + (part.map { "#\(PracticeNumbers.anchor(id, part: $0))" } ?? "")
  }

  package func practice(_ id: Practice.ID, ending: String) -> String {
    "\(practice(id)).\(ending)"
  }

  /// A practice as it was when its file had this content.
  package func version(_ id: Practice.ID, _ hash: String) -> String { "\(practice(id))/\(hash)" }

  package func versions(_ id: Practice.ID) -> String { "\(practice(id))/versions" }

  package func compare(_ ids: [Practice.ID]) -> String {
    prefix + "/practices/compare" + query(ids.map { ("id", $0) })
  }

  package func shortlist(_ ids: [Practice.ID] = [], ending: String? = nil) -> String {
    prefix + "/shortlist" + (ending.map { ".\($0)" } ?? "") + query(ids.map { ("id", $0) })
  }

  package func coverage(_ search: CatalogueSearch, ending: String? = nil) -> String {
    coverage + (ending.map { ".\($0)" } ?? "") + query(search.parameters)
  }

  package func organisation(_ id: Organisation.ID) -> String { "\(organisations)/\(escaped(id))" }

  package func vocabulary(_ scheme: Scheme, ending: String? = nil) -> String {
    "\(vocabularies)/\(scheme.rawValue)" + (ending.map { ".\($0)" } ?? "")
  }

  package func concept(_ id: Concept.ID, _ scheme: Scheme) -> String {
    "\(vocabulary(scheme))/\(escaped(id))"
  }

  package func campaign(_ id: String) -> String { "\(campaigns)/\(escaped(id))" }

  package func publication(_ id: String) -> String { "\(publications)/\(escaped(id))" }

  package func file(_ path: String, of publication: String) -> String {
    "\(self.publication(publication))/\(path.split(separator: "/").map { escaped(String($0)) }.joined(separator: "/"))"
  }

  /// An article of an issue: the address that its citations and deposits name.
  package func article(_ stem: String, of publication: String) -> String {
    "\(self.publication(publication))/articles/\(escaped(stem)).html"
  }

  /// Where an export of a publication is made anew.
  package func build(_ publication: String) -> String { "\(self.publication(publication))/build" }

  /// Where a toolkit of some practices is asked for.
  package func toolkit(_ ids: [Practice.ID] = []) -> String {
    prefix + "/toolkit" + query(ids.map { ("id", $0) })
  }

  /// Where is told what comes of a job.
  package func job(_ key: String) -> String { prefix + "/jobs/\(escaped(key))" }

  /// A file that a job has made.
  package func built(_ path: String, _ key: String) -> String {
    prefix + "/builds/\(escaped(key))/\(escaped(path))"
  }

  /// Where a plan is begun, from some practices.
  package func newPlan(_ practices: [Practice.ID] = []) -> String {
    "\(campaigns)/new" + query(practices.map { ("id", $0) })
  }

  /// The overview of a draft, a step of it, or what can be done with it.
  package func draft(_ key: String, _ part: String? = nil) -> String {
    prefix + "/drafts/\(escaped(key))" + (part.map { "/\($0)" } ?? "")
  }

  package func draft(_ key: String, ending: String) -> String { "\(draft(key)).\(ending)" }

  /// Why a rule exists.
  package func rule(_ code: String) -> String { "\(rules)/\(escaped(code))" }

  /// What may be relied on by who sends something.
  package var promises: String { prefix + "/promises" }

  package var rules: String { prefix + "/rules" }

  /// Where a practice is proposed for a theme and a country of which there is none.
  package func propose(theme: Concept.ID? = nil, country: Concept.ID? = nil) -> String {
    prefix + "/feedback/propose"
      + query(
        [("theme", theme), ("country", country)].compactMap { name, value in
          value.map { (name, $0) }
        })
  }

  /// What goes on after a path, with its question mark; nothing for no parameters.
  package func query(_ parameters: [(String, String)]) -> String {
    guard !parameters.isEmpty else { return "" }
    return "?" + parameters.map { "\($0)=\(escaped($1))" }.joined(separator: "&")
  }

  /// RFC 3986, 2.3: what is not unreserved is written in percents.
  private func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: Self.unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
