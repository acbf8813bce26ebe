import Catalogue
import Diagnostics
import Documents
import Markup

/// Identifiers are what their digits say: a slip in an ISSN, ISBN, ORCID, ROR or DOI is
/// seen before it is printed.
struct IdentifierCheck: WorkspaceCheck {
  static let wrong = Diagnostic.Code(
    "X-IDENTIFIER", .error, "an identifier is not one",
    why: "A wrong digit leads readers and indexes to another work, or to none.",
    source: "ISO 3297 (ISSN), ISO 2108 (ISBN), ISO 7064 (ORCID, ROR), ISO 26324 (DOI)",
    wrong: "issn: 2049-3631",
    right: "issn: 2049-3630")

  let codes = [wrong]

  func check(_ edition: Edition, _ report: inout Report) {
    for organisation in edition.workspace.catalogue.organisations {
      check(organisation.ror, .ror, "a ROR", &report)
    }
    for publication in edition.workspace.publications {
      check(publication.series.issn, .issn, "an ISSN", &report)
      check(publication.isbn, .isbn, "an ISBN", &report)
      for article in publication.articles.values.sorted(by: { $0.id < $1.id }) {
        check(article.doi, .doi, "a DOI", &report)
        for author in article.authors {
          check(author.orcid, .orcid, "an ORCID", &report)
          check(author.ror, .ror, "a ROR", &report)
        }
        for work in article.references {
          let identifiers: [(String?, Identifier, String)] = [
            (work.doi, .doi, "a DOI"), (work.isbn, .isbn, "an ISBN"), (work.issn, .issn, "an ISSN"),
          ]
          for (text, kind, name) in identifiers {
            check(text.map { Placed($0, at: article.location) }, kind, name, &report)
          }
        }
      }
    }
  }

  private func check(
    _ text: Placed<String>?, _ kind: Identifier, _ name: String, _ report: inout Report
  ) {
    guard let text, !kind.isValid(text.value) else { return }
    report.add(
      Self.wrong, at: text.location, "'\(text.value)' is not \(name)",
      hint: "look at its digits; \(name) looks like \(kind.example)")
  }
}
