import Diagnostics
import Markup
import Testing

private let fields: [TranslatableField] = [
  .text(["title"]), .text(["participation", "how"]), .items("facts", field: "text"),
  .texts("transfer"),
]

private func original(_ body: String) -> SourceFile {
  SourceFile(
    path: "a.md",
    text: """
      ---
      title: Lessons
      participation: {level: involve, how: They decide.}
      facts:
        - {id: f1, text: It is free., sources: [s1]}
        - {id: f2, text: It is open.}
      transfer: [One, Two]
      ---
      \(body)
      """)
}

/// Texts in passages, and translations that follow them.
@Suite struct TranslationTests {
  @Test func aTextIsDividedIntoFieldsAndBlocks() {
    let body = """
      ## Challenge
      Some words
      on two lines.

      - one
      - two

      ```
      code

      code
      ```

      | a | b |
      |---|---|
      | c | d |

      [^n]: A note.
      """
    #expect(
      passages(of: original(body), fields: fields).map { "\($0.line) \($0.path) \($0.text)" } == [
        "2 title Lessons", "3 participation.how They decide.", "5 facts.f1 It is free.",
        "6 facts.f2 It is open.", "7 transfer.1 One", "7 transfer.2 Two",
        "9 body.1 ## Challenge", "10 body.2 Some words\non two lines.",
        "13 body.3 - one\n- two", "16 body.4 ```\ncode\n\ncode\n```",
        "22 body.5 | a | b |\n|---|---|\n| c | d |", "26 body.6 [^n]: A note.",
      ])
  }

  @Test func wrappingChangesNoHash() {
    #expect(passageHash("a  b\nc") == passageHash("a b c"))
    #expect(passageHash("a b c") != passageHash("a b d"))
  }

  /// The translation of `body`, block by block, made through PO.
  private func translated(_ body: String, leavingOut: Set<String> = []) throws -> SourceFile {
    let first = Translation(of: original(body), in: "it", file: nil, fields: fields)
    let entries = first.entries.filter { !leavingOut.contains($0.id) }.map { entry in
      var entry = entry
      entry.text = "IT " + entry.id
      return entry
    }
    let result = try first.taking(entries, from: "en", review: (.machine, nil))
    return SourceFile(path: "a.it.md", text: result.text)
  }

  private func standing(of file: SourceFile, to body: String) throws -> TranslationStanding {
    var report = Report()
    let node = try #require(FrontMatter(file, &report).fields)
    var matter = try #require(Fields(node, what: "a text", &report))
    let record = readTranslationRecord(&matter, &report)
    return TranslationStanding(
      record, of: passages(of: original(body), fields: fields), source: "en")
  }

  @Test func comesBackFromATranslatorAsAFile() throws {
    let file = try translated("## Challenge\n\nWords.", leavingOut: ["It is open.", "Two"])
    #expect(
      file.text.replacing(#/"?[0-9a-f]{12}"?/#, with: "#") == """
        ---
        title: IT Lessons
        participation:
          how: IT They decide.
        facts:
          - id: f1
            text: IT It is free.
        transfer: [IT One, Two]
        l10n:
          source: en
          state: machine
          blocks:
            title: #
            participation.how: #
            facts.f1: #
            transfer.1: #
            body.1: #
            body.2: #
        ---

        IT ## Challenge

        IT Words.

        """)
  }

  @Test func countsWhatChangedSince() throws {
    let body = "One.\n\nTwo.\n\nThree."
    let file = try translated(body)
    #expect(try standing(of: file, to: body).stale == 0)
    #expect(try standing(of: file, to: "One.\n\nTwo!\n\nThree.").stale == 1)
    #expect(try standing(of: file, to: "Zero.\n\nOne.\n\nTwo.\n\nThree.").stale == 1)
    #expect(try standing(of: file, to: "Three.\n\nOne.").stale == 1)
    #expect(try standing(of: translated(body, leavingOut: ["Lessons"]), to: body).stale == 1)
  }

  @Test func marksAsFuzzyWhatChanged() throws {
    let file = try translated("One.\n\nTwo.\n\nThree.")
    let now = Translation(
      of: original("Zero.\n\nOne.\n\nTwo!\n\nThree."), in: "it", file: file, fields: fields)
    let body = now.entries.filter { $0.context.hasPrefix("a.md#body.") }
    #expect(
      body.map { "\($0.id) \($0.text) \($0.isFuzzy)" } == [
        "Zero.  false", "One. IT One. false", "Two! IT Two. true", "Three. IT Three. false",
      ])
  }

  @Test func keepsWhatATranslatorDoesNotSee() throws {
    let file = try translated("One.")
    let own = SourceFile(
      path: file.path,
      text: file.text.replacing(
        "title: IT Lessons", with: "title: IT Lessons # mine\nplaces: [Roma]"))
    let now = Translation(of: original("One."), in: "it", file: own, fields: fields)
    let entry = POEntry(context: "a.md#facts.f1", id: "It is free.", text: "È gratis.")
    let result = try now.taking([entry], from: "en", review: nil).text
    #expect(result == own.text.replacing("IT It is free.", with: "È gratis."))
  }

  @Test func anOlderMessageIsTakenAndStaysStale() throws {
    let now = Translation(of: original("New words."), in: "it", file: nil, fields: fields)
    let result = try now.taking(
      [POEntry(context: "a.md#body.1", id: "Old words.", text: "Parole.")], from: "en", review: nil)
    #expect(result.text.hasSuffix("\nParole.\n"))
    let file = SourceFile(path: "a.it.md", text: result.text)
    #expect(try standing(of: file, to: "New words.").stale == 7)
  }

  @Test func refusesToLoseWhatNothingTiesToTheOriginal() throws {
    let file = SourceFile(path: "a.it.md", text: "---\ntitle: T\n---\nParole mie.\n")
    let now = Translation(of: original("One."), in: "it", file: file, fields: fields)
    let problem = #expect(throws: TranslationProblem.self) {
      try now.taking(now.entries, from: "en", review: nil)
    }
    #expect(problem?.message.hasPrefix("a.it.md:4: nothing says") == true)
  }

  @Test func aTranslationMadeInAnEditorIsMarked() throws {
    let file = SourceFile(path: "a.it.md", text: "---\ntitle: T\n---\nUno.\n\nDue.\n")
    let now = Translation(of: original("One.\n\nTwo."), in: "it", file: file, fields: fields)
    let marked = try now.marked(from: "en", review: (.reviewed, "A. Name"))
    let whole = SourceFile(path: "a.it.md", text: marked)
    #expect(try standing(of: whole, to: "One.\n\nTwo.").reviewer == "A. Name")
    // The fields that it leaves out are not translated.
    #expect(try standing(of: whole, to: "One.\n\nTwo.").stale == 5)
    let short = Translation(of: original("One."), in: "it", file: file, fields: fields)
    #expect(throws: TranslationProblem.self) { try short.marked(from: "en", review: (nil, nil)) }
  }

  @Test func aReviewIsClaimedOnlyWithAName() throws {
    let file = SourceFile(path: "a.it.md", text: "---\nl10n: {source: en, state: reviewed}\n---\n")
    #expect(try standing(of: file, to: "One.").state == nil)
  }
}
