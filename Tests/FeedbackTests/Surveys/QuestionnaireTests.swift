import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Feedback

@Suite struct QuestionnaireTests {
  @Test func aCoreStandsWhereItIsIncluded() throws {
    var report = Report()
    let all = questionnaires([:], &report)
    #expect(report.text == "")
    let learners = try #require(all.first { $0.id == "learners" })
    #expect(learners.questions.map(\.id) == ["useful", "ways", "hours", "words"])
    #expect(learners.questions.map(\.core) == ["core", nil, nil, nil])
    #expect(learners.question("useful")?.options.map(\.id) == ["1", "2", "3"])
  }

  @Test func theVersionFollowsTheTextAndItsCores() {
    var report = Report()
    let before = questionnaires()
    let after = questionnaires(["core": ("Somewhat", "In part")], &report)
    for (old, new) in zip(before, after) { #expect(old.version != new.version) }
    let other = questionnaires(["teachers": ("Insegnanti", "Docenti")], &report)
    #expect(zip(before, other).filter { $0.version != $1.version }.map(\.0.id) == ["teachers"])
  }

  static let faults: [(String, String, String, String)] = [
    (
      "SV-QUESTION", "kind: number, bands: [1, 5, 10]", "kind: number",
      "a number needs the bands in which it is counted"
    ),
    ("SV-QUESTION", "kind: many", "kind: mnay", "'mnay' is no kind of question"),
    ("SV-INCLUDE", "include: core", "include: cor", "'cor' is no core of questions"),
    ("SV-INCLUDE", "include: core", "include: teachers", "'teachers' is no core of questions"),
    (
      "SV-LANGUAGE", "{en: How many hours?, it: Quante ore?}", "{en: How many hours?}",
      "'text' is missing in it"
    ),
    ("SV-LANGUAGE", ", it: A piedi}", "}", "'label' is missing in it"),
    ("SV-THRESHOLD", "threshold: 3", "threshold: 2", "'threshold' is 2, which hides nobody"),
    (
      "ID-DUP", "id: words", "id: useful",
      "'useful' is the id of two questions; the other is in line 4 of Campaigns/surveys/core.yaml"
    ),
    ("ID-DUP", "id: bike", "id: foot", "'foot' stands for two answers of one question"),
    (
      "ID-DUP", "id: bike", "id: not-applicable",
      "'not-applicable' stands for two answers of one question"
    ),
  ]

  @Test(arguments: faults)
  func aFaultIsReportedAtItsPlace(code: String, old: String, new: String, message: String) {
    var report = Report()
    _ = questionnaires(["learners": (old, new)], &report)
    #expect(report.diagnostics.map(\.code.id) == [code])
    #expect(report.diagnostics.first?.message == message)
    #expect(report.diagnostics.first?.location.file == "Campaigns/surveys/learners.yaml")
    #expect((report.diagnostics.first?.location.line ?? 0) > 3)
  }

  @Test func everyCodeIsProvokedAndExplainsItself() {
    #expect(
      Set(surveyCodes.map(\.id)).subtracting(Self.faults.map(\.0)) == ["SV-SMALL"],
      "SV-SMALL is of results")
    for code in surveyCodes {
      #expect(code.summary.first?.isUppercase == false && code.summary.last != ".", "\(code.id)")
      #expect(code.why.last == "." && code.example.wrong != code.example.right, "\(code.id)")
    }
  }

  @Test func whatWasTypedIsReadOrRefusedByItsQuestion() throws {
    let learners = try #require(questionnaires().first { $0.id == "learners" })
    func read(_ values: [String: [String]]) throws(AnswerSheet.Refusal) -> [String: Answer] {
      try AnswerSheet(of: learners, in: "en") { values[$0] ?? [] }.answers
    }
    #expect(
      try read([
        "useful": ["3"], "ways": ["bike", "bus"], "hours": [" 1 2 "], "words": [" a\u{202E}b\n"],
      ]) == [
        "useful": .chosen(["3"]), "ways": .chosen(["bus", "bike"]), "hours": .number(12),
        "words": .text("ab"),
      ])
    #expect(
      try read(["useful": ["not-applicable"], "hours": ["", "not-applicable"]]) == [
        "useful": .notApplicable, "hours": .notApplicable,
      ])
    #expect(try read(["useful": ["no-answer"], "ways": ["foot"]]) == ["ways": .chosen(["foot"])])
    #expect(throws: AnswerSheet.Refusal(problems: [:])) { try read(["useful": ["no-answer"]]) }
    #expect(
      throws: AnswerSheet.Refusal(problems: [
        "useful": .unknownChoice, "ways": .tooMany(2), "hours": .noNumber(1),
        "words": .tooLong(4097),
      ])
    ) {
      try read([
        "useful": ["4"], "ways": ["bus", "foot", "bike"], "hours": ["0"],
        "words": [String(repeating: "x", count: 4097)],
      ])
    }
    #expect(throws: AnswerSheet.Refusal(problems: ["hours": .contradiction])) {
      try read(["hours": ["7", "not-applicable"]])
    }
  }
}
