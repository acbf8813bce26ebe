import Diagnostics
import Documents
import Markup

/// A publication with its articles and files, as data.
package struct PublicationRecord: DataRecord, Hashable {
  let id: String
  let kind: String
  let title: [String: String]
  let subtitle: [String: String]
  let series: String?
  let number: String?
  let issn: String?
  let year: Int?
  let languages: [String]
  let licence: String
  let articles: [ArticleRecord]
  let files: [FileRecord]
  let url: String

  init(_ publication: Publication, in site: Site) {
    let base = site.configuration.baseURL ?? "/"
    let page = base + "publications/\(publication.id)"
    id = publication.id
    kind = publication.kind.value
    title = publication.title.texts
    subtitle = publication.subtitle.texts
    series = publication.series.title
    number = publication.number
    issn = publication.series.issn?.value
    year = publication.year
    languages = publication.languages
    licence = publication.series.licence ?? site.configuration.licence
    articles = publication.sections.flatMap(\.items)
      .compactMap { publication.articles[$0.value] }.map { article in
        ArticleRecord(
          id: article.id, title: article.title.value,
          language: article.language
            ?? publication.language(default: site.configuration.language),
          authors: article.authors.map(\.name), type: article.type, doi: article.doi?.value,
          abstract: article.abstracts.texts)
      }
    files = (site.exports(of: publication)?.files ?? []).map { file in
      FileRecord(path: file.path, bytes: file.size, url: "\(page)/\(file.path)")
    }
    url = page
  }

  package static let shape = DataShape<PublicationRecord>(
    name: "Publication", summary: "A toolkit, an issue of a journal or another publication.",
    fields: [
      DataField("id", \.id, "Its name in addresses."),
      DataField("kind", \.kind, "Such as `toolkit` or `journal-issue`."),
      DataField("title", \.title, "What it is called, by language."),
      DataField("subtitle", \.subtitle, "What stands below its title, by language."),
      DataField("series", \.series, "The series or journal."),
      DataField("number", \.number, "Its number in the series, such as `7-8`."),
      DataField("issn", \.issn, "Of the series; absent when none is assigned."),
      DataField("year", \.year, "The year in which it appears."),
      DataField("languages", \.languages, "The languages in which it is written (BCP 47)."),
      DataField("licence", \.licence, "Its licence, as an SPDX identifier."),
      DataField("articles", \.articles, "Its texts in printed order."),
      DataField("files", \.files, "Its files, as they were last exported."),
      DataField("url", \.url, "Its permanent page.", kind: .address),
    ])
}

/// A text of a publication as data.
package struct ArticleRecord: DataRecord, Hashable {
  let id: String
  let title: String
  let language: String
  let authors: [String]
  let type: String?
  let doi: String?
  let abstract: [String: String]

  package static let shape = DataShape<ArticleRecord>(
    name: "Article", summary: "A text of a publication.",
    fields: [
      DataField("id", \.id, "Its name within the publication."),
      DataField("title", \.title, "What it is called."),
      DataField("language", \.language, "The language in which it is written (BCP 47)."),
      DataField("authors", \.authors, "The names of its authors."),
      DataField("type", \.type, "Such as `research-article`; absent for a chapter."),
      DataField("doi", \.doi, "Absent when none is assigned."),
      DataField("abstract", \.abstract, "What it says in brief, by language."),
    ])
}

/// A file of a publication as data.
package struct FileRecord: DataRecord, Hashable {
  let path: String
  let bytes: Int
  let url: String

  package static let shape = DataShape<FileRecord>(
    name: "File", summary: "A file of a publication.",
    fields: [
      DataField("path", \.path, "Its path within the publication."),
      DataField("bytes", \.bytes, "Its size."),
      DataField("url", \.url, "Where it is.", kind: .address),
    ])
}
