import Foundation

extension Report {
  /// All problems as a JSON array of objects, for editors and scripts.
  ///
  /// - Throws: never for text that Swift can hold; the encoder's signature asks for it.
  package func json() throws -> String {
    try prettyJSON(sorted.map(JSONProblem.init))
  }
}

/// One problem as JSON: the place as four flat fields.
private struct JSONProblem: Encodable {
  let path: String
  let line: Int
  let column: Int
  let severity: String
  let code: String
  let message: String
  let hint: String?

  init(_ diagnostic: Diagnostic) {
    path = diagnostic.location.file
    line = diagnostic.location.line
    column = diagnostic.location.column
    severity = diagnostic.severity.rawValue
    code = diagnostic.code.id
    message = diagnostic.message
    hint = diagnostic.hint
  }
}

/// Readable JSON with sorted keys and a line break at its end, so that the same value gives the same bytes.
///
/// - Throws: what the encoder throws for a value that JSON cannot hold.
package func prettyJSON(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
