import Diagnostics
import Markup

/// No article claims a review that its records do not bear out.
struct ReviewCheck: WorkspaceCheck {
  static let beyond = Diagnostic.Code(
    "X-REVIEW", .error, "an article claims a review that its records do not bear out",
    why: "What is printed of review is computed from records of completed reviews of the very text "
      + "that is published, so that a claim means what readers take it to mean.",
    wrong: "review: {class: double-blind, records: [{reviewer: r1, role: peer, blind: true}]}",
    right: "review: {class: none}")

  let codes = [beyond]

  func check(_ edition: Edition, _ report: inout Report) {
    for publication in edition.workspace.publications {
      for (_, article) in publication.articles.sorted(by: { $0.key < $1.key }) {
        check(article, on: edition.date, &report)
      }
    }
  }

  private func check(_ article: Article, on day: Day, _ report: inout Report) {
    guard let claim = article.review.claim else { return }
    let found = article.review.outcome(on: day, authors: article.authors.map(\.name)).class
    guard claim.value > found else { return }
    let needed =
      switch claim.value {
      case .none, .editor: "a completed review"
      case .peer: "completed reviews by two peers"
      case .doubleBlind: "completed blind reviews by two peers"
      }
    report.add(
      Self.beyond, at: claim.location,
      "'\(claim.value.rawValue)' is claimed, and the records bear out '\(found.rawValue)'",
      hint: "it takes \(needed), not the authors, of this text, which is version "
        + article.review.published)
  }
}
