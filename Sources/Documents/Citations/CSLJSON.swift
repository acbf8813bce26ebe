import Diagnostics
import Markup

/// The references as a list in CSL-JSON, with sorted keys.
package func cslJSON(_ references: [Reference]) throws -> String {
  try prettyJSON(references.map(CSLItem.init))
}

/// https://github.com/citation-style-language/schema, csl-data.json.
private struct CSLItem: Encodable {
  struct Name: Encodable {
    let family: String?
    let given: String?
    let literal: String?
    let particle: String?

    enum CodingKeys: String, CodingKey {
      case family, given, literal
      case particle = "non-dropping-particle"
    }

    init(_ name: Reference.Name) {
      family = name.family
      given = name.given
      literal = name.literal
      particle = name.particle
    }
  }

  struct DateParts: Encodable {
    let parts: [[Int]]

    enum CodingKeys: String, CodingKey { case parts = "date-parts" }

    init(_ date: PartialDate) {
      parts = [[date.year] + [date.month, date.day].compactMap(\.self)]
    }
  }

  let reference: Reference

  enum CodingKeys: String, CodingKey {
    case id, type, title, author, editor, issued, publisher, volume, issue, page, edition, accessed
    case language
    case container = "container-title"
    case place = "publisher-place"
    case url = "URL"
    case doi = "DOI"
  }

  init(_ reference: Reference) { self.reference = reference }

  func encode(to encoder: any Encoder) throws {
    var item = encoder.container(keyedBy: CodingKeys.self)
    try item.encode(reference.id, forKey: .id)
    try item.encode(reference.kind.rawValue, forKey: .type)
    try item.encode(reference.title, forKey: .title)
    if !reference.authors.isEmpty {
      try item.encode(reference.authors.map(Name.init), forKey: .author)
    }
    if !reference.editors.isEmpty {
      try item.encode(reference.editors.map(Name.init), forKey: .editor)
    }
    try item.encodeIfPresent(reference.issued.map(DateParts.init), forKey: .issued)
    try item.encodeIfPresent(reference.accessed.map(DateParts.init), forKey: .accessed)
    let texts: [(CodingKeys, String?)] = [
      (.container, reference.container), (.publisher, reference.publisher),
      (.place, reference.place), (.volume, reference.volume), (.issue, reference.issue),
      (.page, reference.pages), (.edition, reference.edition), (.url, reference.url),
      (.doi, reference.doi), (.language, reference.language),
    ]
    for (key, text) in texts { try item.encodeIfPresent(text, forKey: key) }
  }
}
