package import Diagnostics
package import Feedback

/// All that an editor needs to decide about one submission.
package struct DeskItem: Sendable {
  package let submission: Submission
  /// What it becomes as a file: kept once it is accepted, before that as it would be.
  package var manuscript: Manuscript?
  /// Whether the manuscript is kept.
  package var isKept = false
  /// What is wrong with the manuscript.
  package var problems = Report()
  /// The practice that it is about, as its file is now and as its submitter read it, where both are known and
  /// differ.
  package var rewritten: (read: String, now: String)?
  /// The hash of the file that a correction is for, as it is now.
  package var targetHash: String?
  package var history: [LogEntry] = []
  /// Others about the same, the latest first.
  package var others: [Submission] = []

  package init(_ submission: Submission) { self.submission = submission }
}

/// What an editor did on the page of a submission that did not come about, with all that was typed.
package struct DeskEntry: Hashable, Sendable {
  package var reply = ""
  /// Whether everybody may read the answer.
  package var isReplyPublic = false
  package var reason = ""
  package var into = ""
  /// The text of a manuscript; nil where none was sent.
  package var text: String?
  package var notice: Notice?

  package init() {}

  /// Why nothing was done, or what was.
  package enum Notice: Hashable, Sendable {
    /// Somebody else decided meanwhile.
    case stale
    /// It was not said which revision was seen.
    case unseen
    /// It cannot be decided like that in its state.
    case refused
    case needsReply, needsReason, needsNumber
    /// The practice was rewritten since the page was shown.
    case targetChanged
    /// The file was changed since the manuscript was made; what it says now, nil when it is gone.
    case overtaken(String?)
    case faulty
    case withoutConsent
    /// The file of the practice cannot be edited by itself.
    case uneditable
    case done
  }
}

extension DeskEntry.Notice {
  var words: InterfaceText {
    switch self {
    case .stale: .deskStale
    case .unseen: .deskUnseen
    case .refused: .deskRefused
    case .needsReply: .deskNeedsReply
    case .needsReason: .deskNeedsReason
    case .needsNumber: .deskNeedsNumber
    case .targetChanged: .deskTargetChanged
    case .overtaken: .deskOvertaken
    case .faulty: .deskFaulty
    case .withoutConsent: .deskWithoutConsent
    case .uneditable: .deskUneditable
    case .done: .deskDone
    }
  }
}

extension Pages {
  func name(of kind: SubmissionKind) -> String { submissionWords.kind(kind).title }

  func name(of state: SubmissionState.Name) -> String { submissionWords.state(state).name }
}

extension LogEntry.Action {
  var words: InterfaceText {
    switch self {
    case .assigned: .deskDidAssign
    case .accepted: .deskDidAccept
    case .rejected: .deskDidReject
    case .replied: .deskDidReply
    case .merged: .deskDidMerge
    case .written: .deskDidWrite
    case .published: .deskDidPublish
    case .askedBack: .deskDidAskBack
    case .takenDown: .deskDidTakeDown
    case .editedTakenDown: .deskDidTakeDownEdited
    case .imported: .deskDidImport
    case .accountAdded: .deskDidAddAccount
    case .accountRemoved: .deskDidRemoveAccount
    case .roleChanged: .deskDidChangeRole
    case .passwordChanged: .deskDidChangePassword
    }
  }
}
