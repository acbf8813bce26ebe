import Foundation
import Testing

@testable import Documents

/// What is handed to pandoc; `Tests/validators/test_docx.py` reads the files that come out.
@Suite struct DOCXTests {
  @Test(
    arguments: [
      (.text("a"), #"{"c":"a","t":"Str"}"#),
      (.strong(["a"]), #"{"c":[{"c":"a","t":"Str"}],"t":"Strong"}"#),
      (
        .reference(to: "here", ["a"]),
        ##"{"c":[["",[],[]],[{"c":"a","t":"Str"}],["#here",""]],"t":"Link"}"##
      ),
      (.reference(to: "elsewhere", ["a"]), #"{"c":[["",[],[]],[{"c":"a","t":"Str"}]],"t":"Span"}"#),
      (.link(url: "javascript:a", ["a"]), #"{"c":[["",[],[]],[{"c":"a","t":"Str"}]],"t":"Span"}"#),
      (
        .foreign(language: "ar", ["a"]),
        #"{"c":[["",[],[["lang","ar"],["dir","rtl"]]],[{"c":"a","t":"Str"}]],"t":"Span"}"#
      ),
      (.lineBreak, #"{"t":"LineBreak"}"#),
    ] as [(Inline, String)])
  func writesInlines(inline: Inline, json: String) throws {
    let writer = PandocWriter(Self.document([]), images: [])
    #expect(try Self.json(writer.inlines([inline])) == "[\(json)]")
  }

  @Test func aDrawingWithoutAFileLeavesItsTable() throws {
    let figure = Figure(
      id: "f", finding: ["a"],
      drawing: Drawing(width: 9, height: 9, title: "t", summary: "s", shapes: []), source: [],
      data: Table(caption: [], columns: [Table.Column("n")], rows: [[["1"]]]))
    var with = PandocWriter(Self.document([]), images: ["drawing-1.png"])
    var without = PandocWriter(Self.document([]), images: [])
    #expect(try Self.json(with.blocks([.figure(figure)])).contains("drawing-1.png"))
    let json = try Self.json(without.blocks([.figure(figure)]))
    #expect(json.contains(#""t":"Table""#))
    #expect(!json.contains("Image"))
  }

  @Test func aPartStandsAlone() throws {
    let inner = Section(id: "b", title: ["B"], blocks: [.paragraph(["text"])])
    let document = Self.document([Section(id: "a", title: ["A"], sections: [inner])])
    let part = try #require(document.part("b", named: "two"))
    #expect(part.id == "doc-two")
    #expect(part.title == "B")
    #expect(part.sections.map(\.blocks) == [[.paragraph(["text"])]])
    #expect(document.part("c", named: "three") == nil)
  }

  static func document(_ sections: [Section]) -> Document {
    Document(
      id: "doc", title: "Title", language: "en",
      metadata: Document.Metadata(
        authors: [], description: "", keywords: [], date: "2026-11-22", licence: "CC0-1.0"),
      cover: Document.Cover(kicker: "", drawing: nil, imprint: ""),
      sections: [Section(id: "here", title: [])] + sections)
  }

  static func json(_ nodes: [PandocNode]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(nodes), as: UTF8.self)
  }
}
