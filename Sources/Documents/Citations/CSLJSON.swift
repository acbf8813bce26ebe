import Diagnostics
import Markup

/// The references as a list in CSL-JSON, with sorted keys.
package func cslJSON(_ references: [Reference]) throws -> String {
  try prettyJSON(references.map(CSLItem.init))
}

/// https://github.com/citation-style-language/schema, csl-data.json.
private struct CSLItem: Encodable {
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  struct Name: Encodable {
    let family: String?
    let given: String?
    let literal: String?
    let particle: String?
    let droppingParticle: String?
    let suffix: String?

    enum CodingKeys: String, CodingKey {
      case family, given, literal, suffix
      case particle = "non-dropping-particle"
      case droppingParticle = "dropping-particle"
    }

    init(_ name: Reference.Name) {
      family = name.family
      given = name.given
      literal = name.literal
      particle = name.particle
      droppingParticle = name.droppingParticle
      suffix = name.suffix
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

  func encode(to encoder: any Encoder) throws {
    var item = encoder.container(keyedBy: Key.self)
    try item.encode(reference.id, forKey: Key("id"))
    try item.encode(reference.kind.rawValue, forKey: Key("type"))
    try item.encode(reference.title, forKey: Key("title"))
    for (name, path) in Reference.people where !reference[keyPath: path].isEmpty {
      try item.encode(reference[keyPath: path].map(Name.init), forKey: Key(name))
    }
    for (name, path) in Reference.dates {
      try item.encodeIfPresent(reference[keyPath: path].map(DateParts.init), forKey: Key(name))
    }
    for (name, path) in Reference.texts {
      try item.encodeIfPresent(reference[keyPath: path], forKey: Key(name))
    }
  }
}
