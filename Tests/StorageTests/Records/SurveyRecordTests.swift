import Feedback
import Foundation
import Storage
import Testing

/// What holds for surveys in every store.
@Suite struct SurveyRecordTests {
  let place: RecordPlace
  let link = RecordKey()
  let results = RecordKey()
  let respondent = RecordKey()
  let invitations = [RecordKey(), RecordKey()]

  init() throws { place = try RecordPlace() }

  func survey(invited: Bool = false) -> NewSurvey {
    NewSurvey(
      name: "autumn", closes: noon + day, results: results.hash,
      parts: [
        NewSurvey.Part(
          questionnaire: "learners", link: invited ? nil : link.hash,
          invitations: invited ? invitations.map(\.hash) : [])
      ])
  }

  func sheet(_ text: String) -> AnswerSheet {
    AnswerSheet(
      questionnaire: "learners", version: "abc", language: "it",
      answers: ["words": .text(text), "useful": .notApplicable, "ways": .chosen(["bus"])])
  }

  @Test(arguments: RecordStores.all)
  func answersAreKeptWithTheVersionThatWasRead(stores: RecordStores) async throws {
    let store = stores.empty(place)
    #expect(try await store.openSurvey(survey(), at: noon))
    #expect(try await !store.openSurvey(survey(), at: noon))
    #expect(try await store.surveyDoor(link.hash)?.questionnaire == "learners")
    #expect(try await store.surveyDoor(RecordKey().hash) == nil)
    let saved = try await store.addAnswers(
      sheet("a"), through: link.hash, as: respondent.hash, at: noon)
    #expect(saved == .saved)
    #expect(try await store.answers(of: respondent.hash)?.1 == sheet("a"))
    #expect(try await store.answers(to: "autumn") == [sheet("a")])
    #expect(try await store.surveys().map(\.answers) == [1])
    #expect(try await store.survey(results: results.hash)?.name == "autumn")
    #expect(try await store.survey(results: link.hash) == nil)
  }

  @Test(arguments: RecordStores.all)
  func aFormThatIsSentTwiceIsKeptOnce(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openSurvey(survey(), at: noon)
    for text in ["a", "b"] {
      _ = try await store.addAnswers(
        sheet(text), through: link.hash, as: respondent.hash, at: noon)
    }
    #expect(try await store.answers(to: "autumn") == [sheet("b")])
  }

  @Test(arguments: RecordStores.all)
  func anInvitationIsGoodForOnePerson(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openSurvey(survey(invited: true), at: noon)
    let first = invitations[0].hash
    #expect(try await store.surveyDoor(first)?.isInvitation == true)
    #expect(try await store.surveys().map(\.unusedInvitations) == [2])
    _ = try await store.addAnswers(sheet("a"), through: first, as: respondent.hash, at: noon)
    #expect(try await store.surveyDoor(first) == nil)
    #expect(try await store.surveys().map(\.unusedInvitations) == [1])
    let other = try await store.addAnswers(
      sheet("b"), through: first, as: RecordKey().hash, at: noon)
    #expect(other == .gone)
    let again = try await store.addAnswers(
      sheet("c"), through: first, as: respondent.hash, at: noon)
    #expect(again == .saved)
    #expect(try await store.answers(to: "autumn") == [sheet("c")])
  }

  @Test(arguments: RecordStores.all)
  func nobodyAnswersOrChangesAfterTheEnd(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openSurvey(survey(), at: noon)
    _ = try await store.addAnswers(
      sheet("a"), through: link.hash, as: respondent.hash, at: noon)
    #expect(
      try await store.changeAnswers(sheet("b"), of: respondent.hash, at: noon + day - 1) == .saved)
    #expect(
      try await store.changeAnswers(sheet("c"), of: respondent.hash, at: noon + day) == .closed)
    let late = try await store.addAnswers(
      sheet("d"), through: link.hash, as: RecordKey().hash, at: noon + day)
    #expect(late == .closed)
    #expect(try await store.answers(to: "autumn") == [sheet("b")])
    #expect(try await !store.closeSurvey("autumn", at: noon + day))
  }

  @Test(arguments: RecordStores.all)
  func aSurveyCanBeClosedEarlyAndErased(stores: RecordStores) async throws {
    let store = stores.empty(place)
    _ = try await store.openSurvey(survey(), at: noon)
    _ = try await store.addAnswers(
      sheet("a"), through: link.hash, as: respondent.hash, at: noon)
    #expect(try await store.closeSurvey("autumn", at: noon + 60))
    #expect(try await store.surveyDoor(link.hash)?.survey.isClosed(at: noon + 60) == true)
    #expect(try await store.eraseSurvey("autumn"))
    #expect(try await !store.eraseSurvey("autumn"))
    #expect(try await store.answers(of: respondent.hash) == nil)
    #expect(try await store.surveyDoor(link.hash) == nil)
  }

  @Test func erasedAnswersAreGoneFromEveryFile() async throws {
    let store = place.store()
    _ = try await store.openSurvey(survey(), at: noon)
    _ = try await store.addAnswers(
      sheet("canary-4711"), through: link.hash, as: respondent.hash, at: noon)
    #expect(try place.bytes.range(of: Data("canary-4711".utf8)) != nil)
    #expect(try await store.eraseAnswers(of: respondent.hash))
    #expect(try await !store.eraseAnswers(of: respondent.hash))
    #expect(try place.bytes.range(of: Data("canary-4711".utf8)) == nil)
    #expect(try await store.surveys().map(\.answers) == [0])
  }

  @Test func noFileHoldsAKey() async throws {
    let store = place.store()
    _ = try await store.openSurvey(survey(invited: true), at: noon)
    _ = try await store.addAnswers(
      sheet("a"), through: invitations[0].hash, as: respondent.hash, at: noon)
    for key in invitations + [results, respondent] {
      #expect(try place.bytes.range(of: Data(key.text.utf8)) == nil)
    }
  }

  @Test func aSurveyIsSweptOutTwoYearsAfterItsEnd() async throws {
    let store = place.store()
    _ = try await store.openSurvey(survey(), at: noon)
    #expect(try await store.sweep(at: noon + 730 * day) == 0)
    #expect(try await store.sweep(at: noon + 732 * day) == 1)
    #expect(try await store.surveys() == [])
  }
}
