import ArgumentParser
import Diagnostics
import Documents
import Feedback
import Markup
import Publishing
import Web

struct FeedbackTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Print a file that is filled in without a browser.",
    discussion: """
      It can be mailed out and mailed back; 'rostrum feedback import' takes it in.

        rostrum feedback template story --practice penny-wirton-schools > story.md
        rostrum feedback template practice --language it > pratica.md
      """)

  @Argument(help: "feedback, proposal, story, correction or practice.")
  var kind: SubmissionKind

  @Option(help: "The practice that it is about.")
  var practice: String?

  @Option(help: "The language of its words.")
  var language = "en"

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard Interface.languages.contains(language) else {
      throw ValidationError("--language is one of: \(Interface.languages.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let pages = try options.submissionPages(language)
    let stated = practice.map { SubmissionTarget.practice($0, version: "") } ?? .catalogue
    guard let target = pages.known(stated) else {
      throw ValidationError("There is no practice '\(practice ?? "")'.")
    }
    print(
      pages.file(SubmissionEntry(kind, about: target, language: language)), terminator: "")
  }
}

extension WorkspaceOptions {
  /// The pages of the workspace, for what they say of submissions.
  func submissionPages(_ language: String) throws -> Pages {
    var report = Report()
    let tree = SourceTree(
      reading: listSources(
        Workspace.folders, in: root, leavingOut: Workspace.madeFolders,
        alone: [Configuration.fileName], &report), in: root, report: &report)
    guard let workspace = Workspace(tree, pictures: PictureFolder(root: root), &report) else {
      printError(report.text)
      throw ExitCode(1)
    }
    let site = Site(
      workspace, tree: tree, problems: report, exports: [], date: day, isLocal: true)
    return Pages(site, language: language, assets: try SiteAssets(try StyleSheets()).names)
  }
}
