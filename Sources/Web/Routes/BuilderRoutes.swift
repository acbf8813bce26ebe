import Campaigns
import Diagnostics
import Foundation
import HTTPTypes
import Markup
import Publishing
import Search
import Storage

/// Building a plan: begun, written step by step, and the rules that it is judged by.
let builderRoutes: [Route] = [
  .get("/campaigns/new") { visit in
    let new = NewDraft(
      kind: visit.request.value("kind") ?? "", start: visit.site.date.iso,
      practices: Array(visit.request.values("id").prefix(Pages.shortlistLimit)))
    return try visit.formPage { $0.newPlan(new) }
  },
  .post("/campaigns/new") { visit in try await visit.begin() },
  .get("/drafts/:key") { visit in
    let draft = try await visit.draft
    return try visit.draftPage { $0.draftOverview(draft) }
  },
  .get("/drafts/:key/what-if") { visit in try await visit.rehearse() },
  .get("/drafts/:key/compare") { visit in
    let draft = try await visit.draft
    let versions = try await visit.live.shelf.versions(of: draft.draft.key)
    let earlier = versions.first { $0.hash == visit.request.value("with") }
    return try visit.draftPage { $0.compare(draft, versions: versions, with: earlier) }
  },
  .get("/drafts/:key/erase") { visit in
    let draft = try await visit.editable
    return try visit.draftPage { $0.erase(draft) }
  },
  .post("/drafts/:key/erase") { visit in
    let draft = try await visit.editable
    let isErased = try await visit.live.shelf.erase(draft.draft.key)
    if isErased { try visit.showWritten() }
    return try visit.draftPage(status: isErased ? .ok : .forbidden) {
      $0.erased(draft, isErased: isErased)
    }
  },
  .post("/drafts/:key/restore") { visit in try await visit.restore() },
  .get("/drafts/:key/:step") { visit in
    let draft = try await visit.draft
    let shown = try visit.builderVisit
    return try visit.draftPage { $0.builderStep(visit.captures[1], of: draft, shown) }
  },
  .post("/drafts/:key/:step") { visit in try await visit.saveStep() },
  .get("/rules") { visit in visit.page(visit.pages.rules()) },
  .get("/rules/:code") { visit in try visit.page(visit.pages.rule(visit.captures[0])) },
]

extension Visit {
  /// The draft that the address opens.
  ///
  /// - Throws: `Refused` where there is none.
  var draft: PlanDraft {
    get async throws {
      guard let draft = try await live.shelf.draft(captures[0]) else { throw Refused(.notFound) }
      return PlanDraft(draft, in: site)
    }
  }

  /// The same, where it may be changed.
  var editable: PlanDraft {
    get async throws {
      let draft = try await draft
      guard draft.draft.mayEdit else { throw Refused(.notFound) }
      return draft
    }
  }

  /// A page of a draft: for those who have its address.
  ///
  /// - Throws: `Refused` where there is none.
  func draftPage(
    status: HTTPResponse.Status = .ok, _ make: (Pages) throws -> Page?
  ) throws -> Reply {
    try formPage(status: status, make).confidential
  }

  /// Shows at once what was written to a file; on a hosted site drafts are in no file.
  func showWritten() throws {
    if site.isLocal { try live.refresh() }
  }

  /// What the address asks a step to show.
  fileprivate var builderVisit: BuilderVisit {
    get throws {
      var shown = BuilderVisit()
      shown.open = request.values("open")
      shown.adding = request.values("add")
      shown.fulfils = request.value("fulfils")
      shown.undo = request.value("undo")
      if let words = request.value("find") {
        shown.find = String(words.prefix(CatalogueSearch.wordLimit))
        var search = SearchRequest(shown.find ?? "", limit: 8)
        search.language = pages.language
        shown.found = try live.index.ids(search)
      }
      return shown
    }
  }

  /// Begins a plan from what the form says.
  fileprivate func begin() async throws -> Reply {
    let new = NewDraft(
      kind: form["kind"] ?? "",
      title: (form["title"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines),
      id: (form["id"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines),
      start: form["start"] ?? "",
      practices: Array(form.values("practice").prefix(Pages.shortlistLimit)))
    var problems: [Pages.NewPlanProblem] = []
    let kind = site.workspace.campaigns.kind(new.kind)
    let start = Day(new.start)
    if new.title.isEmpty { problems.append(.title) }
    if kind == nil { problems.append(.kind) }
    if !isFileID(new.planID), !new.title.isEmpty || !new.id.isEmpty { problems.append(.id) }
    if start == nil { problems.append(.start) }
    guard problems.isEmpty, let kind, let start else {
      return try formPage(status: .unprocessableContent) { $0.newPlan(new, problems: problems) }
    }
    let text = try new.text(kind, start: start, site, intent: pages.intent)
    let isTaken = site.isLocal && site.workspace.campaigns.plan(new.planID) != nil
    guard !isTaken, let draft = try await live.shelf.create(new.planID, text: text) else {
      return try formPage(status: .unprocessableContent) { $0.newPlan(new, problems: [.taken]) }
    }
    try showWritten()
    return .seeOther(pages.links.draft(draft.key, "problem"))
  }
}
