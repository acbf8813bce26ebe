package import Catalogue
import Diagnostics
import Markup

extension Vocabulary {
  /// The vocabulary in SKOS as Turtle (RDF 1.1 Turtle, W3C Recommendation 2014).
  ///
  /// - Parameter baseURL: where the workspace is published, with a slash at its end.
  package func turtle(baseURL: String) -> String {
    let address = "\(baseURL)vocabularies/\(scheme.rawValue)"
    func iri(_ id: Concept.ID) -> String { "<\(escapedIRI("\(address)/\(id)"))>" }
    var lines = [
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
      "@prefix dcterms: <http://purl.org/dc/terms/> .",
      "@prefix owl: <http://www.w3.org/2002/07/owl#> .", "",
      "<\(escapedIRI(address))> a skos:ConceptScheme" + literals("dcterms:title", title)
        + (version.map { " ;\n  dcterms:issued \(quoted($0.iso))" } ?? "")
        + (source.map { " ;\n  dcterms:source \(quoted($0))" } ?? "") + " .",
    ]
    for concept in concepts {
      var text = "\(iri(concept.id)) a skos:Concept ;\n  skos:inScheme <\(escapedIRI(address))>"
      text += literals("skos:prefLabel", concept.label)
      text += literals("skos:altLabel", concept.alternatives)
      text += literals("skos:hiddenLabel", concept.hidden)
      text += literals("skos:definition", concept.definition)
      if let notation = concept.notation { text += " ;\n  skos:notation \(quoted(notation))" }
      if let broader = concept.broader {
        text += " ;\n  skos:broader \(iri(broader.value))"
      } else {
        text += " ;\n  skos:topConceptOf <\(escapedIRI(address))>"
      }
      for below in narrower(than: concept.id) { text += " ;\n  skos:narrower \(iri(below.id))" }
      for mapping in concept.mappings {
        text += " ;\n  skos:\(mapping.relation.rawValue)Match <\(escapedIRI(mapping.uri))>"
      }
      if concept.status == .deprecated { text += " ;\n  owl:deprecated true" }
      if let next = concept.replacedBy { text += " ;\n  dcterms:isReplacedBy \(iri(next.value))" }
      lines += ["", text + " ."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func literals(_ property: String, _ text: LocalisedText) -> String {
    literals(property, text.texts.mapValues { [$0] })
  }

  private func literals(_ property: String, _ texts: [String: [String]]) -> String {
    texts.sorted { $0.key < $1.key }.flatMap { language, texts in
      texts.map { " ;\n  \(property) \(quoted($0))@\(language)" }
    }.joined()
  }
}

/// A string in quotes (Turtle, 2.5.1).
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// What no IRI may hold is written as an escape (Turtle, production 18).
func escapedIRI(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
