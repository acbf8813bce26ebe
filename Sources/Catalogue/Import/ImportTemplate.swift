import Markup

/// The empty table that people fill to send practices, made from the columns that are read.
///
/// - Parameters:
///   - language: of the texts.
///   - translations: the languages of further columns for translated texts.
package func importTemplate(language: String, translations: [String]) -> String {
  let names = ImportColumn.all.flatMap { column -> [String] in
    let numbers = 1...(ImportColumn.templateItems[column.name(1).prefix { $0 != "/" }] ?? 1)
    return numbers.flatMap { number -> [String] in
      let name = column.name(number)
      return column.isTranslated ? ([language] + translations).map { "\(name)/\($0)" } : [name]
    }
  }
  return csvText(header: ImportColumn.inOrder(names), rows: [])
}

/// What each column holds, and every value that it may hold, as a table beside the template.
package func importValues(in catalogue: Catalogue, language: String) -> String {
  let rows = ImportColumn.all.flatMap { column -> [[String]] in
    let head = [
      column.name(1), column.isRequired ? "yes" : "", column.holdsSeveral ? "yes" : "",
      column.summary,
    ]
    let values = column.values(in: catalogue, language: language)
    return values.isEmpty ? [head + ["", ""]] : values.map { head + [$0.value, $0.label] }
  }
  return csvText(
    header: ["column", "required", "several with ;", "what it holds", "value", "meaning"],
    rows: rows)
}

extension ImportColumn {
  /// How many items of a list the template has columns for; more may be added.
  fileprivate static let templateItems: [Substring: Int] = [
    "facts": 4, "results": 2, "sources": 3, "why_it_worked": 2, "transfer": 2,
  ]

  /// The columns of one item beside each other.
  fileprivate static func inOrder(_ names: [String]) -> [String] {
    func item(_ name: String) -> String? {
      let parts = name.split(separator: "/")
      return parts.count > 2 && Int(parts[1]) != nil ? "\(parts[0])/\(parts[1])" : nil
    }
    var placed: Set<String> = []
    return names.flatMap { name -> [String] in
      guard let own = item(name) else { return [name] }
      let list = own.prefix { $0 != "/" } + "/"
      guard placed.insert(String(list)).inserted else { return [] }
      let all = names.filter { item($0)?.hasPrefix(list) == true }
      return Dictionary(grouping: all) { item($0) ?? "" }.sorted { $0.key < $1.key }.flatMap(
        \.value)
    }
  }

  fileprivate func values(
    in catalogue: Catalogue, language: String
  ) -> [(value: String, label: String)] {
    switch kind {
    case .word(let words): words.map { ($0, "") }
    case .concept(let scheme):
      catalogue[scheme].concepts.filter { $0.status == .active }
        .map { ($0.id, $0.label.text(in: language)?.text ?? "") }
    case .organisation: catalogue.organisations.map { ($0.id, $0.name) }
    case .end: [("ongoing", "")]
    case .text, .markdown, .id, .address, .date: []
    }
  }
}
