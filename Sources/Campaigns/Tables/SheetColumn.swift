import Markup

/// A column of a sheet, and what its cells are in the plan's file.
struct SheetColumn: Hashable {
  enum Form: Hashable { case words, number, ids, day }

  let name: String
  let form: Form

  init(_ name: String, _ form: Form = .words) {
    self.name = name
    self.form = form
  }
}

/// Where in the fields of a thing the value of a cell stands.
struct SheetField {
  let key: String
  /// The fields of the group in which it stands, and its name there; nil for a field of its own.
  var group: [YAMLValue.Field]?
  var name = ""

  /// What the field is worth when the cell has a value.
  func whole(_ value: YAMLValue) -> YAMLValue {
    guard let group else { return value }
    guard let place = group.firstIndex(where: { $0.key == name }) else {
      return .mapping(group + [.init(name, value)])
    }
    var fields = group
    fields[place].value = value
    return .mapping(fields)
  }
}

extension PlanSheet {
  /// The columns of the sheets that are read as they are written; those of activities are `ActivityRow`'s.
  var columns: [SheetColumn] {
    switch self {
    case .activities: ActivityRow.Column.allCases.map { SheetColumn($0.rawValue) }
    case .risks:
      [
        .init("id"), .init("name"), .init("to"), .init("who", .ids), .init("likelihood", .number),
        .init("impact", .number), .init("score", .number), .init("owner"), .init("mitigation"),
        .init("contingency"), .init("trigger"), .init("seen_with", .ids), .init("review", .day),
        .init("state"),
      ]
    case .budget:
      [
        .init("id"), .init("name"), .init("category"), .init("quantity", .number), .init("unit"),
        .init("unit_cost", .number), .init("cost", .number), .init("activity"), .init("funder"),
        .init("certain"), .init("supports"),
      ]
    case .stakeholders:
      [
        .init("id"), .init("name"), .init("type"), .init("role", .ids),
        .init("influence", .number), .init("interest", .number), .init("position"),
        .init("as_of", .day), .init("source"), .init("wanted"), .init("engagement"),
      ]
    case .indicators:
      [
        .init("id"), .init("name"), .init("measures", .ids), .init("level"), .init("unit"),
        .init("baseline", .number), .init("target", .number), .init("by", .day),
        .init("verification"),
        .init("responsible"),
      ]
    }
  }

  /// The way to the list of the sheet's things in the plan's file.
  var list: [String] { self == .budget ? ["budget", "lines"] : [rawValue] }

  /// Where the value of a column stands among the fields of a thing; nil when it follows from others.
  func field(of column: SheetColumn, among fields: [String: YAMLValue]) -> SheetField? {
    switch (self, column.name) {
    case (.stakeholders, "name"): return SheetField(key: "name")
    case (_, "name"): return SheetField(key: "text")
    case (.risks, "score"): return nil
    case (.budget, "cost"):
      let isProduct = fields["quantity"] != nil && fields["unit_cost"] != nil
      return isProduct && fields["amount"] == nil ? nil : SheetField(key: "amount")
    case (.indicators, "baseline"):
      guard case .mapping(let group)? = fields["baseline"] else {
        return SheetField(key: "baseline")
      }
      return SheetField(key: "baseline", group: group, name: "value")
    case (.indicators, "target"), (.indicators, "by"):
      let name = column.name == "by" ? "by" : "value"
      switch fields["target"] {
      case .mapping(let group)?: return SheetField(key: "target", group: group, name: name)
      case nil: return SheetField(key: "target", group: [], name: name)
      default: return SheetField(key: column.name)
      }
    default: return SheetField(key: column.name)
    }
  }
}
