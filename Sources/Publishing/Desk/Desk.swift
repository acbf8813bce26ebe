import Catalogue
package import Diagnostics
package import Feedback
package import Foundation
import Markup

/// Where editors decide: the same for the web and the command line.
package struct Desk: Sendable {
  private let records: any RecordStore
  private let root: URL
  private let editor: Editor
  private let now: Date

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

  /// Decides about a submission that still has this revision.
  package func decide(
    _ decision: Decision, on number: SubmissionNumber, replacing revision: Int
  ) async throws -> SubmissionChanging {
    try await records.decide(decision, on: number, replacing: revision, by: editor, at: now)
  }

  /// Writes the file of an accepted submission into the workspace and marks it as published.
  ///
  /// The file comes first and in one step. Where this was stopped on the way, doing it again comes to the same
  /// end: a file that is there already is not written again, and a submission is marked once.
  package func publish(
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
    switch try await decide(.publish, on: number, replacing: revision) {
    case .changed(let changed): return .published(changed)
    // Somebody else may have done the same at the same time.
    case .stale(let other) where other.state == .published: return .published(other)
    case .stale(let other), .refused(let other):
      // Its submitter took it back, or a consent, just now.
      if let written { try written.file.takeBack(written.manuscript) }
      return .stale(other)
    case .gone:
      if let written { try written.file.takeBack(written.manuscript) }
      return .gone
    }
  }
}

extension SubmissionKind {
  /// Whether what is accepted becomes a file of the workspace.
  package var becomesFile: Bool { [.story, .correction, .practice].contains(self) }
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
