import Diagnostics
import Markup

/// The description of the interface for programs in OpenAPI 3.1, made from the list of endpoints and
/// from the fields of the records.
package struct OpenAPI: Sendable {
  private let configuration: Configuration

  package init(_ configuration: Configuration) { self.configuration = configuration }

  package var json: JSONValue {
    .members([
      "openapi": "3.1.1",
      "info": .members([
        "title": .text("\(configuration.title): data"),
        "version": "1",
        "description": .text(
          "Read-only. Every address may be asked with GET or HEAD from any site. Answers carry an ETag; problems are described as RFC 9457 asks."
        ),
        "license": .object([
          "name": .text(configuration.licence), "identifier": .text(configuration.licence),
        ]),
      ]),
      "servers": [["url": "/api"]],
      "paths": .object(
        Dictionary(
          APIEndpoint.allCases.map { ($0.path, ["get": operation($0)]) },
          uniquingKeysWith: { first, _ in first })),
      "components": ["schemas": .object(schemas), "responses": responses],
    ])
  }

  private func operation(_ endpoint: APIEndpoint) -> JSONValue {
    let parameters = endpoint.parameters
    let own = JSONValue.object([
      "description": .text(endpoint.summary), "headers": ["ETag": ["schema": ["type": "string"]]],
      "content": ["application/json": ["schema": schema(endpoint.answer)]],
    ])
    var answers: [String: JSONValue] = ["200": own]
    if parameters.contains(where: { $0.place == .path }) {
      answers["404"] = ["$ref": "#/components/responses/NotFound"]
    }
    if !parameters.isEmpty {
      answers["400"] = ["$ref": "#/components/responses/BadRequest"]
    }
    return .members([
      "operationId": .text(endpoint.operation), "summary": .text(endpoint.summary),
      "parameters": parameters.isEmpty ? .null : .list(parameters.map(parameter)),
      "responses": .object(answers),
    ])
  }

  private func parameter(_ parameter: APIEndpoint.Parameter) -> JSONValue {
    .members([
      "name": .text(parameter.name), "in": .text(parameter.place.rawValue),
      "description": .text(parameter.summary), "schema": parameter.schema,
      "required": parameter.place == .path ? true : .null,
      "explode": parameter.isRepeated ? true : .null,
    ])
  }

  private var responses: JSONValue {
    func problem(_ text: String) -> JSONValue {
      [
        "description": .text(text),
        "content": ["application/problem+json": ["schema": reference("Problem")]],
      ]
    }
    return [
      "BadRequest": problem("What stands in the address is no value of a parameter."),
      "NotFound": problem("There is no such record."),
    ]
  }

  private func schema(_ answer: APIEndpoint.Answer) -> JSONValue {
    switch answer {
    case .one(let outline): return reference(outline.name)
    case .list(let outline): return list(of: outline, more: [:])
    case .page(let outline):
      return list(
        of: outline,
        more: [
          "page": ["type": "integer"], "pages": ["type": "integer"],
          "facets": ["type": "array", "items": reference("Facet")],
          "unknown": ["type": "array", "items": ["type": "string"]],
          "suggestion": ["type": "string"],
        ])
    }
  }

  private func list(of outline: DataOutline, more: [String: JSONValue]) -> JSONValue {
    let always: [String: JSONValue] = [
      "total": ["type": "integer"],
      "items": ["type": "array", "items": reference(outline.name)],
      "links": reference("Links"),
    ]
    return strict(
      always.merging(more) { $1 },
      required: always.keys + more.keys.filter { $0 != "suggestion" })
  }

  private var schemas: [String: JSONValue] {
    var schemas: [String: JSONValue] = [
      "Problem": strict(
        [
          "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
          "detail": ["type": "string"],
        ], required: ["type", "title", "status"]),
      "Links": [
        "type": "object",
        "description": "References relative to the address that was asked (RFC 3986).",
        "additionalProperties": ["type": "string", "format": "uri-reference"],
      ],
      "Facet": strict(
        [
          "facet": ["type": "string"],
          "values": [
            "type": "array",
            "items": strict(
              [
                "value": ["type": "string"], "count": ["type": "integer"],
                "ticked": ["type": "boolean"],
              ], required: ["value", "count", "ticked"]),
          ],
        ], required: ["facet", "values"]),
    ]
    for endpoint in APIEndpoint.allCases {
      switch endpoint.answer {
      case .one(let outline), .list(let outline), .page(let outline): add(outline, to: &schemas)
      }
    }
    return schemas
  }

  private func add(_ outline: DataOutline, to schemas: inout [String: JSONValue]) {
    guard schemas[outline.name] == nil else { return }
    var properties: [String: JSONValue] = [:]
    for field in outline.fields {
      if case .records(let inner) = field.kind { add(inner, to: &schemas) }
      properties[field.name] = schema(of: field.kind, field.summary)
    }
    var schema = strict(
      properties, required: outline.fields.filter(\.isRequired).map(\.name))
    if case .object(var members) = schema {
      members["description"] = .text(outline.summary)
      schema = .object(members)
    }
    schemas[outline.name] = schema
  }

  private func schema(of kind: DataKind, _ summary: String) -> JSONValue {
    let summary = JSONValue.text(summary)
    return switch kind {
    case .text: ["type": "string", "description": summary]
    case .address: ["type": "string", "format": "uri-reference", "description": summary]
    case .integer: ["type": "integer", "description": summary]
    case .flag: ["type": "boolean", "description": summary]
    case .texts: ["type": "array", "items": ["type": "string"], "description": summary]
    case .labels:
      ["type": "object", "additionalProperties": ["type": "string"], "description": summary]
    case .matrix:
      [
        "type": "object", "description": summary,
        "additionalProperties": [
          "type": "object", "additionalProperties": ["type": "integer"],
        ],
      ]
    case .records(let outline):
      ["type": "array", "items": reference(outline.name), "description": summary]
    }
  }

  private func strict(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties),
      "required": .texts(required.sorted()), "additionalProperties": false,
    ]
  }

  private func reference(_ name: String) -> JSONValue {
    ["$ref": .text("#/components/schemas/\(name)")]
  }
}
