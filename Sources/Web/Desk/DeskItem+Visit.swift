import Catalogue
import Feedback
import Foundation
import Markup
import Publishing

extension DeskItem {
  /// A submission with what is known around it.
  init(_ submission: Submission, in visit: Visit) async throws {
    self.init(submission)
    let (live, site) = (visit.live, visit.site)
    history = try await live.records.decisions(on: submission.number.digits)
    let kept = try await live.records.manuscript(of: submission.number)
    isKept = kept != nil
    let isOpen = [.received, .inReview, .askedBack].contains(submission.state.name)
    manuscript = kept
    if kept == nil, isOpen {
      manuscript = try? Manuscript(submission, site.catalogue, root: live.root)
    }
    if let manuscript { problems = manuscript.problems(language: site.configuration.language) }
    if case .practice(let id, let version) = submission.content.target,
      let practice = site.catalogue.practice(id)
    {
      let now = site.hash(of: practice)
      targetHash = submission.content.kind == .correction ? now : nil
      if !version.isEmpty, version != now, let text = site.text(of: practice) {
        let versions = await live.history.versions(of: id, in: site)
        rewritten = versions.first { $0.hash == version }.map { ($0.text, text) }
      }
    }
    guard submission.content.target != .catalogue else { return }
    var selection = SubmissionSelection()
    selection.target = submission.content.target
    selection.limit = 20
    others = try await live.records.submissions(selection, at: .now)
      .filter { $0.number != submission.number }
  }
}
