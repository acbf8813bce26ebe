import ArgumentParser
import Diagnostics
import Feedback
import Foundation
import Markup
import Publishing
import Storage

struct FeedbackWriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write the file of an accepted submission anew.",
    discussion: """
      Its text is what 'rostrum feedback show NUMBER --manuscript' prints; nothing is published by this, and its
      problems are told.

        rostrum feedback show 482-173-065 --manuscript > story.md
        rostrum feedback write 482-173-065 story.md --revision 2
      """)

  @OptionGroup var decision: DecisionOptions

  @Argument(help: "A file with the new text.")
  var file: String

  func run() async throws {
    let text = SourceFile(path: file, text: try userText(at: file)).text
    guard text.utf8.count <= SourceTree.sizeLimit else {
      throw ValidationError("'\(file)' has more than \(SourceTree.sizeLimit >> 20) MiB.")
    }
    let submission = try await decision.submission()
    guard let old = try await decision.options.records().manuscript(of: submission.number) else {
      throw decision.refusal("it has no file: accept it first", submission)
    }
    let new = Manuscript(path: old.path, base: old.base, text: text)
    try await decision.decide(.write(new))
    print(unifiedDiff(new.base ?? "", new.text, path: new.path), terminator: "")
    var report = Report()
    if let configuration = Configuration(at: decision.options.root, &report) {
      report = new.problems(language: configuration.language)
    }
    if !report.diagnostics.isEmpty {
      printError(report.text.trimmingCharacters(in: .newlines))
    }
  }
}
