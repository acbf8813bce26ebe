import Documents
import Markup

/// A record as harvesters take it (OAI-PMH 2.0, 2.5).
struct HarvestRecord: Sendable {
  /// Such as `oai:rostrum.example:practices/duo-for-a-job`.
  let identifier: String
  /// The latest day on which it is known to have changed.
  let datestamp: Day
  /// The sets that it belongs to, such as `practices` and `theme:law-clinic`.
  let sets: [String]
  /// Nil for a withdrawn practice, of which only the header remains.
  let dublinCore: Element?
  /// Nil for all but articles.
  let jats: Element?

  var isDeleted: Bool { dublinCore == nil }

  /// The record in a format; nil where it cannot be had in it. A deleted one can be had in the format of all.
  func metadata(_ format: HarvestFormat) -> Element? {
    switch format {
    case .dublinCore: dublinCore
    case .jats: jats
    }
  }

  func isAvailable(in format: HarvestFormat) -> Bool {
    metadata(format) != nil || isDeleted && format == .dublinCore
  }

  /// Whether it is in a set or below it (OAI-PMH 2.0, 2.6).
  func isIn(_ set: String) -> Bool {
    sets.contains { $0 == set || $0.hasPrefix(set + ":") }
  }
}

/// A form in which records are harvested.
enum HarvestFormat: String, CaseIterable, Sendable {
  case dublinCore = "oai_dc"
  case jats

  var schema: String {
    switch self {
    case .dublinCore: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
    case .jats:
      "https://jats.nlm.nih.gov/publishing/1.3/xsd/JATS-journalpublishing1-3-mathml3.xsd"
    }
  }

  var namespace: String {
    switch self {
    case .dublinCore: "http://www.openarchives.org/OAI/2.0/oai_dc/"
    case .jats: "http://jats.nlm.nih.gov"
    }
  }
}

/// The fifteen elements of Dublin Core (https://www.dublincore.org/specifications/dublin-core/dces/), no others.
struct DublinCore {
  enum Name: String {
    case title, creator, subject, description, publisher, contributor, date, type, format
    case identifier, source, language, relation, coverage, rights
  }

  private var elements: [Element] = []

  /// Adds an element; nil and empty text are left out.
  mutating func add(_ name: Name, _ text: String?, language: String? = nil) {
    guard let text, !text.isEmpty else { return }
    elements.append(.tag("dc:\(name.rawValue)", ["xml:lang": language], text))
  }

  var element: Element {
    .tag(
      "oai_dc:dc",
      [
        "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
      ], elements)
  }
}
