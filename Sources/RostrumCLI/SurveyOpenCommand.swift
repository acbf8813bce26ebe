import ArgumentParser
import Diagnostics
import Feedback
import Foundation
import Markup
import Publishing
import Storage

struct SurveyOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a survey, and print its links.",
    discussion: """
      Each questionnaire is for one group; together they are one survey with one link
      for its results. The links are shown only now: the records keep no more than
      their hashes. With --invitations each link is good for one person, once, and
      nothing tells which answers came through it.

        rostrum survey open turin-2027 law-clinic-students law-clinic-key-staff --closes 2027-06-30
        rostrum survey open clinics-2027 clinic-survey --closes 2027-03-31 --invitations 67
      """)

  @Argument(help: "The name of the survey: small letters, digits, hyphens.")
  var name: String

  @Argument(help: "The questionnaires: names of files below Campaigns/surveys.")
  var questionnaires: [String]

  @Option(help: "The last day on which one can answer, as yyyy-mm-dd (in UTC).")
  var closes: String

  @Option(help: "So many links for each questionnaire, each for one person; none is open to all.")
  var invitations: Int?

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard isID(name) else {
      throw ValidationError(
        "'\(name)' is no name. Begin with a small letter; then small letters, digits and hyphens.")
    }
    guard Day(closes) != nil else {
      throw ValidationError("'\(closes)' is no day. Write one such as 2026-05-01.")
    }
    guard (1...10_000).contains(invitations ?? 1) else {
      throw ValidationError("--invitations is a number from 1 to 10000.")
    }
  }

  func run() async throws {
    var report = Report()
    let workspace = try options.read(&report)
    let known = workspace.questionnaires.filter { $0.group != nil }.map(\.id)
    for id in questionnaires where workspace.questionnaire(id) == nil {
      let meant = nearMiss(to: id, among: known).map { "Did you mean '\($0)'?" }
      throw ValidationError(
        "There is no questionnaire '\(id)'. "
          + (meant ?? "There are: \(known.joined(separator: ", "))."))
    }
    let broken = report.filtered {
      $0.severity == .error && $0.location.file.hasPrefix(surveyFolder + "/")
    }
    guard !broken.hasErrors else {
      printError(broken.text.trimmingCharacters(in: .newlines))
      throw ExitCode(1)
    }
    let end = Date(timeIntervalSince1970: Double(((Day(closes)?.number ?? 0) + 1) * 86_400))
    guard end > Date() else {
      throw ValidationError("\(closes) is over. Choose a day that is to come.")
    }
    try await open(until: end, base: workspace.configuration.baseURL ?? "http://127.0.0.1:8080")
  }

  private func open(until end: Date, base: String) async throws {
    let results = RecordKey()
    let parts = questionnaires.map { id in
      (id: id, keys: (0..<(invitations ?? 1)).map { _ in RecordKey() })
    }
    let survey = NewSurvey(
      name: name, closes: end, results: results.hash,
      parts: parts.map { id, keys in
        NewSurvey.Part(
          questionnaire: id, link: invitations == nil ? keys.first?.hash : nil,
          invitations: invitations == nil ? [] : keys.map(\.hash))
      })
    guard try await options.surveyRecords().openSurvey(survey, at: Date()) else {
      throw ValidationError("There is a survey '\(name)' already. Choose another name.")
    }
    let site = base.hasSuffix("/") ? String(base.dropLast()) : base
    let rows = parts.flatMap { id, keys in keys.map { [id, "\(site)/surveys/\($0.text)"] } }
    print(
      TextTable(
        header: ["for", "link"],
        rows: rows + [["results", "\(site)/surveys/results/\(results.text)"]]
      ).text)
    printError("The links are shown only now. One can answer until \(closes), with that day.")
  }
}
