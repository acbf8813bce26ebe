import Catalogue
import Diagnostics
import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing

/// The desk: what was sent, and what becomes of it. Each address states who may ask it.
package let deskTable: [DeskRoute] =
  accountRoutes + importRoutes + [
    DeskRoute(.get, "/desk", for: .reader) { visit, person in
      let filter = try visit.deskFilter()
      let found = try await visit.live.records.submissions(filter.selection, at: .now)
      return try visit.formPage { $0.desk(person, filter, found) }
    },
    DeskRoute(.get, "/desk/items/:number", for: .reader) { visit, person in
      var entry = DeskEntry()
      if visit.request.value("done") != nil { entry.notice = .done }
      return try await visit.itemPage(person, visit.asked(), entry)
    },
    DeskRoute(.post, "/desk/items/:number", for: .editor) { visit, person in
      try await visit.decide(person)
    },
    DeskRoute(.get, "/desk/log", for: .editor) { visit, person in
      let log = try await visit.live.records.decisionLog()
      let damage = log.damage + LogDamage.of(log.entries)
      return try visit.formPage { $0.deskLog(person, log.entries, damage: damage) }
    },
  ]

/// The desk as the responder finds it.
let deskRoutes = deskTable.map(\.route)

extension Visit {
  fileprivate func deskFilter() throws(Refused) -> DeskFilter {
    var filter = DeskFilter()
    if let text = request.value("state") {
      guard let state = SubmissionState.Name(rawValue: text) else { throw Refused(.badRequest) }
      filter.state = state
    }
    if let text = request.value("kind") {
      guard let kind = SubmissionKind(rawValue: text) else { throw Refused(.badRequest) }
      filter.kind = kind
    }
    if let text = request.value("page") {
      guard let page = Int(text), (1...100_000).contains(page) else { throw Refused(.badRequest) }
      filter.page = page
    }
    return filter
  }

  /// The submission that the address names.
  fileprivate func asked() async throws -> Submission {
    guard let number = SubmissionNumber(captures[0]),
      let submission = try await live.records.submission(number, at: .now)
    else { throw Refused(.notFound) }
    return submission
  }

  fileprivate func itemPage(
    _ person: DeskPerson, _ submission: Submission, _ entry: DeskEntry,
    status: HTTPResponse.Status = .ok
  ) async throws -> Reply {
    let item = try await DeskItem(submission, in: self)
    return try formPage(status: status) { $0.deskItem(person, item, entry) }
  }

  /// Does what an editor decided, or shows why not, with all that was typed.
  fileprivate func decide(_ person: DeskPerson) async throws -> Reply {
    let submission = try await asked()
    var entry = DeskEntry()
    entry.reply = form["reply"] ?? ""
    entry.isReplyPublic = form["public"] != nil
    entry.reason = form["reason"] ?? ""
    entry.into = form["into"] ?? ""
    entry.text = form["text"]
    func answer(
      _ notice: DeskEntry.Notice, _ now: Submission, _ status: HTTPResponse.Status
    ) async throws -> Reply {
      entry.notice = notice
      return try await itemPage(person, now, entry, status: status)
    }
    guard let revision = form["revision"].flatMap({ Int($0) }) else {
      return try await answer(.unseen, submission, .preconditionRequired)
    }
    let desk = Desk(live.records, root: live.root, editor: person.editor, now: .now)
    if form["action"] == "publish" {
      return try await published(desk, submission, revision, answer)
    }
    let decision: Decision
    do {
      decision = try await self.decision(on: submission, entry)
    } catch let error as Undecided {
      return try await answer(error.notice, submission, error.status)
    }
    switch try await desk.decide(decision, on: submission.number, replacing: revision) {
    case .changed(let changed):
      try live.refresh()
      return done(changed)
    case .stale(let now): return try await answer(.stale, now, .preconditionFailed)
    case .refused(let now): return try await answer(.refused, now, .conflict)
    case .gone: throw Refused(.notFound)
    }
  }

  private func done(_ submission: Submission) -> Reply {
    .seeOther(pages.links.deskItem(submission.number) + pages.links.query([("done", "1")]))
  }

  private func published(
    _ desk: Desk, _ submission: Submission, _ revision: Int,
    _ answer: (DeskEntry.Notice, Submission, HTTPResponse.Status) async throws -> Reply
  ) async throws -> Reply {
    let outcome = try await desk.publish(
      submission.number, replacing: revision, language: site.configuration.language)
    switch outcome {
    case .published(let now):
      try live.refresh()
      return done(now)
    case .stale(let now): return try await answer(.stale, now, .preconditionFailed)
    case .refused(let now): return try await answer(.refused, now, .conflict)
    case .withoutConsent(let now): return try await answer(.withoutConsent, now, .conflict)
    case .overtaken(_, let current):
      return try await answer(.overtaken(current), submission, .preconditionFailed)
    case .faulty: return try await answer(.faulty, submission, .unprocessableContent)
    case .gone: throw Refused(.notFound)
    }
  }

  /// What the form asks for.
  ///
  /// - Throws: `Undecided` where something is missing, `Refused` for what no form of the desk sends.
  private func decision(on submission: Submission, _ entry: DeskEntry) async throws -> Decision {
    let reply = try trimmed(entry.reply).map {
      SubmissionReply($0, isPublic: entry.isReplyPublic)
    }
    switch form["action"] {
    case "assign": return .assign
    case "accept": return .accept(try await manuscript(of: submission), reply: reply)
    case "ask":
      guard let reply else { throw Undecided(.needsReply) }
      return .askBack(reply)
    case "reply":
      guard let reply else { throw Undecided(.needsReply) }
      return .reply(reply)
    case "reject":
      guard let reason = try trimmed(entry.reason) else { throw Undecided(.needsReason) }
      return .reject(reason: reason, reply: nil)
    case "merge":
      guard let other = SubmissionNumber(entry.into) else { throw Undecided(.needsNumber) }
      return .merge(into: other)
    case "write":
      guard let text = entry.text, text.utf8.count <= SourceTree.sizeLimit else {
        throw Refused(.badRequest)
      }
      guard let old = try await live.records.manuscript(of: submission.number) else {
        throw Undecided(.refused, .conflict)
      }
      return .write(Manuscript(path: old.path, base: old.base, text: text))
    default: throw Refused(.badRequest)
    }
  }

  /// What the submission becomes; a correction only where the file is the one that the editor saw.
  private func manuscript(of submission: Submission) async throws -> Manuscript? {
    if submission.content.kind == .correction,
      case .practice(let id, _) = submission.content.target
    {
      let now = site.catalogue.practice(id).map { site.hash(of: $0) }
      guard let now, form["hash"] == now else {
        throw Undecided(.targetChanged, .preconditionFailed)
      }
    }
    do {
      return try Manuscript(submission, site.catalogue, root: live.root)
    } catch {
      throw Undecided(.uneditable)
    }
  }

  /// Nil for nothing but spaces.
  private func trimmed(_ text: String) throws(Refused) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.utf8.count <= RecordLimits.messageBytes else { throw Refused(.tooLarge) }
    return text.isEmpty ? nil : text
  }
}

/// Why nothing can be decided yet.
private struct Undecided: Error {
  let notice: DeskEntry.Notice
  let status: HTTPResponse.Status

  init(_ notice: DeskEntry.Notice, _ status: HTTPResponse.Status = .unprocessableContent) {
    self.notice = notice
    self.status = status
  }
}
