import Markup

/// Something of the workspace as data. One list of fields says what its JSON, the columns of its table
/// and the descriptions of both hold, so that none of them can differ.
package protocol DataRecord: Encodable, Sendable {
  /// Its name and fields.
  static var shape: DataShape<Self> { get }
}

extension DataRecord {
  /// An object without the fields that have no value.
  package var json: JSONValue {
    .members(
      Dictionary(
        Self.shape.fields.map { ($0.name, $0.value(self)) }, uniquingKeysWith: { first, _ in first }
      ))
  }

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

/// What the records of one type are called and hold.
package struct DataShape<Record>: Sendable {
  /// As descriptions of interfaces name it, such as `Practice`.
  package let name: String
  package let summary: String
  let fields: [DataField<Record>]

  /// The same without the way to the values.
  var outline: DataOutline {
    DataOutline(
      name: name, summary: summary,
      fields: fields.map { ($0.name, $0.kind, $0.summary, $0.isRequired) })
  }
}

/// A shape by its names and kinds alone.
struct DataOutline: Sendable {
  let name: String
  let summary: String
  let fields: [(name: String, kind: DataKind, summary: String, isRequired: Bool)]
}

/// What a field may hold.
indirect enum DataKind: Sendable {
  case text, address, integer, flag
  /// A list of texts; in a cell of a table they are separated by `; `.
  case texts
  /// A text for each language, by its tag (BCP 47).
  case labels
  /// Numbers by two names.
  case matrix
  case records(DataOutline)

  /// Whether it may hold nothing though it is there.
  var isList: Bool { if case .texts = self { true } else { false } }

  /// How a table keeps it; nil for what no single cell can hold.
  var cell: DataTable.Kind? {
    switch self {
    case .text, .texts: .text
    case .address: .address
    case .integer: .integer
    case .flag: .flag
    case .labels, .matrix, .records: nil
    }
  }
}

/// One field of a record.
struct DataField<Record>: Sendable {
  let name: String
  let kind: DataKind
  /// What it holds, in a sentence.
  let summary: String
  /// Whether every record has it.
  let isRequired: Bool
  let value: @Sendable (Record) -> JSONValue

  private init(
    _ name: String, _ kind: DataKind, _ summary: String, isRequired: Bool = true,
    value: @escaping @Sendable (Record) -> JSONValue
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isRequired = isRequired
    self.value = value
  }

  init(
    _ name: String, _ path: any KeyPath<Record, String> & Sendable, _ summary: String,
    kind: DataKind = .text
  ) {
    self.init(name, kind, summary) { .text($0[keyPath: path]) }
  }

  init(
    _ name: String, _ path: any KeyPath<Record, String?> & Sendable, _ summary: String,
    kind: DataKind = .text
  ) {
    self.init(name, kind, summary, isRequired: false) { .maybe($0[keyPath: path]) }
  }

  init(_ name: String, _ path: any KeyPath<Record, Int> & Sendable, _ summary: String) {
    self.init(name, .integer, summary) { .integer($0[keyPath: path]) }
  }

  init(_ name: String, _ path: any KeyPath<Record, Int?> & Sendable, _ summary: String) {
    self.init(name, .integer, summary, isRequired: false) {
      $0[keyPath: path].map(JSONValue.integer) ?? .null
    }
  }

  init(_ name: String, _ path: any KeyPath<Record, Bool> & Sendable, _ summary: String) {
    self.init(name, .flag, summary) { .flag($0[keyPath: path]) }
  }

  init(_ name: String, _ path: any KeyPath<Record, [String]> & Sendable, _ summary: String) {
    self.init(name, .texts, summary) { .texts($0[keyPath: path]) }
  }

  init(_ name: String, _ path: any KeyPath<Record, [String: String]> & Sendable, _ summary: String)
  {
    self.init(name, .labels, summary) { .object($0[keyPath: path].mapValues(JSONValue.text)) }
  }

  init(
    _ name: String, _ path: any KeyPath<Record, [String: [String: Int]]> & Sendable,
    _ summary: String
  ) {
    self.init(name, .matrix, summary) { record in
      .object(record[keyPath: path].mapValues { .object($0.mapValues(JSONValue.integer)) })
    }
  }

  init<Item: DataRecord>(
    _ name: String, _ path: any KeyPath<Record, [Item]> & Sendable, _ summary: String
  ) {
    self.init(name, .records(Item.shape.outline), summary) { .list($0[keyPath: path].map(\.json)) }
  }

  /// The same field of something that holds the record.
  func of<Whole>(_ path: any KeyPath<Whole, Record> & Sendable) -> DataField<Whole> {
    let value = value
    return DataField<Whole>(name, kind, summary, isRequired: isRequired) {
      value($0[keyPath: path])
    }
  }
}

extension DataTable {
  /// Records as rows, with those of their fields that a cell can hold.
  init<Record: DataRecord>(
    _ name: String, _ records: [Record], key: [String], links: [Link] = [], searched: [String] = []
  ) {
    let fields = Record.shape.fields.compactMap { field in field.kind.cell.map { (field, $0) } }
    self.init(
      name: name, summary: Record.shape.summary,
      columns: fields.map { field, kind in
        Column(
          field.name, kind, field.summary, isRequired: field.isRequired && !field.kind.isList)
      }, key: key, links: links, searched: searched,
      rows: records.map { record in fields.map { field, _ in field.value(record).cell } })
  }
}

extension JSONValue {
  /// As a cell of a table; nil for nothing and for an empty list.
  fileprivate var cell: String? {
    switch self {
    case .null, .object: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let items): items.isEmpty ? nil : listCell(items.compactMap(\.cell))
    }
  }
}
