import Catalogue
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Feedback

/// A small catalogue that is plainly invented.
let lindenport: Catalogue = {
  var report = Report()
  func vocabulary(_ scheme: String, _ concepts: String) -> SourceFile {
    SourceFile(
      path: "Practices/vocabularies/\(scheme).yaml",
      text: "scheme: \(scheme)\ntitle: {en: \(scheme)}\nconcepts:\n\(concepts)")
  }
  let files = [
    vocabulary(
      "countries",
      "  - {id: IT, label: {en: Italy, it: Italia}}\n  - {id: \"NO\", label: {en: Norway}}\n"),
    vocabulary("themes", "  - {id: law-clinic, label: {en: Law clinic, it: Clinica legale}}\n"),
    vocabulary("evidence", "  - {id: stated, label: {en: Stated}}\n"),
    SourceFile(
      path: "Practices/free-lessons.md",
      text: """
        ---
        title: Free language lessons in Lindenport
        summary: Lessons.
        countries: [IT]
        organisations: [{name: Lindenport Language School}]
        themes: [law-clinic]
        facts:
          - {id: f1, text: Lessons are free, sources: [s1]}
        evidence_level: stated
        sources:
          - {id: s1, title: Site, url: "https://www.lindenport.example/school/", seen: 2026-11}
        ---
        """),
  ]
  return Catalogue(reading: SourceTree(files), language: "en", &report)
}()

/// What is kept of what people type.
@Suite struct SubmissionEntryTests {
  @Test func aReceiptNumberIsReadAsPeopleWriteItAndASlipIsFound() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let number = SubmissionNumber(using: &random)
      #expect(number.text.count == 11)
      #expect(SubmissionNumber(number.text) == number)
      #expect(SubmissionNumber(number.digits) == number)
      #expect(SubmissionNumber(number.text.replacing("-", with: " ")) == number)
      let digits = Array(number.digits)
      for place in digits.indices {
        var wrong = digits
        let digit = digits[place].wholeNumberValue ?? 0
        wrong[place] = Character(String((digit + 1) % 10))
        #expect(SubmissionNumber(String(wrong)) == nil, "\(number.text) at \(place)")
      }
    }
    for text in ["", "12345678", "1234567890", "abcdefghi", "١٢٣٤٥٦٧٨٩"] {
      #expect(SubmissionNumber(text) == nil, "\(text)")
    }
  }

  @Test func wordsOfVocabulariesAreKeptByTheirIDs() throws {
    let content = try practice().content(in: lindenport)
    #expect(content["countries"] == "IT, NO")
    #expect(content["themes"] == "law-clinic")
    #expect(content["sources"] == "Site of the school, https://school.example/a\nhttps://b.example")
    #expect(content["places"] == nil)
  }

  @Test func whatIsWrongIsSaidByFieldWithWhatWasMeant() throws {
    var entry = practice()
    entry.texts["countries"] = "Italy, Norwya"
    entry.texts["themes"] = "gardening"
    entry.texts["title"] = " \n"
    entry.texts["start"] = "last year"
    entry.texts["facts"] = "Lessons are free. [3]"
    entry.texts["what_it_does"] = String(repeating: "x", count: 16_385)
    entry.texts["status"] = "runing"
    entry.language = "xx"
    let refusal = try #require(throws: SubmissionRefusal.self) {
      try entry.content(in: lindenport)
    }
    #expect(
      refusal.problems == [
        SubmissionProblem("title", .missing),
        SubmissionProblem("countries", .unknownConcept("Norwya", meant: "NO")),
        SubmissionProblem("start", .noDate("last year")),
        SubmissionProblem("status", .unknownChoice("runing", meant: "running")),
        SubmissionProblem("themes", .unknownConcept("gardening", meant: nil)),
        SubmissionProblem("what_it_does", .tooLong(16_385, limit: 16_384)),
        SubmissionProblem("facts", .unknownSource(3)),
        SubmissionProblem("language", .unknownLanguage),
      ])
  }

  @Test func `refusing any consent does not refuse the submission (S30)`() throws {
    var entry = story()
    entry.contact = "nobody@mail.example"
    for ticks in [[], ["contact"], ["publish-story-web"], ["show-name", "contact"]] {
      entry.ticks = Set(ticks)
      let content = try entry.content(in: lindenport)
      #expect(content.contact == (ticks.contains("contact") ? "nobody@mail.example" : nil))
      #expect(Set(entry.agreed.map(\.id)) == Set(ticks))
    }
  }

  @Test func aChildIsPublishedOnlyWhereAGuardianAgrees() throws {
    var entry = story()
    entry.isMinor = true
    _ = try entry.content(in: lindenport)
    entry.ticks = ["publish-story-web"]
    let refusal = try #require(throws: SubmissionRefusal.self) {
      try entry.content(in: lindenport)
    }
    #expect(refusal.problems == [SubmissionProblem("guardian", .guardianMissing)])
    entry.isGuardian = true
    _ = try entry.content(in: lindenport)
  }

  @Test(arguments: SubmissionKind.allCases)
  func everyKindHasFieldsWithNamesOfTheirOwn(kind: SubmissionKind) {
    let ids = kind.fields.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(kind.fields.contains { $0.isRequired })
    #expect(Set(ids).isDisjoint(with: SubmissionTarget.names + ["contact", "language", "agree"]))
  }

  @Test(
    arguments: [
      (
        "sources", "The site, http://lindenport.example/school#top",
        .source("https://www.lindenport.example/school/")
      ),
      ("title", "Free language lesson in Lindenport", .title),
      ("organisations", "lindenport language school", .organisation), ("title", "Otherwise", nil),
    ] as [(String, String, Likeness.Reason?)])
  func aPracticeThatIsThereIsHintedAt(field: String, text: String, reason: Likeness.Reason?) throws
  {
    var entry = practice()
    entry.texts["facts"] = "Lessons are free."
    entry.texts[field] = text
    let found = try entry.content(in: lindenport).likenesses(in: lindenport)
    #expect(found == (reason.map { [Likeness(practice: "free-lessons", reason: $0)] } ?? []))
  }
}

/// A practice that is plainly invented.
func practice() -> SubmissionEntry {
  var entry = SubmissionEntry(.practice, about: .catalogue, language: "en")
  entry.texts = [
    "title": "Homework evenings", "summary": "Pupils and students\ndo homework together.",
    "countries": "Italia; norway", "organisations": "- Lindenport Homework Circle\n",
    "themes": "clinica legale", "what_it_does": "We *meet* on {{days}}.\n\n1. Tea\n- Work",
    "sources": "Site of the school, https://school.example/a\n\nhttps://b.example",
    "facts": "• Lessons are free. [1]\nOpen to all: yes [1, 2]", "evidence_level": "Stated",
    "start": "2008", "end": "ongoing", "places": "  ",
  ]
  return entry
}

/// A story that is plainly invented.
func story() -> SubmissionEntry {
  var entry = SubmissionEntry(
    .story, about: .practice("free-lessons", version: "0123456789ab"), language: "it")
  entry.texts = [
    "title": "Two evenings a week", "context": "A town: Lindenport.\n\nMany newcomers.",
    "what": "We taught.", "with_whom": "With twelve pupils.", "changed": "Five found work.",
    "your_name": "Nobody Known", "your_role": "teacher",
  ]
  return entry
}
