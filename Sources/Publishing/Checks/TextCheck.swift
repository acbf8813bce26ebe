import Catalogue
import Diagnostics
import Documents
import Markup

/// What a text cites exists and still stands, and every value and figure that it asks for can be computed.
struct TextCheck: WorkspaceCheck {
  let codes = [Diagnostic.Code.unknownValue]

  func check(_ edition: Edition, _ report: inout Report) {
    let computation = Computation(
      workspace: edition.workspace, language: edition.workspace.configuration.language,
      date: edition.date)
    for publication in edition.workspace.publications {
      for (_, article) in publication.articles.sorted(by: { $0.key < $1.key }) {
        for citation in article.body.citations {
          check(citation, article, edition.workspace.catalogue, &report)
        }
        for mark in article.body.computedMarks { check(mark, computation, &report) }
      }
    }
  }

  private func check(
    _ citation: CitationMark, _ article: Article, _ catalogue: Catalogue, _ report: inout Report
  ) {
    guard !article.references.contains(where: { $0.id == citation.key }) else { return }
    guard let practice = catalogue.practice(citation.key) else {
      guard !catalogue.isUnread(citation.key) else { return }
      let known = catalogue.practices.map(\.id) + article.references.map(\.id)
      report.add(
        .unknownReference, at: citation.location,
        "'\(citation.key)' is neither a practice nor one of the text's references",
        hint: nearMissHint(citation.key, known) ?? "add it to 'references'")
      return
    }
    report.addWithdrawal(of: practice, at: citation.location)
    guard let part = citation.part, !practice.partIDs.contains(part) else { return }
    report.add(
      .unknownReference, at: citation.location, "practice '\(practice.id)' has no part '\(part)'",
      hint: "its parts are: \(practice.partIDs.joined(separator: ", "))")
  }

  private func check(
    _ mark: ComputedMark, _ computation: Computation, _ report: inout Report
  ) {
    do {
      if ["figure ", "table "].contains(where: mark.expression.hasPrefix) {
        _ = try ComputedFigures.parse(mark.expression, computation.workspace.catalogue)
      } else {
        _ = try computation.text(of: mark.expression)
      }
    } catch let problem as ComputedValue.Problem {
      report.add(.unknownValue, at: mark.location, problem.message, hint: problem.hint)
    } catch {
      report.add(.unknownValue, at: mark.location, "this value cannot be computed")
    }
  }
}
