import Diagnostics
import Markup

/// The description of the tables as Frictionless Data Package
/// (https://specs.frictionlessdata.io/tabular-data-package/).
struct DataPackage {
  let configuration: Configuration
  let tables: [DataTable]

  var json: JSONValue {
    .members([
      "profile": "tabular-data-package", "name": "catalogue",
      "title": .text(configuration.title),
      "homepage": .maybe(configuration.baseURL),
      "licenses": [
        .members([
          "name": .text(configuration.licence),
          "path": .maybe(spdxAddress(configuration.licence)),
        ])
      ],
      "contributors": [["title": .text(configuration.publisher), "role": "publisher"]],
      "resources": .list(tables.map(resource)),
    ])
  }

  private func resource(_ table: DataTable) -> JSONValue {
    [
      "profile": "tabular-data-resource", "name": .text(table.name),
      "description": .text(table.summary), "path": .text("\(table.name).csv"), "format": "csv",
      "mediatype": "text/csv", "encoding": "utf-8",
      "dialect": ["lineTerminator": "\r\n", "header": true],
      "schema": .members([
        "fields": .list(table.columns.map(field)), "missingValues": [""],
        "primaryKey": table.key.isEmpty ? .null : .texts(table.key),
        "foreignKeys": table.links.isEmpty ? .null : .list(table.links.map(link)),
      ]),
    ]
  }

  private func field(_ column: DataTable.Column) -> JSONValue {
    let type =
      switch column.kind {
      case .text, .address: "string"
      case .integer: "integer"
      case .flag: "boolean"
      }
    return .members([
      "name": .text(column.name), "type": .text(type), "description": .text(column.summary),
      "format": column.kind == .address && configuration.baseURL != nil ? "uri" : .null,
      "constraints": column.isRequired ? ["required": true] : .null,
    ])
  }

  private func link(_ link: DataTable.Link) -> JSONValue {
    [
      "fields": .texts(link.columns),
      "reference": ["resource": .text(link.table), "fields": .texts(link.keys)],
    ]
  }
}
