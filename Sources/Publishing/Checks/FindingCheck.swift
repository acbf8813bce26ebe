import Diagnostics
import Markup

/// Each finding of a report, and each recommendation, says on which facts or results it rests.
struct FindingCheck: WorkspaceCheck {
  static let bare = Diagnostic.Code(
    "R-FINDING", .warning, "a finding or recommendation cites no fact or result",
    why:
      "A synthesis is worth what it rests on; a reader must be able to go from each finding to what "
      + "a source states.",
    wrong: "## Papers come late\n\nMany practices ask for papers late.",
    right: "## Papers come late\n\nA school in Italy does not ask for them "
      + "[@penny-wirton-schools#f2].")

  let codes = [bare]

  func check(_ edition: Edition, _ report: inout Report) {
    for publication in edition.workspace.publications {
      for section in publication.sections
      where ["findings", "recommendations"].contains(section.kind.value) {
        for article in section.items.compactMap({ publication.articles[$0.value] }) {
          for finding in article.body.findings
          where !finding.citations.contains(where: { $0.part != nil }) {
            report.add(
              Self.bare, at: finding.location, "'\(finding.title)' cites no fact or result",
              hint: "cite what it rests on, as in [@practice-id#f1], or take it out")
          }
        }
      }
    }
  }
}
