import Diagnostics
import Markup
import Synchronization
import Testing

@testable import Catalogue

/// What is kept of files that are read again and again.
@Suite struct ReadingsTests {
  private let readings: Readings? = Readings()

  /// The lengths of texts, and how often one was read; empty texts are a problem.
  private final class Reader: Sendable {
    private let count = Mutex(0)
    var reads: Int { count.withLock { $0 } }

    @Sendable func length(_ file: SourceFile, _ report: inout Report) -> Int? {
      count.withLock { $0 += 1 }
      guard file.text.isEmpty else { return file.text.count }
      report.add(.misplacedFile, at: file.start, "empty", hint: "fill it")
      return nil
    }
  }

  private func values(_ files: [SourceFile], _ reader: Reader) -> ([Int], problems: Int) {
    var report = Report()
    return (readings.values(of: files, &report, reader.length), report.diagnostics.count)
  }

  @Test func `a file with the same text is not read again`() {
    let reader = Reader()
    let files = ["a", "bb", "ccc"].map { SourceFile(path: "Practices/\($0).md", text: $0) }
    #expect(values(files, reader).0 == [1, 2, 3])
    #expect(values(files, reader).0 == [1, 2, 3])
    #expect(reader.reads == 3)
  }

  @Test func `a file with another text is read, and no other`() {
    let reader = Reader()
    _ = values([SourceFile(path: "a.md", text: "a"), SourceFile(path: "b.md", text: "b")], reader)
    let edited = values(
      [SourceFile(path: "a.md", text: "aaaa"), SourceFile(path: "b.md", text: "b")], reader)
    #expect(edited.0 == [4, 1])
    #expect(reader.reads == 3)
  }

  @Test func `problems are told each time`() {
    let (reader, empty) = (Reader(), SourceFile(path: "a.md", text: ""))
    #expect(values([empty], reader) == ([], problems: 1))
    #expect(values([empty], reader) == ([], problems: 1))
    #expect(reader.reads == 1)
  }

  @Test func `what one language makes of a file is not taken for another's`() {
    var report = Report()
    let file = SourceFile(path: "a.md", text: "a")
    for language in ["en", "it", "en"] {
      let read = readings.value(of: file, language: language, &report) { _, _ in language }
      #expect(read == language)
    }
  }

  @Test func `what is gone is forgotten`() {
    let (reader, file) = (Reader(), SourceFile(path: "a.md", text: "a"))
    _ = values([file], reader)
    readings?.keep(only: [file])
    _ = values([file], reader)
    #expect(reader.reads == 1)
    readings?.keep(only: [])
    _ = values([file], reader)
    #expect(reader.reads == 2)
  }
}
