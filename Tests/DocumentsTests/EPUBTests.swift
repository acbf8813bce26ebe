import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct EPUBTests {
  /// Two chapters that name each other, with a note.
  private let document = Document(
    id: "tiny", title: "Tiny", language: "en",
    metadata: .init(
      authors: ["Ada Probe"], description: "d", keywords: ["one"], date: "2026-11-22",
      licence: "CC-BY-4.0"),
    cover: .init(kicker: "", drawing: nil, imprint: ""),
    sections: [
      Section(id: "contents", role: .contents, title: []),
      Section(
        id: "one", role: .chapter, title: ["One"],
        blocks: [
          .paragraph(["See ", .reference(to: "two", ["two"]), .note(["A note."])]),
          .paragraph(["On the next page"]),
        ]),
      Section(id: "two", role: .chapter, title: ["Two"], blocks: [.paragraph(["Text"])]),
    ])

  @Test func aNoteGoesToTheEndOfItsFileAndALinkNamesTheOtherFile() throws {
    let book = EPUBBook(document, pages: [:])
    let text = try #require(book.chapters.dropFirst().first.map { book.xhtml(of: $0) })
    #expect(text.contains("<a href=\"c002.xhtml#two\">two</a>"))
    #expect(text.contains("epub:type=\"noteref\" role=\"doc-noteref\">1</a></p>"))
    #expect(text.contains("A note. <a href=\"#call-1\" role=\"doc-backlink\""))
  }

  @Test func aPageIsMarkedBeforeTheFirstBlockThatBeginsOnIt() {
    let pages = ["contents": 2, "one": 3, "one.3": 4, "two": 6]
    let book = EPUBBook(document, pages: pages)
    #expect(
      book.pageList.map { "\($0.label) \($0.file)" } == [
        "i cover.xhtml", "ii c001.xhtml", "3 c001.xhtml", "4 c001.xhtml", "5 c002.xhtml",
        "6 c002.xhtml",
      ])
    let text = book.chapters.dropFirst().first.map { book.xhtml(of: $0) } ?? ""
    #expect(text.contains("id=\"page-4\" aria-label=\"4\"/>On the next page"))
  }

  @Test func anISBNIsAnIdentifierBesideItsOwn() {
    var book = document
    #expect(!EPUBPackage(EPUBBook(book, pages: [:]), date: "2026-11-22").xml.contains("isbn"))
    book.metadata.isbn = "978-3-16-148410-0"
    let xml = EPUBPackage(EPUBBook(book, pages: [:]), date: "2026-11-22").xml
    #expect(xml.contains("<dc:identifier>urn:isbn:9783161484100</dc:identifier>"))
  }

  @Test func aSectionHasTheSameBlockIDsAloneAndInsideAnother() {
    let inner = Element.tag("section", ["aria-labelledby": "b"], [.tag("p", [:], "x")])
    let outer = Element.tag("section", ["aria-labelledby": "a"], [.tag("p", [:], "y"), inner])
    #expect(
      BlockIDs.added(to: outer).xml
        == #"<section aria-labelledby="a"><p id="a.1">y</p>"#
        + #"<section aria-labelledby="b"><p id="b.1">x</p></section></section>"#)
    #expect(
      BlockIDs.added(to: inner).xml
        == #"<section aria-labelledby="b"><p id="b.1">x</p></section>"#)
  }

  @Test func romanNumeralsAreThoseOfPrint() {
    #expect([1, 4, 9, 14, 49, 1999].map(roman) == ["i", "iv", "ix", "xiv", "xlix", "mcmxcix"])
  }

  @Test func anArchiveIsReadByUnzipAndHasTheSameBytesAgain() throws {
    var archive = ZipArchive(date: "2026-11-22")
    archive.add("mimetype", Data("text/plain".utf8))
    archive.add("été/α.txt", Data("123456789".utf8))
    var again = ZipArchive(date: "2026-11-22")
    again.add("mimetype", Data("text/plain".utf8))
    again.add("été/α.txt", Data("123456789".utf8))
    #expect(archive.data == again.data)
    // The checksum of "123456789" that the standard gives.
    #expect(archive.data.range(of: Data([0x26, 0x39, 0xF4, 0xCB])) != nil)
  }
}
