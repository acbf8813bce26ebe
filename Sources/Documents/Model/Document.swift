/// What is published, before any format: a tree of sections, blocks and inlines with its metadata.
///
/// Assemblers build a `Document` from content; each format is a writer of it. It knows nothing of
/// practices or plans, so M kinds of publication and N formats cost M + N, not M × N.
package struct Document: Hashable, Sendable {
  /// The file stem of everything that is written from it, such as `advocacy-toolkit`.
  package var id: String
  package var title: String
  package var subtitle: String?
  /// BCP 47; what a node does not say otherwise is in this language.
  package var language: String
  package var metadata: Metadata
  package var cover: Cover
  /// Printed at the head of each page, such as for whom it is; nil when there is nothing.
  package var marking: String?
  /// In reading order; the contents list is derived from them.
  package var sections: [Section]
  /// Whether it is a few pages without a cover, whose one section has the title of the whole.
  package var isLeaflet = false

  package init(
    id: String, title: String, subtitle: String? = nil, language: String, metadata: Metadata,
    cover: Cover, marking: String? = nil, sections: [Section]
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.metadata = metadata
    self.cover = cover
    self.marking = marking
    var figures = DistinctFigures()
    self.sections = figures.sections(sections)
  }

  /// What formats put into their own metadata.
  package struct Metadata: Hashable, Sendable {
    /// Persons or bodies, in the order in which they are printed.
    package var authors: [String]
    package var description: String
    package var keywords: [String]
    /// The printed date, as `yyyy-mm-dd`; never the clock's.
    package var date: String
    package var publisher: String?
    /// An SPDX identifier such as `CC-BY-4.0`.
    package var licence: String
    /// The series and number, such as “Rostrum Papers 1/2026”; nil outside a series.
    package var series: String?
    /// Nil when none is assigned.
    package var isbn: String?
    /// The journal of which the document is an issue; nil for anything else.
    package var journal: Journal?

    package init(
      authors: [String], description: String, keywords: [String], date: String,
      publisher: String? = nil, licence: String, series: String? = nil, journal: Journal? = nil
    ) {
      self.authors = authors
      self.description = description
      self.keywords = keywords
      self.date = date
      self.publisher = publisher
      self.licence = licence
      self.series = series
      self.journal = journal
    }
  }

  /// A journal and the issue of it that a document is.
  package struct Journal: Hashable, Sendable {
    package var title: String
    /// Nil when none is assigned.
    package var issn: String?
    package var publisher: String
    /// As printed, such as “7-8”; nil for an issue without a number.
    package var number: String?
    package var year: Int
    /// Where the issue is to be read on the web; nil when that is not known.
    package var address: String?
    /// An address of mail for agencies that have questions.
    package var contact: String?

    package init(
      title: String, issn: String? = nil, publisher: String, number: String? = nil, year: Int,
      address: String? = nil, contact: String? = nil
    ) {
      self.title = title
      self.issn = issn
      self.publisher = publisher
      self.number = number
      self.year = year
      self.address = address
      self.contact = contact
    }
  }

  /// The first page: series small, the drawing large, the title set left.
  package struct Cover: Hashable, Sendable {
    /// A line above the title, such as the series and number, or “Example”.
    package var kicker: String
    /// What nobody may overlook, such as that it is an example; nil when there is nothing.
    package var notice: String?
    /// Drawn from the publication's own data.
    package var drawing: Drawing?
    /// Stands in place of the drawing; nil for none.
    package var picture: Picture?
    /// A line at the foot, such as the publisher and the date.
    package var imprint: String

    package init(
      kicker: String, notice: String? = nil, drawing: Drawing?, picture: Picture? = nil,
      imprint: String
    ) {
      self.kicker = kicker
      self.notice = notice
      self.drawing = picture == nil ? drawing : nil
      self.picture = picture
      self.imprint = imprint
    }
  }
}

/// A titled part of a document, which may hold further sections.
package struct Section: Hashable, Sendable, Identifiable {
  /// What a section is, for page layout and for formats that distinguish it.
  package enum Role: String, Hashable, Sendable {
    /// Publisher, licence, funding, how to cite: front matter, roman page numbers.
    case colophon
    /// The list of contents; its entries are derived by the writer.
    case contents
    /// A divider that opens a group of sections, on a page of its own.
    case part
    /// A chapter; begins on a new page.
    case chapter
    /// An article with authors, abstracts and keywords; begins on a new page, its own running head.
    case article
    /// One item on one page or two with its facts in the margin, such as a practice.
    case sheet
    /// A one-page summary at the front of a dossier.
    case overview
    /// A list of terms with the sections they lead to.
    case index
    /// A section inside another one; no page of its own.
    case section
  }

  /// Unique in the document; the anchor of links, of the contents and of page look-ups.
  package var id: String
  package var role: Role
  package var title: [Inline]
  /// Stands before the title in the list of contents, such as `P7`; nil for none.
  package var label: String?
  /// A line under the title.
  package var subtitle: [Inline]
  /// Printed at the head of each page; nil takes the title.
  package var runningHead: String?
  /// Set when it differs from the document's.
  package var language: String?
  /// Whether it stands in the list of contents.
  package var listed: Bool
  /// Whether its pages are landscape.
  package var landscape: Bool
  /// Authors, abstracts, keywords …; for articles.
  package var article: ArticleMatter?
  /// Its versions in other languages.
  package var versions = Versions()
  /// Facts in brief for the outer margin of the page, in order.
  package var margin: [MarginNote]
  package var blocks: [Block]
  package var sections: [Section]

  package init(
    id: String, role: Role = .section, title: [Inline], label: String? = nil,
    subtitle: [Inline] = [],
    runningHead: String? = nil, language: String? = nil, listed: Bool = true,
    landscape: Bool = false, article: ArticleMatter? = nil, margin: [MarginNote] = [],
    blocks: [Block] = [], sections: [Section] = []
  ) {
    self.id = id
    self.role = role
    self.title = title
    self.label = label
    self.subtitle = subtitle
    self.runningHead = runningHead
    self.language = language
    self.listed = listed
    self.landscape = landscape
    self.article = article
    self.margin = margin
    self.blocks = blocks
    self.sections = sections
  }
}

/// A labelled fact in the margin, such as “Country: Italy”.
package struct MarginNote: Hashable, Sendable {
  package var label: String
  package var value: [Inline]

  package init(_ label: String, _ value: [Inline]) {
    self.label = label
    self.value = value
  }
}
