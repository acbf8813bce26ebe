import Diagnostics
import Feedback
import Foundation
import Markup
import TestSupport
import Testing

@Suite struct SurveyResultsTests {
  let survey = Survey(
    name: "autumn", questionnaires: ["learners", "teachers"],
    opened: Date(timeIntervalSince1970: 0),
    closes: Date(timeIntervalSince1970: 86_400 * 31), answers: 0, unusedInvitations: 0)

  func results(_ sheets: [[AnswerSheet]]) -> SurveyResults {
    SurveyResults(survey, questionnaires: questionnaires(), sheets: sheets.flatMap(\.self))
  }

  func count(_ results: SurveyResults, _ id: String, _ group: String) throws -> SurveyResults.Count
  {
    try #require(
      results.questions.first { $0.id == id }?.counts.first { $0.group == group })
  }

  @Test func groupsStandBesideEachOtherOnTheCore() throws {
    let results = results([
      sheets(4, "learners", ["useful": .chosen(["3"])]),
      sheets(3, "learners", ["useful": .chosen(["1"])]),
      sheets(3, "learners", ["useful": .notApplicable]),
      sheets(5, "teachers", ["useful": .chosen(["2"])]),
    ])
    #expect(results.closed == Day(year: 1970, month: 1, day: 31))
    #expect(results.groups.map(\.respondents) == [10, 5])
    #expect(results.questions.map(\.id) == ["useful", "ways", "hours", "words"])
    #expect(results.questions[0].counts.map(\.group) == ["learners", "teachers"])
    let learners = try count(results, "useful", "learners")
    #expect(learners.options == [3, 0, 4])
    #expect(learners.notApplicable == 3 && learners.noAnswer == 0)
    #expect(try count(results, "useful", "teachers").options == [0, 5, 0])
  }

  @Test func whatDoesNotApplyIsNeverAZeroAndNeverInTheMiddle() throws {
    let results = results([
      sheets(3, "learners", ["useful": .chosen(["3"])]),
      sheets(6, "learners", ["useful": .notApplicable]), sheets(4, "learners", [:]),
    ])
    let count = try count(results, "useful", "learners")
    #expect(results.questions[0].median(count, of: 13) == 2...2)
    #expect(count.notApplicable == 6 && count.noAnswer == 4)
  }

  @Test func theMiddleIsToldOnlyWhereHiddenAnswersCannotMoveIt() throws {
    let far = results([
      sheets(8, "learners", ["useful": .chosen(["3"])]),
      sheets(2, "learners", ["useful": .chosen(["1"])]),
      sheets(2, "learners", ["useful": .chosen(["2"])]),
    ])
    let hidden = try count(far, "useful", "learners")
    #expect(hidden.options == [nil, nil, 8])
    #expect(far.questions[0].median(hidden, of: 12) == 2...2)
    let near = results([
      sheets(4, "learners", ["useful": .chosen(["3"])]),
      sheets(2, "learners", ["useful": .chosen(["1"])]),
      sheets(2, "learners", ["useful": .chosen(["2"])]),
    ])
    #expect(try near.questions[0].median(count(near, "useful", "learners"), of: 8) == nil)
  }

  @Test func aGroupOfFewShowsNothing() throws {
    let results = results([
      sheets(2, "learners", ["useful": .chosen(["3"]), "ways": .chosen(["bus"])]),
      sheets(9, "teachers", ["useful": .chosen(["2"])]),
    ])
    #expect(results.groups.map(\.respondents) == [nil, 9])
    for question in results.questions {
      for count in question.counts where count.group == "learners" {
        #expect(count.options.allSatisfy { $0 == nil })
        #expect(count.answered == nil && count.notApplicable == nil && count.noAnswer == nil)
      }
    }
  }

  @Test func numbersAreToldByTheirBand() throws {
    let results = results([
      sheets(3, "learners", ["hours": .number(4)]), sheets(4, "learners", ["hours": .number(90)]),
    ])
    let hours = try #require(results.questions.first { $0.id == "hours" })
    #expect(hours.options.map { $0.label.texts["und"] } == ["1–4", "5–9", "10+"])
    #expect(hours.counts[0].options == [3, 0, 4])
    #expect(try !results.json().contains("90"))
  }

  @Test func freeTextsAreInNoResult() throws {
    let all = sheets(5, "learners", ["words": .text("My secret")])
    let results = results([all])
    #expect(try !results.json().contains("secret") && !results.csv(in: "en").contains("secret"))
    let texts = FreeTexts.all(in: questionnaires(), sheets: all)
    #expect(texts.flatMap(\.texts) == Array(repeating: "My secret", count: 5))
  }

  @Test func theFileIsReadAsItWasWritten() throws {
    let results = results([
      sheets(5, "learners", ["useful": .chosen(["3"]), "ways": .chosen(["bus", "foot"])]),
      sheets(4, "learners", ["useful": .chosen(["2"]), "ways": .chosen(["bike"])]),
      sheets(3, "teachers", ["useful": .chosen(["2"])]),
    ])
    let text = try results.json()
    #expect(try results.json() == text)
    var report = Report()
    let read = readSurveyResults(SourceFile(path: "Exports/a/r.json", text: text), &report)
    #expect(report.text == "")
    #expect(read == results)
  }

  @Test(
    arguments: [
      ("\"respondents\" : 9", "\"respondents\" : 2"),
      ("\"answered\" : 9", "\"answered\" : 1"),
      ("\"no_answer\" : 0", "\"no_answer\" : 2"),
      ("\"no_answer\" : 0", "\"no_answer\" : null"),
      ("\"respondents\" : 9", "\"respondents\" : null"),
    ])
  func aFileThatShowsAFewIsRefusedAtItsPlace(old: String, new: String) throws {
    let text = try results([
      sheets(9, "learners", ["useful": .chosen(["3"]), "ways": .chosen(["bus"])])
    ])
    .json()
    try #require(text.contains(old))
    var report = Report()
    let file = SourceFile(path: "Exports/a/r.json", text: text.replacing(old, with: new))
    #expect(readSurveyResults(file, &report) == nil)
    #expect(Set(report.diagnostics.map(\.code.id)) == ["SV-SMALL"])
    #expect((report.diagnostics.first?.location.line ?? 0) > 1)
  }

  @Test(arguments: 0..<100)
  func noFileOfResultsIsRefusedByItsOwnReader(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = (0..<Int.random(in: 0...25, using: &random)).flatMap { _ in
      var answers: [Question.ID: Answer] = [:]
      switch Int.random(in: 0...5, using: &random) {
      case 0: break
      case 1: answers["useful"] = .notApplicable
      case let point: answers["useful"] = .chosen([String(min(point - 1, 3))])
      }
      let ways = ["bus", "foot", "bike"].filter { _ in Bool.random(using: &random) }
      if !ways.isEmpty { answers["ways"] = .chosen(ways) }
      if Bool.random(using: &random) {
        answers["hours"] = .number(Int.random(in: 1...12, using: &random))
      }
      return sheets(1, Bool.random(using: &random) ? "learners" : "teachers", answers)
    }
    let results = results([all])
    var report = Report()
    let file = SourceFile(path: "Exports/a/r.json", text: try results.json())
    #expect(readSurveyResults(file, &report) == results, "\(report.text)")
  }
}
