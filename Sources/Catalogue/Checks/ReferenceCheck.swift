package import Diagnostics
import Markup

extension Diagnostic.Code {
  package static let unknownReference = Diagnostic.Code(
    "ID-REF", .error, "a reference leads to nothing",
    why: "Readers and programs follow references; each must arrive.",
    wrong: "sources: [s9]  (and no source s9)", right: "sources: [s1]")
}

/// What a practice or organisation points at must exist.
struct ReferenceCheck: Check {
  let codes = [Diagnostic.Code.unknownReference]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.allTexts {
      checkSources(practice, &report)
      for relation in practice.related {
        checkPractice(relation.practice, catalogue, &report)
      }
      for citation in practice.body.citations {
        checkCitation(citation, catalogue, &report)
      }
      let listed = practice.organisations.compactMap { mention in
        if case .listed(let id) = mention { id } else { nil }
      }
      checkOrganisations(listed, catalogue, &report)
    }
    for organisation in catalogue.organisations {
      checkOrganisations(organisation.memberOf + organisation.partners, catalogue, &report)
    }
  }

  private func checkSources(_ practice: Practice, _ report: inout Report) {
    let known = Set(practice.sources.map(\.id.value))
    let used =
      practice.facts.flatMap(\.sources) + practice.results.flatMap(\.sources)
      + practice.quotes.compactMap(\.source)
    for source in used where !known.contains(source.value) {
      report.add(
        .unknownReference, at: source.location, "this practice has no source '\(source.value)'",
        hint: known.isEmpty
          ? "add it to 'sources'" : "its sources are: \(known.sorted().joined(separator: ", "))")
    }
  }

  private func checkPractice(
    _ id: Placed<String>, _ catalogue: Catalogue, _ report: inout Report
  ) {
    guard catalogue.practice(id.value) == nil else { return }
    report.add(
      .unknownReference, at: id.location, "no practice '\(id.value)' in the catalogue",
      hint: nearMiss(to: id.value, among: catalogue.practices.map(\.id))
        .map { "did you mean '\($0)'?" })
  }

  private func checkCitation(
    _ citation: CitationMark, _ catalogue: Catalogue, _ report: inout Report
  ) {
    guard let practice = catalogue.practice(citation.key) else {
      checkPractice(Placed(citation.key, at: citation.location), catalogue, &report)
      return
    }
    guard let part = citation.part, !practice.partIDs.contains(part) else { return }
    report.add(
      .unknownReference, at: citation.location, "practice '\(practice.id)' has no part '\(part)'",
      hint: "its parts are: \(practice.partIDs.joined(separator: ", "))")
  }

  private func checkOrganisations(
    _ ids: [Placed<String>], _ catalogue: Catalogue, _ report: inout Report
  ) {
    for id in ids where catalogue.organisation(id.value) == nil {
      let meant = nearMiss(to: id.value, among: catalogue.organisations.map(\.id))
      report.add(
        .unknownReference, at: id.location, "no organisation '\(id.value)' in the directory",
        hint: meant.map { "did you mean '\($0)'?" }
          ?? "add Practices/organisations/\(id.value).yaml, or write {name: …}")
    }
  }
}

extension Practice {
  /// The ids of its facts, results and sources, by which they are cited.
  package var partIDs: [String] {
    facts.map(\.id.value) + results.map(\.id.value) + sources.map(\.id.value)
  }
}
