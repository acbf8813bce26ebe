import Campaigns
import Diagnostics
import Foundation
import Publishing

extension Visit {
  /// What would break in a draft if what the address says happened; nothing is written.
  func rehearse() async throws -> Reply {
    let draft = try await draft
    guard let plan = draft.plan, let edition = pages.edition(with: draft) else {
      throw Refused(.notFound)
    }
    let asked = asked
    var result = Pages.RehearsalResult.none
    if !asked.isEmpty {
      let catalogue = site.workspace.catalogue
      do {
        let changes = try PlanChange.all(in: asked, of: plan, catalogue)
        result = .done(
          Rehearsal(
            changes, of: plan, campaigns: edition.workspace.campaigns, catalogue: catalogue,
            today: site.date))
      } catch {
        result = .refused(error)
      }
    }
    return try draftPage { $0.whatIf(draft, asked: asked, result) }
  }

  /// The changes that the form names, as the command line writes them.
  private var asked: String {
    func value(_ name: String) -> String? {
      request.value(name)?.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    var changes: [String] = []
    if let activity = value("activity"), let length = value("by") {
      changes.append(
        "\(activity) \(length.hasPrefix("-") || length.hasPrefix("+") ? "" : "+")\(length)")
    }
    if let who = value("who"), let position = value("position") {
      changes.append("\(who) = \(position)")
    }
    if let assumption = value("assumption"), let state = value("state") {
      changes.append("\(assumption) = \(state)")
    }
    if let practice = value("practice") { changes.append("practice \(practice) withdrawn") }
    if let words = value("change") { changes.append(words) }
    return String(changes.joined(separator: " ").prefix(500))
  }
}
