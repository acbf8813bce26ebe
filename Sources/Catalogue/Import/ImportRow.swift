import Diagnostics
import Markup

/// A field of a practice as a row gives it; what is compared with the file, and taken or left as a whole.
struct ImportField: Hashable, Sendable {
  /// The way to it in the file, such as `facts`, `f2`, `text`; `body` is the text below the fields.
  let path: [YAMLStep]
  let node: YAMLNode

  /// `facts.f2.text`
  var name: String {
    path.map { step in
      switch step {
      case .key(let name), .item(let name): name
      case .index(let index): String(index + 1)
      }
    }.joined(separator: ".")
  }
}

/// What one row says of one practice, in its own language and in others.
struct ImportRow: Sendable {
  let number: Int
  /// Where its first written cell is.
  let location: SourceLocation
  let id: Placed<String>?
  let key: Placed<String>?
  let language: String
  /// By language; under nil, the original.
  private(set) var fields: [String?: [ImportField]] = [:]
  /// Where cells are that could not be read.
  private(set) var unread: Set<SourceLocation> = []

  /// Reads a row; cells that cannot be read are reported, and something stands for them.
  init(
    _ row: CSVTable.Row, _ header: ImportHeader, _ setting: ImportSetting, _ report: inout Report
  ) {
    func place(_ index: Int) -> SourceLocation {
      SourceLocation(file: setting.file, row.places[index])
    }
    var cells: [(column: ImportHeader.Column, node: YAMLNode)] = []
    for column in header.columns where !row.cells[column.index].isEmpty {
      let cell = ImportCell(
        column: column.column, location: place(column.index), setting: setting)
      let known = report.diagnostics.count
      if let node = cell.read(row.cells[column.index], &report) {
        cells.append((column, node))
      } else if report.diagnostics.count > known {
        unread.insert(cell.location)
        cells.append((column, cell.standIn))
      }
    }
    func text(_ key: String) -> Placed<String>? {
      cells.first { $0.column.column.keys == [key] }?.node.text
    }
    number = row.number
    location = place(row.cells.firstIndex { !$0.isEmpty } ?? 0)
    id = text("id")
    key = text("key")
    let own = text("language")?.value ?? setting.language
    language = own
    let content = cells.filter { $0.column.column.keys != ["id"] }
    for (version, cells) in Dictionary(
      grouping: content,
      by: { $0.column.language.flatMap { $0.lowercased() == own.lowercased() ? nil : $0 } })
    {
      fields[version] = importFields(cells.map { ($0.column, $0.node) }, &report)
    }
  }
}

extension YAMLNode {
  /// The text of a scalar with its place; nil for anything else.
  var text: Placed<String>? {
    if case .scalar(let text, _) = content { Placed(text, at: location) } else { nil }
  }
}

/// Cells of one language as fields: texts and items without ids come together in their list.
private func importFields(
  _ cells: [(column: ImportHeader.Column, node: YAMLNode)], _ report: inout Report
) -> [ImportField] {
  let ids = itemIDs(cells)
  var fields: [ImportField] = []
  var lists: [String: [(number: Int, key: String?, node: YAMLNode)]] = [:]
  var order: [String] = []
  for (column, node) in cells {
    let keys = column.column.keys
    let number = column.number ?? 1
    switch column.column.shape {
    case .once, .list: fields.append(ImportField(path: keys.map(YAMLStep.key), node: node))
    case .texts, .items:
      if lists[keys[0]] == nil { order.append(keys[0]) }
      lists[keys[0], default: []].append((number, keys.dropFirst().first, node))
    case .known(let letter):
      let id = ids["\(keys[0])/\(number)"] ?? "\(letter)\(number)"
      fields.append(
        ImportField(
          path: [.key(keys[0]), .item(id)] + keys.dropFirst().map(YAMLStep.key), node: node))
    }
  }
  fields += order.map { key in
    ImportField(path: [.key(key)], node: list(lists[key, default: []]))
  }
  return withoutRepetition(fields, &report)
}

/// The ids that a row states for items, by list and number.
private func itemIDs(
  _ cells: [(column: ImportHeader.Column, node: YAMLNode)]
) -> [String: String] {
  cells.reduce(into: [:]) { ids, cell in
    let keys = cell.column.column.keys
    guard keys.last == "id", keys.count == 2, let id = cell.node.text?.value else { return }
    ids["\(keys[0])/\(cell.column.number ?? 1)"] = id
  }
}

/// A list of texts, or of groups of fields, in the order of their numbers.
private func list(_ cells: [(number: Int, key: String?, node: YAMLNode)]) -> YAMLNode {
  let items = Dictionary(grouping: cells, by: \.number).sorted { $0.key < $1.key }.map(\.value)
  let nodes = items.map { parts -> YAMLNode in
    guard parts[0].key != nil else { return parts[0].node }
    let entries = parts.map {
      YAMLNode.Entry(key: Placed($0.key ?? "", at: $0.node.location), value: $0.node)
    }
    return YAMLNode(content: .mapping(entries), location: parts[0].node.location)
  }
  return YAMLNode(content: .list(nodes), location: nodes[0].location)
}

/// The fields without those that another cell gives too: `title` and, in an English row, `title/en`.
private func withoutRepetition(
  _ fields: [ImportField], _ report: inout Report
) -> [ImportField] {
  var known: Set<String> = []
  return fields.filter { field in
    guard known.insert(field.name).inserted else {
      report.add(
        .importCell, at: field.node.location, "two cells of the row give '\(field.name)'",
        hint: "empty one of them")
      return false
    }
    return true
  }
}
