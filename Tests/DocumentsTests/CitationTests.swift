import Documents
import Foundation
import Markup
import Testing

/// Examples after the Publication Manual of the American Psychological Association, 7th edition.
@Suite struct CitationTests {
  @Test func writesAJournalArticle() {
    var article = Reference(
      id: "grady2019", kind: .article, title: "Emotions in storybooks",
      authors: [
        .init(given: "Jessica S.", family: "Grady"), .init(given: "Moriah", family: "Her"),
        .init(given: "Jean-Paul", family: "Cruz", particle: "de la"),
      ], issued: PartialDate("2019-07"))
    article.container = "Psychology of Popular Media Culture"
    article.volume = "8"
    article.issue = "3"
    article.pages = "207-217"
    article.doi = "10.1037/ppm0000185"
    #expect(
      marked(article)
        == "Grady, J. S., Her, M., & de la Cruz, J.-P. (2019). Emotions in storybooks. "
        + "*Psychology of Popular Media Culture, 8*(3), 207–217. https://doi.org/10.1037/ppm0000185"
    )
    #expect(APA().citation(article).plainText == "Grady et al., 2019")
  }

  @Test func writesAPageOfAnOrganisationThatIsItsOwnSite() {
    var page = Reference(
      id: "who", kind: .webpage, title: "Questions and answers on immunization",
      authors: [.init(literal: "World Health Organization")], issued: PartialDate("2018-03-15"))
    page.container = "World Health Organization"
    page.url = "https://www.who.int/a"
    #expect(
      marked(page)
        == "World Health Organization. (2018, March 15). *Questions and answers on immunization*. "
        + "https://www.who.int/a")
  }

  @Test func writesAPageWithoutAuthorOrDate() {
    var page = Reference(id: "x", kind: .webpage, title: "Who we are?")
    page.container = "Example"
    page.url = "https://example.org"
    #expect(marked(page) == "*Who we are?* (n.d.). Example. https://example.org")
    #expect(APA().citation(page).plainText == "Who We Are?, n.d.")
  }

  @Test func writesAReportABookAChapterAndADataset() {
    var report = Reference(
      id: "r", kind: .report, title: "Lives on hold", authors: [.init(literal: "FRA")],
      issued: PartialDate("2023"))
    report.genre = "Report"
    report.number = "12"
    report.publisher = "Publications Office"
    #expect(
      marked(report) == "FRA. (2023). *Lives on hold* (Report No. 12). Publications Office.")
    var book = Reference(
      id: "b", kind: .book, title: "Clinics", authors: [.init(given: "Ada", family: "Probe")],
      issued: PartialDate("2020"))
    book.edition = "2"
    book.publisher = "Press"
    #expect(marked(book) == "Probe, A. (2020). *Clinics* (2nd ed.). Press.")
    var chapter = Reference(
      id: "c", kind: .chapter, title: "Supervision",
      authors: [.init(given: "Ada", family: "Probe")], issued: PartialDate("2020"))
    chapter.container = "Handbook"
    chapter.editors = [.init(given: "Bo", family: "Sample"), .init(given: "Cy", family: "Tor")]
    chapter.pages = "1-9"
    chapter.publisher = "Press"
    #expect(
      marked(chapter)
        == "Probe, A. (2020). Supervision. In B. Sample & C. Tor (Eds.), *Handbook* (pp. 1–9). Press."
    )
    var data = Reference(
      id: "d", kind: .dataset, title: "Tiles", authors: [.init(given: "Ada", family: "Probe")],
      issued: PartialDate("2021"))
    data.publisher = "Zenodo"
    #expect(marked(data) == "Probe, A. (2021). *Tiles* [Data set]. Zenodo.")
  }

  @Test func namesTwentyAuthorsAndOfMoreTheFirstNineteenAndTheLast() {
    func entry(_ count: Int) -> String {
      let authors = (1...count).map { Reference.Name(given: "A", family: "N\($0)") }
      return marked(Reference(id: "m", kind: .book, title: "T", authors: authors))
    }
    #expect(entry(20).contains("N19, A., & N20, A. (n.d.)"))
    #expect(entry(21).contains("N19, A., … N21, A. (n.d.)"))
    #expect(!entry(21).contains("N20"))
  }

  @Test func ordersByAuthorThenDateThenTitle() {
    func work(_ id: String, _ family: String, _ date: String?, _ title: String) -> Reference {
      Reference(
        id: id, kind: .book, title: title, authors: [.init(given: "A", family: family)],
        issued: date.flatMap { PartialDate($0) })
    }
    let works = [
      work("1", "Zed", "2001", "A"), work("2", "Émile", "2020", "B"),
      work("3", "Émile", "2020", "A"),
      work("4", "Émile", nil, "Z"), work("5", "Adam", "2024", "A"),
    ]
    #expect(APA().sorted(works).map(\.id) == ["5", "4", "3", "2", "1"])
  }

  @Test func bibTeXCannotBeBrokenByItsText() {
    var work = Reference(
      id: "a b,}", kind: .article, title: "50 % of {A} & B_C \\ #1",
      authors: [
        .init(literal: "Smith and Sons"), .init(given: "J", family: "Cruz", particle: "de la"),
      ],
      issued: PartialDate("2017-04"))
    work.container = "Journal"
    work.pages = "5–18"
    work.url = "https://example.org/a_b%20{c}"
    work.language = "en"
    #expect(
      bibTeX([work]) == """
        @article{a-b--,
          title = {{50 \\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_C \\textbackslash{} \\#1}},
          author = {{Smith and Sons} and de la Cruz, J},
          year = {2017},
          month = {4},
          journal = {Journal},
          pages = {5--18},
          url = {https://example.org/a_b%20%7Bc%7D},
          langid = {en},
        }

        """)
  }

  @Test func risLinesEndWithCRLFAndHoldOneValue() {
    var work = Reference(
      id: "a", kind: .webpage, title: "Two\nlines\r\nER  - ", authors: [.init(literal: "Body")],
      issued: PartialDate("2017-04"))
    work.url = "https://example.org"
    work.pages = "5-18"
    #expect(
      ris([work])
        == [
          "TY  - ELEC", "ID  - a", "AU  - Body", "TI  - Two lines ER -", "PY  - 2017",
          "DA  - 2017/04//", "SP  - 5", "EP  - 18", "UR  - https://example.org", "ER  - ", "", "",
        ].joined(separator: "\r\n"))
  }

  @Test func cslJSONKeepsParticlesAndPartialDates() throws {
    let work = Reference(
      id: "a", kind: .article, title: "T",
      authors: [.init(given: "J", family: "Cruz", particle: "de la")],
      issued: PartialDate("2017-04"))
    #expect(
      try cslJSON([work]) == """
        [
          {
            "author" : [
              {
                "family" : "Cruz",
                "given" : "J",
                "non-dropping-particle" : "de la"
              }
            ],
            "id" : "a",
            "issued" : {
              "date-parts" : [
                [
                  2017,
                  4
                ]
              ]
            },
            "title" : "T",
            "type" : "article-journal"
          }
        ]

        """)
  }

  /// The entry as text, with italics between asterisks.
  private func marked(_ reference: Reference) -> String {
    APA().entry(reference).map { inline in
      if case .emphasis(let inner) = inline { "*\(inner.plainText)*" } else { [inline].plainText }
    }.joined()
  }
}

/// What the comparison with pandoc in Tests/validators/test_apa.py covers, a sample of each rule.
@Suite struct AlikeWorkTests {
  private func work(_ id: String, _ names: [Reference.Name], _ title: String) -> Reference {
    Reference(id: id, kind: .book, title: title, authors: names, issued: PartialDate("2010"))
  }

  @Test func lettersTellWorksOfOneYearApart() {
    let person = Reference.Name(given: "Ada", family: "Probe")
    let works = [work("b", [person], "The second"), work("a", [person], "A first")]
    let style = APA(works)
    #expect(works.map { style.citation($0).plainText } == ["Probe, 2010b", "Probe, 2010a"])
    #expect(style.entry(works[0]).plainText.hasPrefix("Probe, A. (2010b). The second."))
  }

  @Test func initialsTellPeopleApart() {
    let works = [
      work("a", [.init(given: "Ada", family: "Probe")], "One"),
      work("b", [.init(given: "Bo", family: "Probe")], "Two"),
    ]
    let style = APA(works)
    #expect(works.map { style.citation($0).plainText } == ["A. Probe, 2010", "B. Probe, 2010"])
  }

  @Test func moreNamesTellGroupsApart() {
    func group(_ families: String...) -> [Reference.Name] { families.map { .init(family: $0) } }
    let works = [
      work("a", group("P", "Q", "R", "S", "T"), "One"),
      work("b", group("P", "Q", "U", "S", "T"), "Two"), work("c", group("V", "Q", "U"), "Three"),
    ]
    let style = APA(works)
    #expect(
      works.map { style.citation($0).plainText }
        == ["P, Q, R, et al., 2010", "P, Q, U, et al., 2010", "V et al., 2010"])
  }
}
