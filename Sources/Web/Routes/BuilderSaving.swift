import Campaigns
import Diagnostics
import Foundation
import HTTPTypes
import Markup
import Publishing

extension Visit {
  /// Keeps what was sent of a step and leads on.
  func saveStep() async throws -> Reply {
    let draft = try await editable
    let step = captures[1]
    guard PlanDraft.hasStep(step) else { throw Refused(.notFound) }
    let fields = form.fields.map { (name: $0.name, value: $0.value) }
    let seen = form["version"] ?? ""
    let command = StepCommand(
      form["then"] ?? "stay",
      evidence: ChosenEvidence(
        claim: form["claim"] ?? "", practice: form["practice"] ?? "", part: form["part"] ?? "",
        use: form["use"] ?? "", adapt: form["adapt"] ?? ""))
    guard seen == draft.draft.version else { return try await stale(draft, seen, fields, step) }
    let text: String
    do {
      let changed = try draft.text(after: SentFields(fields), of: step, command, in: site)
      guard let changed else { throw Refused(.notFound) }
      text = changed
    } catch let refusal as YAMLEditRefusal {
      return try draftPage(status: .unprocessableContent) {
        $0.refused(refusal, draft, fields: fields, step: step)
      }
    }
    let obstacles = step == "text" ? DraftText.obstacles(text, of: draft.draft.id) : []
    guard obstacles.isEmpty else {
      var shown = BuilderVisit()
      shown.rejected = (form["text"] ?? "", obstacles)
      return try draftPage(status: .unprocessableContent) { $0.builderStep(step, of: draft, shown) }
    }
    switch try await live.shelf.save(text, to: draft.draft.key, replacing: seen) {
    case .saved(let saved):
      if saved.version != seen { try showWritten() }
      return lead(from: draft, to: PlanDraft(saved, in: live.site), step, command)
    case .stale(let now): return try await stale(PlanDraft(now, in: site), seen, fields, step)
    case .refused: throw Refused(.notFound)
    }
  }

  /// Where the browser goes after saving.
  private func lead(
    from old: PlanDraft, to new: PlanDraft, _ step: String, _ command: StepCommand
  ) -> Reply {
    let key = new.draft.key
    let here = pages.links.draft(key, step)
    var query: [(String, String)] =
      old.draft.version == new.draft.version ? [] : [("undo", old.draft.version)]
    var anchor = ""
    switch command {
    case .next:
      guard let next = new.step(after: step) else { return .seeOther(pages.links.draft(key)) }
      return .seeOther(pages.links.draft(key, next))
    case .open(let item):
      query.append(("open", item))
      anchor = step == "evidence" ? "claim.\(item)" : FieldAddress.anchor(of: item)
    case .add(let list, let key):
      query.append(("add", list))
      if let key { query.append(("fulfils", key)) }
      anchor = FieldAddress.anchor(of: list + "/@+")
    case .evidence(let chosen):
      query.append(("open", chosen.claim))
      anchor = "claim.\(chosen.claim)"
    case .stay, .remove, .inherit: query += stillOpen
    }
    return .seeOther(
      here + pages.links.query(query) + (anchor.isEmpty ? "" : "#\(anchor)"))
  }

  /// The items that the form had open stay open.
  private var stillOpen: [(String, String)] {
    form.values("was-open").map { ("open", $0) }
  }

  private func stale(
    _ theirs: PlanDraft, _ seen: String, _ fields: [(name: String, value: String)], _ step: String
  ) async throws -> Reply {
    let old = try await live.shelf.versions(of: theirs.draft.key).first { $0.hash == seen }
    let base = old.map { version in
      PlanDraft(
        Draft(
          key: theirs.draft.key, id: theirs.draft.id, text: version.text, mayEdit: true), in: site)
    }
    let change = StaleChange(theirs: theirs, seen: base, fields: fields)
    return try draftPage(status: .conflict) { $0.stale(change, step: step) }
  }

  /// Puts an earlier version in the place of the one that was seen.
  func restore() async throws -> Reply {
    let draft = try await editable
    let versions = try await live.shelf.versions(of: draft.draft.key)
    let step = form["step"].flatMap { PlanDraft.hasStep($0) ? $0 : nil }
    guard let version = versions.first(where: { $0.hash == form["version"] }) else {
      throw Refused(.notFound)
    }
    switch try await live.shelf.save(
      version.text, to: draft.draft.key, replacing: form["seen"] ?? "")
    {
    case .saved: try showWritten()
    case .stale:
      let change = StaleChange(
        theirs: draft, seen: nil, fields: [(name: "text", value: version.text)])
      return try draftPage(status: .conflict) { $0.stale(change, step: "text") }
    case .refused: throw Refused(.notFound)
    }
    return .seeOther(pages.links.draft(draft.draft.key, step))
  }
}
