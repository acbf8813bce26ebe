import Catalogue
package import Diagnostics
package import Feedback
package import Foundation
import Markup

/// Where editors decide: the same for the web and the command line.
package struct Desk: Sendable {
  let records: any RecordStore
  let root: URL
  let editor: Editor
  let now: Date

  /// - Parameter root: the folder of the workspace.
  package init(_ records: any RecordStore, root: URL, editor: Editor, now: Date) {
    self.records = records
    self.root = root
    self.editor = editor
    self.now = now
  }

  /// What came of publishing.
  package enum Publishing: Hashable, Sendable {
    case published(Submission)
    /// It was changed meanwhile: nothing was done, and this is how it stands.
    case stale(Submission)
    /// It is not accepted, or it has no file where it needs one.
    case refused(Submission)
    /// Its submitter did not agree to it, or does not any more.
    case withoutConsent(Submission)
    /// The file says something else than what the manuscript was made from.
    case overtaken(Manuscript, current: String?)
    /// The manuscript has errors, or its path leads nowhere.
    case faulty(Manuscript, Report)
    /// There is none (any more).
    case gone
  }

  /// Decides about a submission that still has this revision. What was published of it goes where it is not to be
  /// published any more.
  package func decide(
    _ decision: Decision, on number: SubmissionNumber, replacing revision: Int
  ) async throws -> SubmissionChanging {
    try await inTurn(in: root) {
      if let submission = try await records.submission(number, at: now),
        let change = decision.change(of: submission.state)
      {
        try await takeDown(submission, before: change, replacing: revision)
      }
      return try await records.decide(
        decision, on: number, replacing: revision, by: editor, at: now)
    }
  }

  /// Changes a submission as its submitter wants it. What was published of it goes first where that changes what it
  /// rests on, so that a stop on the way never leaves it there.
  package func change(
    _ number: SubmissionNumber, _ change: SubmissionChange, replacing revision: Int
  ) async throws -> SubmissionChanging {
    try await inTurn(in: root) {
      guard let submission = try await records.submission(number, at: now) else { return .gone }
      try await takeDown(submission, before: change, replacing: revision)
      return try await records.changeSubmission(number, change, replacing: revision, at: now)
    }
  }

  /// Erases a submission with all that was published of it.
  ///
  /// - Returns: what became of its file; nil when the key opens nothing (any more).
  package func erase(_ key: KeyHash) async throws -> ManuscriptFile.Removal? {
    try await inTurn(in: root) {
      guard let submission = try await records.submission(key, at: now) else { return nil }
      let removal = try await takeDown(submission)
      return try await records.eraseSubmission(key) ? removal : nil
    }
  }

  /// Writes the file of an accepted submission into the workspace and marks it as published.
  ///
  /// The file comes first and in one step. Where this was stopped on the way, doing it again comes to the same
  /// end: a file that is there already is not written again, and a submission is marked once.
  package func publish(
    _ number: SubmissionNumber, replacing revision: Int, language: String
  ) async throws -> Publishing {
    try await inTurn(in: root) {
      try await publishInTurn(number, replacing: revision, language: language)
    }
  }

  private func publishInTurn(
    _ number: SubmissionNumber, replacing revision: Int, language: String
  ) async throws -> Publishing {
    guard let submission = try await records.submission(number, at: now) else { return .gone }
    if submission.state == .published { return .published(submission) }
    guard submission.revision == revision else { return .stale(submission) }
    guard submission.state == .accepted else { return .refused(submission) }
    guard submission.allowsPublishing else { return .withoutConsent(submission) }
    var written: (file: ManuscriptFile, manuscript: Manuscript)?
    if submission.content.kind.becomesFile {
      guard let manuscript = try await records.manuscript(of: number) else {
        return .refused(submission)
      }
      // One that is as the file was is not written yet.
      guard manuscript.text != manuscript.base else { return .refused(submission) }
      let problems = manuscript.problems(language: language)
      guard !problems.hasErrors, let file = ManuscriptFile(manuscript.path, in: root) else {
        return .faulty(manuscript, problems)
      }
      do {
        try file.put(manuscript.text, inPlaceOf: manuscript.base)
      } catch is FileReplacementError {
        return .overtaken(manuscript, current: file.text)
      }
      written = (file, manuscript)
    }
    let marking = try await records.decide(
      .publish, on: number, replacing: revision, by: editor, at: now)
    if case .changed(let changed) = marking { return .published(changed) }
    // It was changed just now by somebody who waits for no turn.
    if let written { try written.file.takeBack(written.manuscript) }
    return switch marking {
    case .changed(let other), .stale(let other), .refused(let other): .stale(other)
    case .gone: .gone
    }
  }

  /// Takes down what was published of a submission where a change that will be done ends that.
  private func takeDown(
    _ submission: Submission, before change: SubmissionChange, replacing revision: Int
  ) async throws {
    guard submission.revision == revision, submission.state.name.hasFile,
      let changed = submission.applying(change, at: now), !changed.state.name.hasFile
    else { return }
    _ = try await takeDown(submission)
  }

  /// Removes the file of a submission's own words, with every copy that caches keep of it. One that was edited by
  /// hand goes all the same, and the log tells editors of it.
  ///
  /// The file of one that is not published yet is there only where publishing was stopped; then it is as it was
  /// written.
  private func takeDown(_ submission: Submission) async throws -> ManuscriptFile.Removal {
    let isPublished = submission.state == .published
    guard submission.content.kind.becomesOwnFile,
      let manuscript = try await records.manuscript(of: submission.number),
      let file = ManuscriptFile(manuscript.path, in: root)
    else { return .nothing }
    let removal = try file.remove(manuscript.text, evenIfEdited: isPublished)
    try removeCaches(of: root)
    if isPublished, removal != .nothing {
      try await records.logTakingDown(
        of: submission.number, wasEdited: removal == .edited, by: editor, at: now)
    }
    return removal
  }
}

extension Submission {
  /// Whether its submitter agrees to its being published in some channel. A correction brings facts and no
  /// words of somebody.
  package var allowsPublishing: Bool {
    let purposes: Set<SubmissionConsent.Purpose>
    switch content.kind {
    case .correction: return true
    case .story: purposes = [.publishStory]
    case .feedback, .proposal, .practice: purposes = [.publishWords]
    }
    return consents.contains { purposes.contains($0.request.purpose) && $0.withdrawn == nil }
  }
}

extension Manuscript {
  /// What is wrong with it as a file of its kind.
  ///
  /// - Parameter language: the workspace's.
  package func problems(language: String) -> Report {
    var report = Report()
    let file = SourceFile(path: path, text: text)
    if path.hasPrefix("Practices/stories/") {
      _ = readStory(file, &report)
    } else {
      _ = readPractice(file, language: language, &report)
    }
    return report
  }
}
