/// The page of one article, and its pieces for a page of a site.
package struct LandingPage {
  let document: Document
  let journal: Document.Journal
  let section: Section
  let matter: ArticleMatter
  /// The article as a work that can be cited.
  package let work: Reference
  /// The printed pages on which it stands; nil when it was not printed.
  let pages: ClosedRange<Int>?
  /// The paths of what was made in the same build: only those are linked to.
  let files: Set<String>

  var language: String { section.language ?? document.language }
  var licence: String { matter.licence ?? document.metadata.licence }
  private var labels: Labels { Labels(language: language) }
  private var writer: HTMLWriter { HTMLWriter(language: language) }

  /// Nil for a document that is no issue of a journal, and for a section that is no article.
  ///
  /// - Parameters:
  ///   - pages: the page of each id in the printed issue; empty when it was not printed.
  ///   - files: the paths of the files of the issue that can be linked to.
  package init?(
    _ document: Document, article section: Section, pages: [String: Int] = [:], files: Set<String>
  ) {
    let span = PageSpans(document, pages: pages)[section]
    guard let journal = document.metadata.journal, let matter = section.article,
      let work = document.work(of: section, pages: span)
    else { return nil }
    self.document = document
    self.journal = journal
    self.section = section
    self.matter = matter
    self.work = work
    self.pages = span
    self.files = files
  }

  /// What indexes and reference managers read, for the head of a page.
  ///
  /// - Throws: when the data for indexes cannot be written.
  package func head() throws -> [Element] {
    highwire.map { meta($0.name, $0.content) }
      + [
        work.url.map { Element.tag("link", ["rel": "canonical", "href": $0]) },
        licenceAddress(licence).map { Element.tag("link", ["rel": "license", "href": $0]) },
        Element.tag("script", ["type": "application/ld+json"], try linkedData.json()),
      ].compactMap(\.self)
  }

  /// Throws when the data for indexes cannot be written.
  func html(_ styles: StyleSheets) throws -> String {
    let head = try head()
    let page = Element.tag(
      "html", ["lang": language, "dir": Direction(language: language).rawValue]
    ) {
      Element.tag("head") {
        Element.tag("meta", ["charset": "utf-8"])
        meta("viewport", "width=device-width, initial-scale=1")
        meta("color-scheme", "light dark")
        Element.tag("title", [:], "\(section.title.plainText) – \(journal.title)")
        head
        Element.tag("style", [:], styles.inlined(for: PageSetup()) + styles.landing)
      }
      Element.tag("body", ["class": "landing"]) {
        Element.tag("a", ["class": "skip", "href": "#content"], labels[.skipToContent])
        banner
        Element.tag("main", ["id": "content"], [article])
      }
    }
    return "<!doctype html>\n" + page.html
  }

  private func meta(_ name: String, _ content: String) -> Element {
    .tag("meta", ["name": name, "content": content])
  }

  /// The journal and the issue, which leads to the whole.
  private var banner: Element {
    let issue =
      [journal.title, journal.number].compactMap(\.self).joined(separator: " ")
      + (journal.number == nil ? " " : "/") + "\(journal.year)"
    let (_, lang, dir) = Place(language: language, level: 1).entering(document.language)
    return .tag("header", ["class": "banner"]) {
      Element.tag("p", ["class": "kicker", "lang": lang, "dir": dir]) {
        issue
        " · "
        whole.map { Element.tag("a", ["href": $0], document.title) } ?? .text(document.title)
      }
    }
  }

  /// Where the whole issue is, of what was made.
  private var whole: String? {
    ["\(document.id).html", "\(document.id).pdf"].first(where: files.contains).map { "../\($0)" }
  }

  private var article: Element {
    .tag("article") {
      Element.tag("header") {
        matter.kind.isEmpty ? nil : Element.tag("p", ["class": "kicker"], matter.kind)
        Element.tag("h1", [:], writer.inlines(section.title.withoutNotes))
        section.subtitle.isEmpty
          ? nil : Element.tag("p", ["class": "subtitle"], writer.inlines(section.subtitle))
        writer.byline(matter)
      }
      reading
      writer.abstracts(matter, at: Place(language: language, level: 1))
      citing
      about
    }
  }

  /// Links to the text in each form that was made; nil when there is none.
  package var reading: Element? {
    let page = pages.map { "\($0.lowerBound)" }
    let issue = (
      file: "\(document.id).pdf", place: page.map { "#page=\($0)" } ?? "",
      name: "PDF" + (page.map { ", \(labels[.pageShort]) \($0)" } ?? "")
    )
    let forms: [(file: String, place: String, name: String)] = [
      ("\(document.id).html", "#\(section.id)", labels[.fullText]),
      files.contains(section.pdfPath) ? (section.pdfPath, "", "PDF") : issue,
      ("\(document.id).epub", "", "EPUB"), ("jats/\(section.stem).xml", "", "JATS XML"),
    ]
    let made = forms.filter { files.contains($0.file) }
    guard !made.isEmpty else { return nil }
    return .tag(
      "ul", ["class": "forms"],
      made.map { form in
        .tag("li", [:], [.tag("a", ["href": "../\(form.file)\(form.place)"], form.name)])
      })
  }

  /// How to cite it: to read, to copy and to download.
  package var citing: Element {
    let forms = [("BibTeX", "bib", bibTeX([work])), ("RIS", "ris", ris([work]))]
    return .tag("section", ["class": "citing", "aria-labelledby": "citing"]) {
      Element.tag("h2", ["id": "citing"], labels[.howToCite])
      Element.tag("p", ["class": "entry"], writer.inlines(APA().entry(work)))
      forms.map { name, ending, text in
        Element.tag("details") {
          Element.tag("summary", [:], name)
          Element.tag(
            "pre", ["dir": "ltr", "tabindex": "0"], text.replacing("\r\n", with: "\n").trimmed)
          Element.tag("p") {
            Element.tag(
              "a", ["href": "\(section.stem).\(ending)", "download": ""],
              "\(labels[.download]): \(section.stem).\(ending)")
          }
        }
      }
    }
  }

  /// What is known of it: its review first.
  private var about: Element {
    let known: [MarginNote] =
      [
        MarginNote(
          labels[.review], matter.reviewStatement.isEmpty ? [] : [.text(matter.reviewStatement)]),
        MarginNote(labels[.pages], [.text(work.pages?.replacing("-", with: "–") ?? "")]),
        MarginNote(
          "DOI",
          matter.doi.map { [.link(url: "https://doi.org/\($0)", [.text("https://doi.org/\($0)")])] }
            ?? []),
        MarginNote("ISSN", [.text(journal.issn ?? "")]),
        MarginNote(labels[.publisher], [.text(journal.publisher)]),
      ] + matter.statements
    return .tag("section", ["class": "about", "aria-labelledby": "about"]) {
      Element.tag("h2", ["id": "about"], labels[.aboutThisArticle])
      Element.tag("dl") {
        known.filter { !$0.value.plainText.isEmpty }.map { note in
          Element.tag("div") {
            Element.tag("dt", [:], note.label)
            Element.tag("dd", [:], writer.inlines(note.value))
          }
        }
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension [Inline] {
  /// Notes belong to the text.
  fileprivate var withoutNotes: [Inline] { filter { if case .note = $0 { false } else { true } } }
}
