import Markup

extension Reference {
  /// An article as a work that can be cited.
  package init(
    article title: String, id: String, by authors: [ArticleMatter.Author], in container: String,
    number: String?, year: Int
  ) {
    self.init(
      id: id, kind: .article, title: title, authors: authors.map(Name.init),
      issued: PartialDate(year: year))
    self.container = container
    issue = number
  }

  /// A whole publication as a work that can be cited.
  ///
  /// - Parameter curators: those who stand for it; the publisher does where there are none.
  package init(
    whole title: String, id: String, curators: [String], publisher: String, series: String?,
    year: Int
  ) {
    self.init(id: id, kind: .report, title: title, issued: PartialDate(year: year))
    if curators.isEmpty { authors = [Name(literal: publisher)] }
    editors = curators.map(Name.init(literal:))
    self.publisher = series ?? publisher
  }
}

extension Reference.Name {
  fileprivate init(_ author: ArticleMatter.Author) {
    guard let family = author.family else {
      self.init(literal: author.name)
      return
    }
    self.init(given: author.given, family: family)
  }
}

extension Document {
  /// The document itself as a work that can be cited.
  var work: Reference {
    let publisher = metadata.publisher ?? metadata.authors.joined(separator: ", ")
    let year = metadata.journal?.year ?? PartialDate(metadata.date)?.year ?? 0
    var work = Reference(
      whole: title, id: id, curators: metadata.authors == [publisher] ? [] : metadata.authors,
      publisher: publisher, series: metadata.journal?.title, year: year)
    work.issue = metadata.journal?.number
    work.issn = metadata.journal?.issn
    work.isbn = metadata.isbn
    work.url = metadata.journal?.address
    work.language = language
    return work
  }

  /// One of its articles as a work that can be cited.
  ///
  /// - Parameter pages: the printed pages on which it stands; nil when it was not printed.
  func work(of section: Section, pages: ClosedRange<Int>?) -> Reference? {
    guard let matter = section.article, let journal = metadata.journal else { return nil }
    var work = Reference(
      article: section.title.plainText, id: "\(id)-\(section.stem)", by: matter.authors,
      in: journal.title, number: journal.number, year: journal.year)
    work.pages = pages.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    work.doi = matter.doi
    work.url = journal.address(of: section)
    work.issn = journal.issn
    work.publisher = journal.publisher
    work.language = section.language ?? language
    return work
  }
}

extension Document.Journal {
  /// Where the landing page of an article is to be read, when the folder of the export lies at the
  /// address of the issue; nil when that is not known.
  func address(of article: Section) -> String? {
    address.map { "\($0)/articles/\(article.stem).html" }
  }
}

extension Section {
  /// The name of an article's files without their ending.
  package var stem: String { id.replacing("chapter-", with: "", maxReplacements: 1) }
}
