/// What an editor decides about a submission.
package enum Decision: Hashable, Sendable {
  /// Takes it up: from then on its submitter waits for an answer. What was published is taken down by that.
  case assign
  /// Agrees to it; what it asks for as a file is kept until it is published.
  case accept(Manuscript?, reply: SubmissionReply?)
  case reject(reason: String, reply: SubmissionReply?)
  /// Answers without deciding.
  case reply(SubmissionReply)
  /// It says the same as another one.
  case merge(into: SubmissionNumber)
  /// Asks its submitter something.
  case askBack(SubmissionReply)
  /// Writes the file of an accepted one anew.
  case write(Manuscript)
  /// What it asks for stands in the files.
  case publish

  /// As the log names it.
  package var action: LogEntry.Action {
    switch self {
    case .assign: .assigned
    case .accept: .accepted
    case .reject: .rejected
    case .reply: .replied
    case .merge: .merged
    case .askBack: .askedBack
    case .write: .written
    case .publish: .published
    }
  }

  /// The texts that come with it.
  package var texts: [String] {
    switch self {
    case .assign, .publish: []
    case .accept(let manuscript, let reply): [manuscript?.text, reply?.text].compactMap(\.self)
    case .reject(let reason, let reply): [reason, reply?.text].compactMap(\.self)
    case .reply(let reply), .askBack(let reply): [reply.text]
    case .merge(let other): [other.digits]
    case .write(let manuscript): [manuscript.text]
    }
  }

  /// What it is for a submission in a state; nil when it cannot be decided there.
  package func change(of state: SubmissionState) -> SubmissionChange? {
    switch self {
    case .assign: state == .inReview ? nil : .decide(.inReview, reply: nil)
    case .accept(_, let reply): state == .accepted ? nil : .decide(.accepted, reply: reply)
    case .reject(let reason, let reply): .decide(.rejected(reason: reason), reply: reply)
    case .reply(let reply): .decide(state, reply: reply)
    case .merge(let other): .decide(.merged(into: other), reply: nil)
    case .askBack(let question): .decide(.askedBack, reply: question)
    case .write: state == .accepted ? .decide(.accepted, reply: nil) : nil
    case .publish: state == .accepted ? .decide(.published, reply: nil) : nil
    }
  }
}

/// A file as it is to be published: what an accepted submission becomes.
package struct Manuscript: Hashable, Sendable {
  /// Relative to the workspace, with `/` separators.
  package let path: String
  /// What the file said when this was made from it; nil where there was none.
  package let base: String?
  package let text: String

  package init(path: String, base: String?, text: String) {
    self.path = path
    self.base = base
    self.text = text
  }
}
