package import Foundation
import Markup

/// What imports gave to each practice, kept beside the catalogue: by it, what a person wrote into a file
/// can be told from what came from a table.
package struct ImportRecord: Codable, Hashable, Sendable {
  /// One practice.
  struct Entry: Codable, Hashable, Sendable {
    /// The day of the last import that brought something new.
    var date: String
    /// The table that it came from.
    var table: String
    /// The fingerprints of the values, by the names of fields, each under its language; "" is the original's.
    var fields: [String: [String: String]]
  }

  private(set) var practices: [String: Entry] = [:]

  /// Where it lies in a workspace.
  package static let path = "Practices/imports.json"

  package init() {}

  /// - Throws: when the data is no record.
  package init(_ data: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: data)
  }

  /// JSON with sorted keys and a line a field, so that a difference can be read.
  ///
  /// - Throws: never for text that Swift can hold; the encoder's signature asks for it.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  func fingerprints(of id: Practice.ID, in language: String?) -> [String: String] {
    practices[id]?.fields[language ?? "", default: [:]] ?? [:]
  }

  /// Keeps what a row gave.
  mutating func note(_ row: ImportRow, of id: Practice.ID, _ setting: ImportSetting) {
    let old = practices[id]
    var fields = old?.fields ?? [:]
    for (language, given) in row.fields {
      for field in given {
        fields[language ?? "", default: [:]][field.name] = field.node.fingerprint
      }
    }
    guard fields != old?.fields else { return }
    let table = setting.file.split(separator: "/").last.map(String.init) ?? setting.file
    practices[id] = Entry(date: setting.today.iso, table: table, fields: fields)
  }
}
