package import Catalogue
import Diagnostics
import Documents
import Feedback
package import Markup

/// A practice as a row of data: what JSON, CSV and citations of a list are made from.
package struct PracticeRecord: DataRecord, Hashable {
  package let id: String
  package let title: String
  package let summary: String
  package let language: String
  package let countries: [String]
  package let places: [String]
  package let themes: [String]
  package let audiences: [String]
  package let principles: [String]
  package let organisations: [String]
  /// As precise as the sources; nil when none says.
  package let start: String?
  /// A date or `ongoing`; nil when no source says.
  package let end: String?
  package let status: String?
  package let evidenceLevel: String?
  package let stories: Int
  package let url: String

  /// - Parameter date: the printed date: what is told of it depends on what was agreed to until then.
  package init(_ practice: Practice, in workspace: Workspace, on date: Day) {
    let catalogue = workspace.catalogue
    id = practice.id
    title = practice.title.value
    summary = practice.summary.value
    language = practice.language
    countries = practice.tags(.countries)
    places = practice.places
    themes = practice.tags(.themes)
    audiences = practice.tags(.audiences)
    principles = practice.tags(.principles)
    organisations = practice.organisations.map { mention in
      switch mention {
      case .listed(let id): catalogue.organisation(id.value)?.name ?? id.value
      case .named(let name): name
      }
    }
    start = practice.period?.start?.value.iso
    end =
      switch practice.period?.end {
      case .ongoing: "ongoing"
      case .date(let date): date.value.iso
      case nil: nil
      }
    status = practice.status?.rawValue
    evidenceLevel = practice.evidenceLevel
    stories = workspace.stories(of: practice.id, through: [.web], on: date).count
    url = (workspace.configuration.baseURL ?? "/") + "practices/\(practice.id)"
  }

  package static let shape = DataShape<PracticeRecord>(
    name: "Practice", summary: "A good practice: what was done, where and by whom.",
    fields: [
      DataField(
        "id", \.id, "Its name in addresses and citations; never used for another practice."),
      DataField("title", \.title, "What it is called."),
      DataField("summary", \.summary, "What it is, in a paragraph."),
      DataField("language", \.language, "The language of these texts (BCP 47)."),
      DataField("countries", \.countries, "Where it takes place (ISO 3166-1 alpha-2)."),
      DataField("places", \.places, "Towns and regions, as its sources name them."),
      DataField("themes", \.themes, "Concepts of the vocabulary of themes."),
      DataField(
        "audiences", \.audiences, "Whom it serves: concepts of the vocabulary of audiences."),
      DataField(
        "principles", \.principles, "The principles of the Manifesto that it is coherent with."),
      DataField("organisations", \.organisations, "The names of those who run it."),
      DataField(
        "start", \.start, "When it began: a year, a month or a day, as precise as its sources."),
      DataField("end", \.end, "When it ended, or `ongoing`."),
      DataField("status", \.status, "`planned`, `running` or `ended`."),
      DataField(
        "evidence_level", \.evidenceLevel, "How its results are known; not a mark of merit."),
      DataField("stories", \.stories, "How many stories of its use are told on its page."),
      DataField("url", \.url, "Its permanent page.", kind: .address),
    ])
}

extension [PracticeRecord] {
  /// A JSON array with sorted keys.
  ///
  /// - Throws: never for text that Swift can hold; the encoder's signature asks for it.
  package func json() throws -> String { try prettyJSON(self) }

  /// RFC 4180 with a header; lists within a cell are separated by `; `.
  package var csv: String { DataTable("practices", self, key: ["id"]).csv }
}
