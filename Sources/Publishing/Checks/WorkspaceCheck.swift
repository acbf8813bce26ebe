import Campaigns
import Catalogue
package import Diagnostics
import Feedback
import Markup

/// A rule over the whole workspace that looks at what is published. One rule is one file in this folder
/// and one line in `allWorkspaceChecks`.
package protocol WorkspaceCheck: Sendable {
  /// What the rule may report.
  var codes: [Diagnostic.Code] { get }

  func check(_ edition: Edition, _ report: inout Report)
}

/// Every rule over publications.
package let allWorkspaceChecks: [any WorkspaceCheck] = [
  PublicationCheck(), ContentsCheck(), TextCheck(), TypedNumberCheck(), ContactCheck(),
  IdentifierCheck(), ReviewCheck(), FundingCheck(), PictureCheck(), ConsentCheck(),
  GuideCheck(), PlainLanguageCheck(), FindingCheck(), TranslationsCheck(), LinkCheck(),
]

extension Edition {
  /// Runs every rule: over the catalogue, the plans and the publications.
  package func check(_ report: inout Report) {
    workspace.catalogue.check(today: date, &report)
    workspace.campaigns.check(workspace.catalogue, today: date, &report)
    for check in allWorkspaceChecks { check.check(self, &report) }
  }
}

/// Every code that a check of a workspace can report, once each, in the order of the ids.
package let allCodes: [Diagnostic.Code] = Set(
  markupCodes + catalogueCodes + importCodes + campaignCodes + surveyCodes
    + allWorkspaceChecks.flatMap(\.codes)
).sorted { $0.id < $1.id }
