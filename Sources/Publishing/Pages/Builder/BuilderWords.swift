import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// What the builder calls steps, fields and the words of closed lists, in one language.
struct BuilderWords: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    let title: String
    /// What the step is about, in a sentence.
    let lead: String
    /// Advice of the method; nil for none.
    let tip: String?
  }

  struct Field: Hashable, Sendable {
    let label: String
    let hint: String?
  }

  private let language: String

  init(_ language: String) { self.language = language }

  static let stepTables = ["en": englishSteps, "it": italianSteps]
  static let fieldTables = ["en": englishFields, "it": italianFields]
  static let choiceTables = ["en": englishChoices, "it": italianChoices]

  /// The title, what the step is about, and a tip, as the table has them between bars.
  func step(_ name: String) -> Step {
    let parts = look(name, in: Self.stepTables)?.parts ?? []
    return Step(
      title: parts.first ?? name, lead: parts.count > 1 ? parts[1] : "",
      tip: parts.count > 2 ? parts[2] : nil)
  }

  /// The label of a field and its hint: by all its keys, else by fewer and fewer of the last.
  func field(_ keys: [String]) -> Field {
    for start in keys.indices {
      guard let words = look(keys[start...].joined(separator: "."), in: Self.fieldTables) else {
        continue
      }
      return Field(label: words.parts[0], hint: words.parts.count > 1 ? words.parts[1] : nil)
    }
    return Field(label: keys.last ?? "", hint: nil)
  }

  /// What one item of a list is called: “a cause”.
  func item(_ keys: [String]) -> String {
    look("item." + keys.joined(separator: "."), in: Self.fieldTables)
      ?? look("item.\(keys.last ?? "")", in: Self.fieldTables) ?? keys.last ?? ""
  }

  /// A word of a closed list: where a field has words of its own for it, those.
  func choice(_ field: String, _ word: String) -> String {
    look("\(field).\(word)", in: Self.choiceTables) ?? look(word, in: Self.choiceTables)
      ?? word.replacing("-", with: " ")
  }

  private func look(_ key: String, in tables: [String: [String: String]]) -> String? {
    tables[language]?[key] ?? tables["en"]?[key]
  }
}

extension String {
  /// What stands between the bars of a line of a table.
  fileprivate var parts: [String] {
    split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
