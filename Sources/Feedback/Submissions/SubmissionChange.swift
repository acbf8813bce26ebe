package import Foundation

/// A change of a submission.
package enum SubmissionChange: Hashable, Sendable {
  /// Its submitter writes it anew, with the consents that are ticked now.
  case edit(SubmissionContent, [SubmissionConsent])
  /// Its submitter takes it back.
  case withdraw
  /// Its submitter takes a consent back.
  case withdrawConsent(SubmissionConsent.Request)
  /// Editors bring it into a state; a reply of nil leaves the one that stands.
  case decide(SubmissionState, reply: SubmissionReply?)
}

extension Submission {
  /// The submission after a change; nil when it cannot be changed like that in its state.
  package func applying(_ change: SubmissionChange, at now: Date) -> Submission? {
    var copy = self
    switch change {
    case .edit(let content, let consents):
      guard state.name.allowsEditing, content.kind == self.content.kind else { return nil }
      copy.content = content
      copy.consents = renewed(consents)
      copy.state = .received
    case .withdraw:
      guard state.name.allowsWithdrawing else { return nil }
      copy.state = .withdrawn
    case .withdrawConsent(let request):
      let standing = copy.consents.indices.filter {
        copy.consents[$0].request == request && copy.consents[$0].withdrawn == nil
      }
      guard !standing.isEmpty else { return nil }
      for index in standing { copy.consents[index].withdrawn = now }
      if request.purpose == .contact {
        copy.content = content.withoutContact
      } else if content.kind.becomesOwnFile, state.name.hasFile {
        // What was made of it rests on more than is agreed to now.
        copy.state = .inReview
      }
    case .decide(let next, let reply):
      guard state.name.decisions.contains(next.name) else { return nil }
      copy.state = next
      copy.reply = reply ?? self.reply
    }
    copy.changed = now
    copy.revision += 1
    return copy
  }

  /// The consents after an edit: what was agreed to in the same words keeps its moment.
  private func renewed(_ consents: [SubmissionConsent]) -> [SubmissionConsent] {
    consents.map { new in
      self.consents.first {
        $0.request == new.request && $0.hash == new.hash && $0.giver == new.giver
          && $0.withdrawn == nil
      } ?? new
    }
  }
}

extension SubmissionContent {
  fileprivate var withoutContact: SubmissionContent {
    SubmissionContent(
      kind, about: target, language: language, texts: texts, contact: nil, isMinor: isMinor)
  }
}
