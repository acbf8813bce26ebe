import Catalogue
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Feedback

/// Submissions as files: filled in elsewhere, and as drafts for editors.
@Suite struct SubmissionFileTests {
  private let words = SubmissionFileWords(
    language: "en", lead: ["Fill this in."], fields: ["what": "What did you do?"],
    consents: [("publish-story-web-1", "My story may be published.")])

  @Test(arguments: SubmissionKind.allCases)
  func anEmptyFileSaysWhatIsMissingAndNothingElse(kind: SubmissionKind) throws {
    var report = Report()
    let text = SubmissionEntry(kind, about: .catalogue, language: "en").file(words)
    let file = try #require(readSubmission(SourceFile(path: "a.md", text: text), &report))
    #expect(report.diagnostics.isEmpty, "\(report.text)")
    #expect(file.entry == SubmissionEntry(kind, about: .catalogue, language: "en"))
  }

  /// Whatever is typed comes back, also what looks like a heading, a remark or a rule of the file.
  @Test func whatIsSavedIsReadAgain() throws {
    var random = SplitMix64(seed: 11)
    for round in 0..<300 {
      var entry = round % 2 == 0 ? story() : practice()
      for field in entry.kind.fields where Bool.random(using: &random) {
        let pieces = [
          "## what", "<!-- a -->", "\\## b", "---", "...", "# c", "\\\\<!-- d", "plain", "",
          "key: value", "- item", "\ttab", randomText(&random),
        ]
        let lines = (0...3).map { _ in pieces.randomElement(using: &random) ?? "" }
        let typed = plainText(lines.joined(separator: "\n"), keeping: ["\n", "\t"])
          .trimmingCharacters(in: .whitespacesAndNewlines)
        let isLong = field.control == .text || field.control == .lines
        entry.texts[field.id] = isLong ? typed : plainText(typed, keeping: [])
      }
      entry.texts = entry.texts.filter {
        !$0.value.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
          && $0.value.unicodeScalars.allSatisfy { !isRefused($0) }
      }.mapValues { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      entry.ticks = ["publish-story-web-1"]
      var report = Report()
      let text = entry.file(words, agreed: ["publish-story-web-1"])
      let file = readSubmission(SourceFile(path: "a.md", text: text), &report)
      #expect(file?.entry == entry, "round \(round): \(report.text)\n\(text)")
    }
  }

  /// What YAML and files cannot hold as it is.
  private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FEFF}" || scalar.value >= 0xE000 && scalar.value < 0xF900
      || scalar.value >= 0xF0000 || [0x2028, 0x2029, 0x85].contains(scalar.value)
  }

  @Test func everyProblemHasItsPlace() throws {
    var report = Report()
    let text = """
      ---
      kind: story
      practice: free-lessons
      language: en
      titel: Two evenings
      child: maybe
      ---
      lost

      ## what
      We taught.
      ## wat
      x
      """
    let file = try #require(readSubmission(SourceFile(path: "in/a.md", text: text), &report))
    do {
      _ = try file.entry.content(in: lindenport)
    } catch {
      file.report(error, &report)
    }
    let found = report.sorted.map {
      "\($0.location.line):\($0.location.column) \($0.message)" + ($0.hint.map { " (\($0))" } ?? "")
    }
    #expect(
      found
        == [
          "1:1 'changed' is empty (write something there)",
          "1:1 'context' is empty (write something there)",
          "1:1 'title' is empty (write something there)",
          "1:1 'with_whom' is empty (write something there)",
          "5:1 field 'titel' is not known in a submission; it is kept as it is (did you mean 'title'?)",
          "6:8 'child' is 'maybe'; expected true or false",
          "8:1 this text stands below no heading (write it below a line such as '## title')",
          "12:1 'wat' is no field of a submission of the kind 'story' (did you mean 'what'?)",
        ])
  }

  @Test func aStoryBecomesTheFileThatEditorsReview() throws {
    let submission = try submission(of: story(), ["publish-story-web", "show-name"])
    let draft = try #require(submission.draft(in: lindenport))
    #expect(draft.id == "two-evenings-a-week")
    #expect(
      draft.text == """
        ---
        title: Two evenings a week
        language: it
        teller: {name: Nobody Known, role: teacher}
        practice: free-lessons
        practice_version: "0123456789ab"
        context: |-
          A town: Lindenport.

          Many newcomers.
        what: We taught.
        with_whom: With twelve pupils.
        changed: Five found work.
        consent:
          - {person: p1, purpose: publish-story, channels: [web], identity: named, text: I agree., version: publish-story-web-1, language: en, given: 2026-11-22, by: person}
        ---

        """)
    var report = Report()
    let story = readStory(SourceFile(path: "s/\(draft.id).md", text: draft.text), &report)
    #expect(report.diagnostics.isEmpty, "\(report.text)")
    #expect(story.map { may(publish: $0, through: [.web], on: Day(number: 99_999)) } == .allowed)
    #expect(
      story.map { may(publish: $0, through: [.print], on: Day(number: 99_999)) }
        == .withheld(.noConsent(.print)))
  }

  @Test func withoutConsentToShowItNoNameIsInTheDraft() throws {
    let draft = try submission(of: story(), ["publish-story-web"]).draft(in: lindenport)
    let text = try #require(draft?.text)
    #expect(!text.contains("Nobody") && !text.contains("teller"))
    #expect(text.contains("identity: anonymous"))
  }

  @Test func aNewPracticeBecomesAFileThatIsReadAsItWasMeant() throws {
    let draft = try #require(try submission(of: practice(), []).draft(in: lindenport))
    #expect(
      draft.text == """
        ---
        title: Homework evenings
        summary: Pupils and students do homework together.
        language: en
        countries: [IT, "NO"]
        organisations:
          - {name: Lindenport Homework Circle}
        period: {start: 2008, end: ongoing}
        themes: [law-clinic]
        facts:
          - {id: f1, text: Lessons are free., sources: [s1]}
          - {id: f2, text: "Open to all: yes", sources: [s1, s2]}
        evidence_level: stated
        sources:
          - {id: s1, title: Site of the school, url: "https://school.example/a"}
          - {id: s2, title: b.example, url: "https://b.example"}
        ---

        ## What it does

        We \\*meet\\* on \\{\\{days\\}\\}.

        1\\. Tea
        \\- Work

        """)
    var report = Report()
    let tree = SourceTree([SourceFile(path: "Practices/\(draft.id).md", text: draft.text)])
    let read = Catalogue(reading: tree, language: "en", &report).practices.first
    #expect(!report.hasErrors, "\(report.text)")
    #expect(read?.tags(.countries) == ["IT", "NO"])
    #expect(read?.facts.count == 2)
  }

  @Test func aCorrectionNamesTheVersionAndChangesOneField() throws {
    var entry = SubmissionEntry(
      .correction, about: .practice("free-lessons", version: "0123456789ab"), language: "en")
    entry.texts = [
      "field": "facts", "item": "f1", "proposed": "Lessons cost nothing.",
      "source": "https://lindenport.example/prices",
    ]
    let submission = try submission(of: entry, [])
    #expect(submission.draft(in: lindenport)?.text.contains("version: \"0123456789ab\"\n") == true)
    #expect(
      submission.correctionEdit
        == .set([.key("facts"), .item("f1"), .key("text")], .text("Lessons cost nothing.")))
    entry.texts["field"] = "body"
    #expect(try self.submission(of: entry, []).correctionEdit == nil)
  }

  private func submission(of entry: SubmissionEntry, _ ticks: Set<String>) throws -> Submission {
    var entry = entry
    entry.ticks = ticks
    var random = SplitMix64(seed: 1)
    let noon = Date(timeIntervalSince1970: 1_795_348_800)
    let consents = entry.agreed.map {
      SubmissionConsent(
        $0, shown: .init(id: "\($0.id)-1", text: "I agree.", language: "en"), giver: .person,
        given: noon)
    }
    return Submission(
      number: SubmissionNumber(using: &random), key: RecordKey().hash,
      content: try entry.content(in: lindenport), consents: consents, suspicions: [],
      received: noon)
  }
}
