import Feedback
import Testing

@testable import Publishing

/// The words of forms for submissions.
@Suite struct SubmissionWordsTests {
  @Test(arguments: Interface.languages)
  func everyFieldChoiceConsentAndStateHasItsWords(language: String) {
    let words = SubmissionWords(language)
    for kind in SubmissionKind.allCases {
      #expect(!words.kind(kind).lead.isEmpty, "\(kind)")
      for field in kind.fields {
        #expect(words.field(field.id, of: kind).label != field.id, "\(kind) \(field.id)")
        guard case .choice(let all) = field.control else { continue }
        let table = SubmissionWords.tables[language] ?? [:]
        #expect(all.filter { table["\(field.id)=\($0)"] == nil } == [], "\(field.id)")
      }
      for (request, shown) in words.consents(kind) {
        #expect(shown.text != request.id && shown.language == language, "\(request.id)")
      }
    }
    for state in SubmissionState.Name.allCases { #expect(!words.state(state).text.isEmpty) }
  }

  @Test func theTablesHaveTheSameEntries() {
    let keys = SubmissionWords.tables.mapValues { Set($0.keys) }
    #expect(keys["it"]?.symmetricDifference(keys["en"] ?? []) == [])
  }

  @Test func wordsThatHaveChangedAreNotAgreedTo() {
    let words = SubmissionWords("en")
    #expect(words.requests(["publish-story-web-1"], of: .story) == ["publish-story-web"])
    for ids in [["publish-story-web-0"], ["publish-words-web-1"], ["contact-1", "x"]] {
      #expect(words.requests(ids, of: .story) == nil, "\(ids)")
    }
  }
}
