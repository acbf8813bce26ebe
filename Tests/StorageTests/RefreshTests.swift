import Foundation
import GRDB
import Search
import Testing

@testable import Storage

@Suite struct RefreshTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func readsOnlyWhatChanged() throws {
    for number in 1...20 {
      try place.write(practice("Number \(number)"), to: "Practices/p\(number).md")
    }
    let index = try place.index()
    #expect(try index.refresh() == IndexChanges(indexed: 20))
    #expect(try index.refresh() == IndexChanges())
    #expect(try place.index().refresh() == IndexChanges())

    try place.write(practice("Changed zebra"), to: "Practices/p7.md")
    try place.write(practice("New"), to: "Practices/sub/p21.md")
    try place.remove("Practices/p1.md")
    #expect(try index.refresh() == IndexChanges(indexed: 2, removed: 1))
    #expect(try ids(index, "zebra") == ["p7"])
    #expect(try ids(index, "\"number 7\"") == [])
    #expect(try ids(index, "number").count == 18)
    #expect(try index.ids(SearchRequest(limit: .max)).sorted().count == 20)
  }

  @Test func forgetsTheWordsOfAnEarlierText() throws {
    try place.write(practice("Alpha", body: "Łódź straße wombat"), to: "Practices/a.md")
    let index = try place.index()
    #expect(try ids(index, "wombat") == ["a"])
    try place.write(practice("Alpha", body: "other"), to: "Practices/a.md")
    try index.refresh()
    #expect(try ids(index, "wombat") == [])
    #expect(try ids(index, "strasse") == [])
    #expect(try index.search(SearchRequest("wombatt")).suggestion == nil)
  }

  @Test func readsEverythingAgainWhenAVocabularyOrOrganisationChanges() throws {
    var files: [String: String] = [:]
    files["Practices/a.md"] = practice("A")
    files["Practices/b.md"] = practice("B", themes: "health")
    try place.write(files)
    let index = try place.index()
    try index.refresh()
    try place.write(
      (vocabularies["Practices/vocabularies/themes.yaml"] ?? "")
        .replacing("label: {en: Health}", with: "label: {en: Health}\n    broader: justice"),
      to: "Practices/vocabularies/themes.yaml")
    #expect(try index.refresh() == IndexChanges(indexed: 2))
    #expect(try ids(index, "justice") == ["a", "b"])
    try place.write("name: Zephyr\ntype: university\n", to: "Practices/organisations/clinic.yaml")
    #expect(try index.refresh() == IndexChanges(indexed: 2))
    #expect(try ids(index, "zephyr") == ["a", "b"])
    try place.remove("Practices/organisations/clinic.yaml")
    #expect(try index.refresh() == IndexChanges(indexed: 2))
    #expect(try ids(index, "zephyr") == [])
  }

  @Test func readsNothingAgainWhenAVocabularyWasOnlyTouched() throws {
    var files: [String: String] = [:]
    files["Practices/a.md"] = practice("A")
    try place.write(files)
    let index = try place.index()
    try index.refresh()
    for (path, text) in vocabularies { try place.write(text, to: path) }
    #expect(try index.refresh() == IndexChanges())
    #expect(try index.refresh() == IndexChanges())
    #expect(try ids(index, "rechtsklinik") == ["a"])
  }

  @Test func leavesOutPracticesWithErrorsAndWithdrawnOnes() throws {
    var files: [String: String] = [:]
    files["Practices/a.md"] = practice("A")
    files["Practices/broken.md"] = "---\ntitle: [\n---\n"
    files["Practices/gone.md"] = practice(
      "Gone", more: "history: [{date: \"2026-01-01\", kind: withdrawn}]")
    try place.write(files)
    let index = try place.index()
    #expect(try index.refresh() == IndexChanges(indexed: 1, unusable: 1))
    #expect(try index.ids(SearchRequest(limit: .max)).sorted() == ["a"])
    try place.write(practice("Mended"), to: "Practices/broken.md")
    #expect(try index.refresh() == IndexChanges(indexed: 1))
    try place.write("---\ntitle: [\n---\n", to: "Practices/a.md")
    #expect(try index.refresh() == IndexChanges(removed: 1, unusable: 1))
    #expect(try index.ids(SearchRequest(limit: .max)).sorted() == ["broken"])
  }

  @Test func takesOneOfTwoFilesWithTheSameId() throws {
    var files: [String: String] = [:]
    files["Practices/a/x.md"] = practice("First")
    files["Practices/b/x.md"] = practice("Second")
    try place.write(files)
    let index = try place.index()
    #expect(try index.entry("x")?.original.title == "First")
    try place.remove("Practices/a/x.md")
    #expect(try index.refresh() == IndexChanges(indexed: 1))
    #expect(try index.entry("x")?.original.title == "Second")
  }

  @Test func seesWhatAnotherProcessWrote() throws {
    try place.write(practice("A"), to: "Practices/a.md")
    let first = try place.index()
    let second = try place.index()
    #expect(try ids(first, "a").count == 1)
    try place.write(practice("Quokka"), to: "Practices/b.md")
    #expect(try second.refresh().indexed == 1)
    #expect(try ids(first, "quokka") == ["b"])
  }

  @Test func refreshesFromManySidesAtOnce() async throws {
    for number in 1...60 {
      try place.write(practice("Number \(number)"), to: "Practices/p\(number).md")
    }
    let root = place.root
    let indexed = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...6 {
        group.addTask {
          let index = try CatalogueIndex(workspace: root, language: "en")
          let changes = try index.refresh()
          #expect(try index.search(SearchRequest("number")).total == 60)
          return changes.indexed
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(indexed == 60)
  }

  @Test func makesADamagedIndexAgain() throws {
    try place.write(practice("A"), to: "Practices/a.md")
    try place.write("this is no database at all", to: ".rostrum/index.sqlite")
    let index = try place.index()
    #expect(index.notice == .remade)
    #expect(try ids(index, "") == ["a"])
    #expect(try place.index().notice == nil)
  }

  @Test func makesAnIndexAgainThatIsDamagedInside() throws {
    for number in 1...50 {
      try place.write(practice("Number \(number)"), to: "Practices/p\(number).md")
    }
    try place.index().refresh()
    let url = place.root.appending(path: ".rostrum/index.sqlite")
    var bytes = try Data(contentsOf: url)
    for offset in stride(from: 4096, to: bytes.count, by: 16) { bytes[offset] = 0xFF }
    try bytes.write(to: url)
    let index = try place.index()
    #expect(try index.search(SearchRequest("number")).total == 50)
    #expect(index.notice == .remade)
  }

  @Test func emptiesAnIndexOfAnotherVersion() throws {
    try place.write(practice("A"), to: "Practices/a.md")
    try place.index().refresh()
    let path = place.root.appending(path: ".rostrum/index.sqlite").path
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "PRAGMA user_version = 1; ALTER TABLE practices RENAME TO words2")
    }
    let index = try place.index()
    #expect(try index.refresh() == IndexChanges(indexed: 1))
    #expect(try ids(index, "a") == ["a"])
  }

  @Test func keepsTheIndexInMemoryWhereNothingCanBeWritten() throws {
    try place.write(practice("A"), to: "Practices/a.md")
    try place.write("a file where the folder should be", to: ".rostrum")
    let index = try place.index()
    #expect(try ids(index, "rechtsklinik") == ["a"])
    let notice = try #require(index.notice)
    #expect(notice.text.hasPrefix("the search index is kept in memory, because '"))
  }

  @Test func goesOnWhenTheIndexIsDeletedWhileItIsOpen() throws {
    try place.write(practice("A"), to: "Practices/a.md")
    let index = try place.index()
    #expect(try ids(index, "") == ["a"])
    try place.remove(".rostrum")
    try place.write(practice("B"), to: "Practices/b.md")
    #expect(try index.refresh() == IndexChanges(indexed: 2))
    #expect(try ids(index, "") == ["a", "b"])
    #expect(FileManager.default.fileExists(atPath: place.root.appending(path: ".rostrum").path))
  }

  @Test func `a practice is found by the words of its stories while they may be read (S26)`() throws
  {
    try place.write(practice("A"), to: "Practices/a.md")
    try place.write(practice("B"), to: "Practices/b.md")
    try place.write(story("a", "wombat", "web"), to: "Practices/stories/one.md")
    try place.write(story("b", "numbat", "print"), to: "Practices/stories/two.md")
    let index = try place.index()
    #expect(try index.refresh() == IndexChanges(indexed: 2))
    #expect(try ids(index, "wombat") == ["a"])
    #expect(try ids(index, "numbat") == [])
    // Only the practice of which something else is told is read again.
    try place.write(story("b", "numbat", "web"), to: "Practices/stories/two.md")
    #expect(try index.refresh() == IndexChanges(indexed: 1))
    #expect(try ids(index, "numbat") == ["b"])
    try place.write(
      story("b", "numbat", "web", ", withdrawn: 2026-02-01"), to: "Practices/stories/two.md")
    try place.remove("Practices/stories/one.md")
    #expect(try index.refresh() == IndexChanges(indexed: 2))
    #expect(try ids(index, "wombat") == [] && ids(index, "numbat") == [])
    #expect(try index.refresh() == IndexChanges())
  }

  private func story(
    _ practice: String, _ word: String, _ channel: String, _ more: String = ""
  ) -> String {
    """
    ---
    title: Told
    practice: \(practice)
    context: There
    what: This
    with_whom: With all
    changed: \(word)
    consent:
      - {person: p1, purpose: publish-story, channels: [\(channel)], text: We ask, version: "1",
         language: en, given: 2026-01-01, by: person\(more)}
    ---
    """
  }

  private func ids(_ index: CatalogueIndex, _ text: String) throws -> [String] {
    try index.search(SearchRequest(text, limit: 100)).hits.map(\.entry.id).sorted()
  }
}
