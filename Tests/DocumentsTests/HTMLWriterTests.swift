import Documents
import Foundation
import TestSupport
import Testing

@Suite struct HTMLWriterTests {
  @Test func writesASmallDocument() throws {
    var styles = try StyleSheets()
    (styles.tokens, styles.document, styles.print, styles.typesetting) = ("", "", "", "")
    styles.languages = ""
    let html = HTMLWriter.file(smallDocument, styles: styles, pages: ["one": 3, "two": 4])
    try expectGolden(html, "small-document.html")
  }

  @Test func writesAnArticleInAnotherLanguage() {
    let article = Section(
      id: "a", role: .article, title: ["عنوان"], language: "ar",
      article: ArticleMatter(
        kind: "بحث",
        authors: [.init(name: "آدا", affiliation: "جامعة", orcid: "0000-0002-1825-0097")],
        abstracts: [
          .init(
            language: "en", heading: "Abstract", text: ["In English."],
            keywordsHeading: "Keywords", keywords: ["law", "learning"])
        ], reviewStatement: "راجعه اثنان", citation: ["آدا (2026)."],
        statements: [MarginNote("الترخيص", ["CC BY 4.0"])]),
      blocks: [
        .paragraph([.link(url: "https://example.org/a", ["example.org/a"]), .note(["هامش"])])
      ])
    #expect(
      HTMLWriter(language: "en").section(article).html == """
        <article class="article" aria-labelledby="a" lang="ar" dir="rtl"><header>\
        <p class="kicker">بحث</p>
        <h2 id="a">عنوان</h2>
        <ul class="authors"><li><span class="author">آدا</span>\
        <span class="affiliation">جامعة</span>\
        <a class="orcid" href="https://orcid.org/0000-0002-1825-0097">\
        orcid.org/0000-0002-1825-0097</a></li>
        </ul>
        </header>
        <aside class="margin" aria-label="عن هذا المقال"><dl>\
        <dt>كيفية الاستشهاد</dt>
        <dd>آدا (2026).</dd>
        <dt>المراجعة</dt>
        <dd>راجعه اثنان</dd>
        <dt>الترخيص</dt>
        <dd><bdi dir="ltr">CC BY 4.0</bdi></dd>
        </dl>
        </aside>
        <section class="abstract" lang="en" dir="ltr"><h3>Abstract</h3>
        <p>In English.</p>
        <p class="keywords"><strong>Keywords</strong> law · learning</p>
        </section>
        <p><bdi dir="ltr"><a class="ext url" href="https://example.org/a">\
        example.org/a</a></bdi>\
        <span class="fn" role="note">هامش</span></p>
        </article>

        """)
  }

  @Test(
    arguments: [
      ("https://www.example.org/a/", "page", " [example.org/a]"),
      ("https://example.org/a", "https://example.org/a", ""),
      ("https://example.org/a", "www.example.org/a/", ""),
      ("https://example.org/" + String(repeating: "long/", count: 9), "page", "fn"),
      ("/practices/a", "page", ""),
    ] as [(String, String, String)])
  func printsTheAddressOfALinkBriefly(url: String, words: String, printed: String) {
    let html = HTMLWriter(language: "en").inlines([.link(url: url, [.text(words)])]).html
    let address = html.replacing(/<[^>]*>/, with: "").dropFirst(words.count)
    if printed == "fn" {
      #expect(html.contains("class=\"fn address\""))
    } else {
      #expect(address == printed)
    }
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " java\tscript:alert(1)", "data:text/html,x",
      "vbscript:x",
    ])
  func writesNoLinkThatRunsCode(url: String) {
    #expect(HTMLWriter(language: "en").inlines([.link(url: url, ["x"])]).html == "x")
  }

  @Test func encodesWhatNoAddressMayHold() {
    let html = HTMLWriter(language: "en")
      .inlines([.link(url: "https://example.org/a b{c}|[d]%zz%20é\"", ["x"])]).html
    #expect(html.contains("href=\"https://example.org/ab%7Bc%7D%7C%5Bd%5D%25zz%20é%22\""))
  }

  @Test func figuresPutTheirDataRightAfterThem() {
    let figure = Figure(
      id: "f", finding: ["Most are in Germany"],
      drawing: Drawing(width: 100, height: 50, title: "Map", summary: "A map.", shapes: []),
      source: ["Counted."],
      data: Table(
        caption: [], columns: [.init("Country"), .init("Count")], rows: [[["DE"], ["3"]]]))
    let html = HTMLWriter(language: "de").blocks([.figure(figure)]).html
    #expect(html.contains("<figcaption>Most are in Germany</figcaption>"))
    #expect(html.contains(#"aria-labelledby="f-title f-desc""#))
    #expect(html.contains("<strong>Quelle:</strong> Counted."))
    #expect(html.contains("</figure>\n<div class=\"table-box\""))
    #expect(html.contains("<caption>Daten: Map</caption>"))
  }

  /// A list of contents reads as an outline only when no level is left out.
  @Test func headingsNeverJumpALevel() throws {
    var styles = try StyleSheets()
    (styles.tokens, styles.document, styles.print, styles.typesetting) = ("", "", "", "")
    styles.languages = ""
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      var document = smallDocument
      var number = 0
      document.sections = (0..<3).map { _ in random.section(depth: 6, number: &number) }
      let html = HTMLWriter.file(document, styles: styles)
      let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
      #expect(levels.first == 1, "seed \(seed)")
      #expect(levels.filter { $0 == 1 }.count == 1, "seed \(seed)")
      for (before, after) in zip(levels, levels.dropFirst()) {
        #expect(after <= before + 1, "seed \(seed): \(levels)")
      }
    }
  }

  @Test func runningHeadsCannotLeaveTheirString() throws {
    var document = smallDocument
    document.sections[2].runningHead = "\"}</style><script>\\ \n & 'x'"
    let html = HTMLWriter.file(document, styles: try StyleSheets())
    #expect(
      html.contains(#"@top-right { content: "\22 }\3c /style\3e \3c script\3e \5c    \26  'x'" }"#))
    #expect(html.components(separatedBy: "</style>").count == 2)
  }

  @Test func longRunningHeadsAreCutAtAWord() throws {
    var document = smallDocument
    document.sections[2].runningHead = String(repeating: "wording ", count: 20)
    let html = HTMLWriter.file(document, styles: try StyleSheets())
    #expect(html.contains("wording wording …\" }"))
  }
}

private let smallDocument = Document(
  id: "small", title: "Small & plain", subtitle: "A sample", language: "en",
  metadata: .init(
    authors: ["Ada Probe", "Bo <Sample>"], description: "A \"sample\".", keywords: ["a", "b"],
    date: "2026-11-22", publisher: "Rostrum", licence: "CC-BY-4.0", series: "Papers 1"),
  cover: .init(kicker: "Papers 1", drawing: nil, imprint: "Rostrum, 2026"),
  sections: [
    Section(id: "colophon", role: .colophon, title: ["About"], blocks: [.paragraph(["Words."])]),
    Section(id: "contents", role: .contents, title: []),
    Section(
      id: "one", role: .chapter, title: ["One", .note(["a note"])],
      blocks: [
        .lead(["Lead."]),
        .paragraph([
          "Text ", .emphasis(["em"]), .strong(["strong"]), .code("<code>"), .note(["note"]),
          .foreign(language: "it", ["clinica"]), .foreign(language: "ar", ["عيادة"]), .lineBreak,
          .reference(to: "two", ["two"], withPage: true), .reference(to: "two", ["two"]),
        ]),
        .list(ordered: true, start: 3, items: [[.paragraph(["a"])], [.paragraph(["b"]), .rule]]),
        .definitions([Definition(term: ["t"], text: [.paragraph(["d"])])]),
        .table(
          Table(
            caption: ["Caption"],
            columns: [.init("A", width: 0.3), .init("B", alignment: .end)],
            rows: [[["x"], ["1"]]], footer: [["Sum"], ["1"]])),
        .quote([.paragraph(["Said."])], attribution: ["Who"]),
        .code("let x = 1\n", language: "swift"),
        .card(Card(label: "Tip", title: ["Do"], tone: .green, blocks: [.paragraph(["it"])])),
        .references([ReferenceEntry(id: "r1", text: ["Ref."])]),
      ], sections: [Section(id: "inner", title: ["Inner"], landscape: true)]),
    Section(
      id: "part", role: .part, title: ["Part"],
      sections: [
        Section(
          id: "two", role: .sheet, title: ["Two"], subtitle: ["sub"],
          margin: [MarginNote("Country", ["Italy"])])
      ]),
    Section(
      id: "index", role: .index, title: ["Index"],
      blocks: [.index([IndexEntry(term: ["t"], targets: [.init(id: "two", text: "Two")])])]),
  ])

extension SplitMix64 {
  /// A section with sections inside, some of them without a title.
  fileprivate mutating func section(depth: Int, number: inout Int) -> Section {
    number += 1
    let roles: [Section.Role] = [.section, .chapter, .part, .article, .sheet]
    let hasTitle = Int.random(in: 0..<4, using: &self) > 0
    var section = Section(
      id: "s\(number)", role: roles[Int.random(in: 0..<roles.count, using: &self)],
      title: hasTitle ? ["Title"] : [], subtitle: ["Sub"])
    if section.role == .article {
      section.article = ArticleMatter(
        kind: "", authors: [],
        abstracts: [
          .init(language: "en", heading: "Abstract", text: [], keywordsHeading: "", keywords: [])
        ], reviewStatement: "", citation: [], statements: [])
    }
    if depth > 0 {
      for _ in 0..<Int.random(in: 0...2, using: &self) {
        section.sections.append(self.section(depth: depth - 1, number: &number))
      }
    }
    return section
  }
}
