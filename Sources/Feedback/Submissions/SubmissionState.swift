/// Where a submission stands on its way.
package enum SubmissionState: Hashable, Sendable {
  case received
  case inReview
  /// The editors asked something; what the submitter then changes is received again.
  case askedBack
  case accepted
  case published
  /// With the reason that its submitter is told.
  case rejected(reason: String)
  case withdrawn
  /// It says the same as another one, which goes on for both.
  case merged(into: SubmissionNumber)

  /// The state without what goes with it.
  package enum Name: String, CaseIterable, Hashable, Sendable {
    case received
    case inReview = "in-review"
    case askedBack = "asked-back"
    case accepted, published, rejected, withdrawn, merged
  }

  package var name: Name {
    switch self {
    case .received: .received
    case .inReview: .inReview
    case .askedBack: .askedBack
    case .accepted: .accepted
    case .published: .published
    case .rejected: .rejected
    case .withdrawn: .withdrawn
    case .merged: .merged
    }
  }

  /// Why it was not accepted; nil in every other state.
  package var reason: String? { if case .rejected(let reason) = self { reason } else { nil } }

  /// The one that goes on for it; nil in every other state.
  package var other: SubmissionNumber? {
    if case .merged(let number) = self { number } else { nil }
  }
}

extension SubmissionState.Name {
  /// Whether the submitter may change what was sent.
  package var allowsEditing: Bool { self == .received || self == .askedBack }

  /// Whether the submitter may take it back; what is published is erased instead.
  package var allowsWithdrawing: Bool {
    [.received, .inReview, .askedBack, .accepted].contains(self)
  }

  /// The states into which editors may bring it from here; the same one again where only a reply is written.
  package var decisions: Set<Self> {
    switch self {
    case .received, .inReview, .askedBack:
      [self, .inReview, .askedBack, .accepted, .rejected, .merged]
    case .accepted: [self, .inReview, .askedBack, .rejected, .published]
    case .published: [self, .inReview]
    case .rejected, .merged: [self, .inReview]
    case .withdrawn: [self]
    }
  }

  /// Whether a file is kept of it, to be published or published.
  package var hasFile: Bool { self == .accepted || self == .published }

  /// For how many seconds it is kept after its last change; nil as long as it is needed: until it is decided, and
  /// while it is published.
  package var lifetime: Int? {
    switch self {
    case .received, .inReview, .accepted, .published: nil
    case .askedBack: 365 * 86_400
    case .rejected, .merged: 90 * 86_400
    case .withdrawn: 30 * 86_400
    }
  }
}
