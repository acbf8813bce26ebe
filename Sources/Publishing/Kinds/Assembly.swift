import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

/// One publication on its way to a document: what every section needs to know.
struct Assembly {
  let publication: Publication
  let edition: Edition
  private(set) var language: String
  var prose: Prose

  var workspace: Workspace { edition.workspace }
  var catalogue: Catalogue { workspace.catalogue }
  var phrases: Phrases { Phrases(language) }

  /// - Parameter practices: those that are printed or cited, in printed order.
  init(_ publication: Publication, _ edition: Edition, practices: PracticeNumbers) {
    self.publication = publication
    self.edition = edition
    language = edition.language(of: publication)
    let computation = Computation(
      workspace: edition.workspace, language: language, date: edition.date)
    let chapters = publication.sections.flatMap(\.items).map { item in
      (item.value, chapterID(item.value))
    }
    prose = Prose(
      computation: computation,
      figures: ComputedFigures(computation: computation, practices: practices),
      practices: practices,
      chapters: Dictionary(chapters, uniquingKeysWith: { first, _ in first }))
  }

  /// The assembly for a text in another language, whose furniture is in that language too; the same
  /// where the words of that language are not known.
  func speaking(_ language: String?) -> Assembly {
    guard let language, language != self.language, Phrases.isKnown(language) else { return self }
    var copy = self
    copy.language = language
    copy.prose = prose.speaking(language)
    return copy
  }

  /// What the cover and the colophon say beforehand: for whom the plan is printed, what is kept back,
  /// its status, and what the publication asks to note, such as that it is an example.
  var notice: String? {
    let plan = publication.plan.flatMap { edition.workspace.campaigns.plan($0.value) }
    let isPublicDossier =
      edition.readers == .public && publication.kind.value == Workspace.planDocuments[0]
    let words = plan.map { plan in
      [
        phrases[edition.readers == .public ? .publicEdition : .internalEdition],
        phrases.keptBack(edition.omissions(in: publication)),
        isPublicDossier ? phrases[.noPowerPictures] : nil,
        phrases(.statusNotice, ["status": plan.status.rawValue]),
      ]
    }
    let advice = publication.kind.value == PracticalGuide.kind ? phrases[.notLegalAdvice] : nil
    let all = (words ?? []) + [advice, publication.notice.text(in: language)?.text]
    let texts = all.compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  var title: String { publication.title.text(in: language)?.text ?? publication.id }

  /// “Rostrum Papers 1/2026”, as far as the publication says.
  var seriesLine: String? {
    guard let series = publication.series.title else { return nil }
    let number = [publication.number, publication.year.map(String.init)].compactMap { $0 }
      .joined(separator: "/")
    return number.isEmpty ? series : "\(series) \(number)"
  }

  var publisher: String { publication.series.publisher ?? workspace.configuration.publisher }
  var licence: String { publication.series.licence ?? workspace.configuration.licence }
  var year: Int { publication.year ?? edition.date.components.year }

  /// The document around sections: its metadata and its cover with the tile map of what it counts.
  func document(cover drawing: Drawing?, kicker: String?, _ sections: [Section]) -> Document {
    let subtitle = publication.subtitle.text(in: language)?.text
    let authors = publication.curators.isEmpty ? [publisher] : publication.curators
    var document = Document(
      id: edition.name(of: publication), title: title, subtitle: subtitle, language: language,
      metadata: Document.Metadata(
        authors: authors, description: subtitle ?? title, keywords: keywords,
        date: edition.date.iso, publisher: publisher, licence: licence, series: seriesLine,
        journal: publication.series.title.map {
          Document.Journal(
            title: $0, issn: publication.series.issn?.value, publisher: publisher,
            number: publication.number, year: year,
            address: workspace.configuration.baseURL.map { base in
              "\(base.hasSuffix("/") ? String(base.dropLast()) : base)/publications/\(publication.id)"
            }, contact: workspace.configuration.contact.value)
        }),
      cover: Document.Cover(
        kicker: kicker ?? seriesLine ?? workspace.configuration.title, notice: notice,
        drawing: drawing, picture: publication.cover.flatMap(picture),
        imprint: "\(publisher) · \(phrases.date(edition.date))"),
      marking: publication.plan == nil
        ? nil : phrases[edition.readers == .public ? .publicMark : .internalMark],
      sections: sections)
    document.metadata.isbn = publication.isbn?.value
    return document
  }

  /// The names of the top themes, which describe every publication of the catalogue.
  private var keywords: [String] {
    catalogue[.themes].narrower(than: nil).compactMap { $0.label.text(in: language)?.text }
  }

  /// The list of contents.
  var contents: Section {
    Section(id: "contents", role: .contents, title: [.text(phrases[.contents])], listed: false)
  }

  /// The sections of the publication in their order.
  var sections: [Section] {
    publication.sections.flatMap { section in
      allSectionKinds.first { $0.name == section.kind.value }?.build(section, self) ?? []
    }
  }
}

/// The anchor of the text in a file: `two-rules.md` becomes `chapter-two-rules`.
func chapterID(_ file: String) -> String {
  "chapter-" + (file.hasSuffix(".md") ? String(file.dropLast(3)) : file)
}
