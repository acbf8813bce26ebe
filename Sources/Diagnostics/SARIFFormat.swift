extension Report {
  /// All problems as a SARIF 2.1.0 log (OASIS, 2020), for code-scanning tools.
  ///
  /// - Throws: never for text that Swift can hold; the encoder's signature asks for it.
  package func sarif() throws -> String {
    try prettyJSON(SARIFLog(self))
  }
}

/// The part of SARIF 2.1.0 that carries a list of problems.
private struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let columnKind = "unicodeCodePoints"
    let tool: Tool
    let results: [Result]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "Rostrum"
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
    let fullDescription: Text
  }

  struct Text: Encodable { let text: String }

  struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Text
    let locations: [Location]
  }

  struct Location: Encodable { let physicalLocation: PhysicalLocation }

  struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }

  struct Artifact: Encodable { let uri: String }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }

  init(_ report: Report) {
    let codes = Set(report.diagnostics.map(\.code)).sorted { $0.id < $1.id }
    let rules = codes.map {
      Rule(id: $0.id, shortDescription: Text(text: $0.summary), fullDescription: Text(text: $0.why))
    }
    let results = report.sorted.map { diagnostic in
      let place = PhysicalLocation(
        artifactLocation: Artifact(uri: uri(diagnostic.location.file)),
        region: Region(
          startLine: diagnostic.location.line, startColumn: diagnostic.location.column))
      return Result(
        ruleId: diagnostic.code.id, level: level(diagnostic.severity),
        message: Text(
          text: [diagnostic.message, diagnostic.hint].compactMap { $0 }.joined(separator: "; ")),
        locations: [Location(physicalLocation: place)])
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
  }
}

/// SARIF 2.1.0, 3.27.10: `error`, `warning` or `note`.
private func level(_ severity: Diagnostic.Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .hint, .info: "note"
  }
}

/// A relative path as a URI reference (RFC 3986): what is not unreserved or `/` is escaped.
private func uri(_ path: String) -> String {
  path.utf8.map { byte in
    let character = Character(Unicode.Scalar(byte))
    let plain =
      byte < 128 && (character.isLetter || character.isNumber || "-._~/".contains(character))
    let hex = String(byte, radix: 16, uppercase: true)
    return plain ? String(character) : "%" + (hex.count == 1 ? "0" + hex : hex)
  }.joined()
}
