import ArgumentParser
import Diagnostics
import Feedback
import Foundation
import Markup
import Publishing
import Storage

struct SurveyResultsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results", abstract: "Count the answers to a survey; small counts are hidden.",
    discussion: """
      What it prints as JSON can be kept in the folder of a publication and printed by
      a section of the kind 'survey'. Answers in people's own words are for editors
      alone, and printed only with --texts.

        rostrum survey results turin-2027
        rostrum survey results turin-2027 --format json > Exports/my-report/turin-2027.json
        rostrum survey results turin-2027 --texts
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  @Argument(help: "The name of a survey.")
  var name: String

  @Option(help: "\(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.table

  @Flag(help: "Print what people wrote in their own words, for editors.")
  var texts = false

  @Option(help: "The language of the questions.")
  var language = "en"

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    var report = Report()
    let workspace = try options.read(&report)
    let records = try options.surveyRecords()
    guard let survey = try await records.surveys().first(where: { $0.name == name }) else {
      throw ValidationError("There is no survey '\(name)'. 'rostrum survey list' shows all.")
    }
    let sheets = try await records.answers(to: name)
    let asked = survey.questionnaires.compactMap(workspace.questionnaire)
    if !survey.isClosed(at: Date()) {
      printError("note: one can still answer; counts that change tell who answered between them")
    }
    if texts {
      for entry in FreeTexts.all(in: asked, sheets: sheets) where !entry.texts.isEmpty {
        print("\(entry.questionnaire): \(words(entry.question.text))")
        for text in entry.texts { print("  – " + text.replacing("\n", with: "\n    ")) }
      }
      return
    }
    let results = SurveyResults(survey, questionnaires: asked, sheets: sheets)
    switch format {
    case .json: print(try results.json(), terminator: "")
    case .csv: print(results.csv(in: language), terminator: "")
    case .table: print(table(results))
    }
  }

  private func words(_ text: LocalisedText) -> String { text.text(in: language)?.text ?? "" }

  /// Each question with the counts of its groups beside each other.
  private func table(_ results: SurveyResults) -> String {
    let all = results.groups.map { group in
      "\(group.id): \(group.respondents.map(String.init) ?? "fewer than \(results.threshold)")"
    }
    let tables = results.questions.map { question in
      func row(_ name: String, _ cell: (SurveyResults.Count) -> Int?) -> [String] {
        ["  " + name] + question.counts.map { cell($0).map(String.init) ?? "hidden" }
      }
      var rows = question.options.indices.map { index in
        row(words(question.options[index].label)) { $0.options[index] }
      }
      if !question.isPartition { rows.append(row("(answered)", \.answered)) }
      rows.append(row("(not applicable)", \.notApplicable))
      rows.append(row("(no answer)", \.noAnswer))
      if question.isOrdered {
        rows.append(
          ["  (middle answer)"]
            + question.counts.map { count in
              question.median(count, of: results.respondents(count.group)).map { middle in
                Set([middle.lowerBound, middle.upperBound]).sorted()
                  .map { words(question.options[$0].label) }.joined(separator: " / ")
              } ?? "–"
            })
      }
      return words(question.text) + "\n"
        + TextTable(header: [""] + question.counts.map(\.group), rows: rows).text
    }
    return (["Answered: " + all.joined(separator: ", ")] + tables).joined(separator: "\n\n")
  }
}
