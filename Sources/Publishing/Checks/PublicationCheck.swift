import Diagnostics
import Documents
import Markup

/// A publication is of a kind that exists, has the sections its kind needs, and asks for formats that exist.
struct PublicationCheck: WorkspaceCheck {
  static let kind = Diagnostic.Code(
    "X-KIND", .error, "a word of a publication is none that Rostrum knows",
    why: "Kinds, sections and formats decide what is printed; an unknown one would print nothing.",
    wrong: "kind: tool-kit", right: "kind: toolkit")
  static let missing = Diagnostic.Code(
    "X-SECTION", .error, "a publication lacks a section that its kind needs",
    why:
      "Readers of a toolkit look for its practices and index, and those of an issue for its editorial.",
    wrong: "kind: toolkit, and no section of the kind index",
    right: "{id: index, kind: index, by: [country]}")

  let codes = [kind, missing]

  func check(_ edition: Edition, _ report: inout Report) {
    var ids: [String: SourceLocation] = [:]
    for publication in edition.workspace.publications {
      if let first = ids.updateValue(publication.location, forKey: publication.id) {
        report.add(
          .duplicateID, at: publication.location,
          "'\(publication.id)' is the id of two publications; the other is \(first.file)",
          hint: "rename one of them")
      }
      check(publication, &report)
    }
  }

  private func check(_ publication: Publication, _ report: inout Report) {
    guard let kind = allPublicationKinds.first(where: { $0.name == publication.kind.value }) else {
      unknown(publication.kind, "kind of publication", allPublicationKinds.map(\.name), &report)
      return
    }
    let present = Set(publication.sections.map(\.kind.value))
    for needed in kind.requiredSections where !present.contains(needed) {
      report.add(
        Self.missing, at: publication.location, "a \(kind.name) needs a section '\(needed)'",
        hint: "add {id: \(needed), kind: \(needed)} to 'sections'")
    }
    for section in publication.sections
    where !allSectionKinds.contains(where: { $0.name == section.kind.value }) {
      unknown(section.kind, "kind of section", allSectionKinds.map(\.name), &report)
    }
    for section in publication.sections {
      for by in section.by where IndexSection.schemes[by.value] == nil {
        unknown(by, "index", IndexSection.schemes.keys.sorted(), &report)
      }
    }
    for output in publication.outputs
    where !allFormats.contains(where: { $0.name == output.value }) {
      unknown(output, "format", allFormats.map(\.name), &report)
    }
  }

  private func unknown(
    _ word: Placed<String>, _ what: String, _ known: [String], _ report: inout Report
  ) {
    report.add(
      Self.kind, at: word.location, "'\(word.value)' is no \(what)",
      hint: nearMissHint(word.value, known) ?? "write one of: \(known.joined(separator: ", "))")
  }
}
