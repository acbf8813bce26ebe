import Diagnostics
import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing

/// What organisations send: feedback, proposals, stories, corrections, new practices. Nothing here is published.
let submissionRoutes: [Route] = [
  .get("/feedback") { visit in
    guard let target = visit.pages.known(visit.target(visit.request.value)) else {
      throw Refused(.notFound)
    }
    return visit.page(visit.pages.submissionHub(about: target))
  },
  .get("/feedback/file") { visit in
    try visit.formPage { $0.submissionFile() }
  },
  .post("/feedback/file") { visit in try visit.openFile() },
  .get("/feedback/sent/:key.*") { visit in
    let submission = try await visit.submission
    let name = submission.number.digits
    switch visit.captures[1] {
    case "json":
      return try .json(visit.pages.takeaway(submission)).confidential.saved(as: "\(name).json")
    case "md":
      return Reply(
        visit.pages.takeawayFile(submission), mediaType: "text/markdown; charset=utf-8"
      ).confidential.saved(as: "\(name).md")
    default: throw Refused(.notFound)
    }
  },
  .get("/feedback/sent/:key") { visit in
    let submission = try await visit.submission
    let isContactKept: Bool? = visit.request.value("contact") == "no" ? false : nil
    return try visit.status(submission, .received(isContactKept: isContactKept))
  },
  .get("/feedback/sent/:key/edit") { visit in
    let submission = try await visit.submission
    guard submission.state.name.allowsEditing else { return try visit.status(submission, .closed) }
    let key = visit.captures[0]
    return try visit.formPage {
      var form = SubmissionForm(SubmissionEntry(submission), token: "")
      form.change = SubmissionForm.Change(key: key, revision: submission.revision)
      return $0.submissionForm(form)
    }.confidential
  },
  .post("/feedback/sent/:key/edit") { visit in try await visit.editSubmission() },
  .get("/feedback/sent/:key/withdraw") { visit in
    let submission = try await visit.submission
    guard submission.state.name.allowsWithdrawing else {
      return try visit.status(submission, .closed)
    }
    let key = visit.captures[0]
    return try visit.formPage { $0.withdrawSubmission(submission, key: key) }.confidential
  },
  .post("/feedback/sent/:key/withdraw") { visit in
    try await visit.changeSubmission(.withdraw)
  },
  .post("/feedback/sent/:key/consent") { visit in
    let submission = try await visit.submission
    let consent = submission.consents.first {
      $0.request.id == visit.form[SubmissionForm.Name.agree]
    }
    guard let consent else { throw Refused(.badRequest) }
    return try await visit.changeSubmission(.withdrawConsent(consent.request))
  },
  .get("/feedback/sent/:key/erase") { visit in
    let submission = try await visit.submission
    let key = visit.captures[0]
    return try visit.formPage { $0.eraseSubmission(submission, key: key) }.confidential
  },
  .post("/feedback/sent/:key/erase") { visit in
    guard let key = RecordKey(visit.captures[0]),
      try await visit.submitterDesk.erase(key.hash) != nil
    else { throw Refused(.notFound) }
    try visit.live.refresh()
    return visit.page(visit.pages.submissionErased()).confidential
  },
  .get("/feedback/:kind.*") { visit in
    guard visit.captures[1] == "md", let kind = SubmissionKind(rawValue: visit.captures[0]) else {
      throw Refused(.notFound)
    }
    let target = visit.target(visit.request.value)
    let entry = SubmissionEntry(
      kind, about: visit.pages.known(target) ?? .catalogue, language: visit.pages.language)
    return Reply(visit.pages.file(entry), mediaType: "text/markdown; charset=utf-8")
      .saved(as: "\(kind.rawValue).md")
  },
  .get("/feedback/:kind") { visit in
    let kind = try visit.kind
    guard let target = visit.pages.known(visit.target(visit.request.value)) else {
      throw Refused(.notFound)
    }
    guard kind.fits(target) else { return .seeOther(visit.pages.links.submissions(about: target)) }
    var entry = SubmissionEntry(kind, about: target, language: visit.pages.language)
    for name in ["countries", "themes"] where kind == .practice {
      entry.texts[name] = visit.request.values(name).joined(separator: ", ")
    }
    return try visit.formPage { $0.submissionForm(SubmissionForm(entry, token: randomToken())) }
  },
  .post("/feedback/:kind") { visit in try await visit.sendSubmission() },
]

extension Visit {
  /// The kind that the address names.
  var kind: SubmissionKind {
    get throws(Refused) {
      guard let kind = SubmissionKind(rawValue: captures[0]) else { throw Refused(.notFound) }
      return kind
    }
  }

  /// What the address or a form says it is about.
  func target(_ value: (String) -> String?) -> SubmissionTarget { SubmissionTarget(value) }

  /// What the key in the address opens.
  var submission: Submission {
    get async throws {
      guard let key = RecordKey(captures[0]),
        let submission = try await live.records.submission(key.hash, at: .now)
      else { throw Refused(.notFound) }
      return submission
    }
  }

  /// Where a submitter changes what they sent.
  fileprivate var submitterDesk: Desk {
    Desk(live.records, root: live.root, editor: .submitter, now: .now)
  }

  /// The page of a submission, for who has its key.
  func status(
    _ submission: Submission, _ notice: Pages.SubmissionNotice? = nil,
    status: HTTPResponse.Status = .ok
  ) throws -> Reply {
    let key = captures[0]
    return try formPage(status: status) {
      $0.submission(submission, key: key, notice: notice)
    }.confidential
  }

  /// Changes the submission of the address as its form saw it, and shows what came of it.
  func changeSubmission(
    _ change: SubmissionChange, isContactLost: Bool = false
  ) async throws -> Reply {
    let submission = try await submission
    let revision = form[SubmissionForm.Name.revision].flatMap { Int($0) }
    guard let revision else { throw Refused(.badRequest) }
    switch try await submitterDesk.change(submission.number, change, replacing: revision) {
    case .changed:
      try live.refresh()
      return receipt(captures[0], isContactLost: isContactLost)
    case .stale(let now): return try status(now, .stale, status: .conflict)
    case .refused(let now): return try status(now, .closed, status: .conflict)
    case .gone: throw Refused(.notFound)
    }
  }

  /// Leads to the page of a submission, which says so when an address could not be kept.
  func receipt(_ key: String, isContactLost: Bool) -> Reply {
    Reply.seeOther(pages.links.submission(key) + (isContactLost ? "?contact=no" : "")).confidential
  }
}
