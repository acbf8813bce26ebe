import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing

/// A draft in the forms in which it is taken away.
let draftFileRoutes: [Route] = [
  .get("/drafts/:key.*") { visit in
    let draft = try await visit.draft
    let (key, ending) = (draft.draft.id, visit.captures[1])
    let reply = try await visit.file(draft, ending).confidential
    return ending == "html" ? reply : reply.saved(as: "\(key).\(ending)")
  }
]

extension Visit {
  /// - Throws: `Refused` for an ending of no form, and for a text that is no plan.
  fileprivate func file(_ draft: PlanDraft, _ ending: String) async throws -> Reply {
    if ending == "md" {
      return Reply(draft.draft.text, mediaType: "text/markdown; charset=utf-8")
    }
    guard let plan = draft.plan, let edition = pages.edition(with: draft) else {
      throw Refused(.notFound)
    }
    switch ending {
    case "html", "pdf":
      guard ending == "html" || site.isLocal,
        let document = edition.document(edition.workspace.dossier(of: plan))
      else { throw Refused(.notFound) }
      return try await written(document, ending)
    case "ics":
      let calendar = ICalendar(
        plan, host: ICalendar.host(of: site.configuration.baseURL), changed: site.date,
        tasks: false)
      return Reply(calendar.text, mediaType: "text/calendar; charset=utf-8")
    default: return try table(plan, ending, draft)
    }
  }

  private func table(_ plan: Plan, _ ending: String, _ draft: PlanDraft) throws -> Reply {
    let parts = ending.split(separator: ".").map(String.init)
    guard parts.last == "csv", parts.count <= 2,
      let sheet = parts.count == 1 ? .activities : PlanSheet(rawValue: parts[0])
    else { throw Refused(.notFound) }
    let kind = site.workspace.campaigns.kind(plan.kind.value)
    let rows = sheet.rows(of: plan, Schedule(plan), kind: kind)
    return Reply(
      csvText(header: sheet.header, rows: rows, separator: ","),
      mediaType: "text/csv; charset=utf-8")
  }

  private func written(_ document: Document, _ ending: String) async throws -> Reply {
    let build = Build(
      date: site.date.iso, tools: live.tools, styles: live.styles, engine: nil, pages: [:])
    let written =
      ending == "pdf"
      ? try await PDFFormat().write(document, build: build)
      : try await HTMLFormat().write(document, build: build)
    guard let file = written.files.first else { throw Refused(.fault) }
    var reply = Reply(
      file.data, mediaType: ending == "pdf" ? "application/pdf" : "text/html; charset=utf-8")
    if ending == "html" { reply.policy = .publication }
    return reply
  }
}
