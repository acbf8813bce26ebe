import ArgumentParser
import Diagnostics
import Feedback
import Foundation
import Markup
import Publishing
import Storage

struct FeedbackImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in files that were filled in without a browser.",
    discussion: """
      Every file is read before one is taken in: with a problem in one of them nothing is. A
      file that was taken in before is not taken in again. Each gets a number, and a link for
      who sent it: send it on, it is shown only now.

        rostrum feedback import story.md proposal.md
      """)

  @Argument(help: "Files, as 'rostrum feedback template' prints them.")
  var files: [String]

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    var report = Report()
    let pages = try options.submissionPages("en")
    var read: [Filled] = []
    let now = Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down))
    for path in files {
      let source = SourceFile(path: path, text: try userText(at: path))
      guard let file = readSubmission(source, &report),
        let (content, entry) = content(of: file, pages, &report)
      else { continue }
      let given = SubmissionWords(file.wordsIn).given(entry, at: now)
      read.append(Filled(path: path, content: content, consents: given))
    }
    if !report.diagnostics.isEmpty { printError(report.text.trimmingCharacters(in: .newlines)) }
    guard !report.hasErrors else { throw ExitCode(1) }
    let records = try options.records()
    for file in read {
      if let number = try await records.submission(repeating: file.content, at: now) {
        printError("\(file.path): it is there already, with the number \(number.text)")
        continue
      }
      try await add(file, to: records, pages, at: now)
    }
  }

  /// A file as it is taken in.
  private struct Filled {
    let path: String
    let content: SubmissionContent
    let consents: [SubmissionConsent]
  }

  private func add(
    _ file: Filled, to records: SQLiteRecords, _ pages: Pages, at now: Date
  ) async throws {
    let key = RecordKey()
    var random = SystemRandomNumberGenerator()
    while true {
      let submission = Submission(
        number: SubmissionNumber(using: &random), key: key.hash, content: file.content,
        consents: file.consents, suspicions: [], received: now)
      guard case .numberTaken = try await records.addSubmission(submission) else {
        let link = pages.absolute(pages.links.submission(key.text))
        return print("\(file.path)  \(submission.number.text)  \(link)")
      }
    }
  }

  /// What a file says, as it is kept; nil with problems.
  private func content(
    of file: SubmissionFile, _ pages: Pages, _ report: inout Report
  ) -> (SubmissionContent, SubmissionEntry)? {
    var entry = file.entry
    entry.target = pages.known(entry.target) ?? entry.target
    if pages.known(entry.target) == nil {
      file.report(
        SubmissionRefusal(problems: [SubmissionProblem("target", .unknownTarget)]), &report)
    }
    if let requests = SubmissionWords(file.wordsIn).requests(entry.ticks, of: entry.kind) {
      entry.ticks = requests
    } else {
      file.report(SubmissionRefusal(problems: [SubmissionProblem("agree", .unknownText)]), &report)
    }
    do {
      return (try entry.content(in: pages.site.catalogue), entry)
    } catch {
      file.report(error, &report)
      return nil
    }
  }
}
