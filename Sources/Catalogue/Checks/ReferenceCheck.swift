package import Diagnostics
import Markup

extension Diagnostic.Code {
  package static let unknownReference = Diagnostic.Code(
    "ID-REF", .error, "a reference leads to nothing",
    why: "Readers and programs follow references; each must arrive.",
    wrong: "sources: [s9]  (and no source s9)", right: "sources: [s1]")

  package static let withdrawnReference = Diagnostic.Code(
    "P-WITHDRAWN", .warning, "a text leads to a practice that was withdrawn",
    why: "What was withdrawn no longer stands, and a text that leans on it must not either.",
    source: "COPE, Retraction Guidelines",
    wrong: "Lessons are free [@lessons#f1].  (and 'lessons' was withdrawn)",
    right: "Lessons are free [@evening-classes#f1].")
}

/// What a practice or organisation points at must exist, and still stand.
struct ReferenceCheck: Check {
  let codes = [Diagnostic.Code.unknownReference, .withdrawnReference]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    var references = References(catalogue: catalogue, report: report)
    for practice in catalogue.allTexts {
      references.checkSources(of: practice)
      for relation in practice.related { references.check(relation.practice, in: practice) }
      for citation in practice.body.citations { references.check(citation, in: practice) }
      for case .listed(let id) in practice.organisations { references.checkOrganisation(id) }
    }
    for organisation in catalogue.organisations {
      for id in organisation.memberOf + organisation.partners { references.checkOrganisation(id) }
    }
    report = references.report
  }
}

/// One look along all references of a catalogue.
private struct References {
  let catalogue: Catalogue
  var report: Report
  var suggestions = Suggestions()

  /// A translation may leave its sources to its original.
  mutating func checkSources(of practice: Practice) {
    guard !catalogue.isUnread(practice.id) else { return }
    let original = catalogue.practice(practice.id)?.sources ?? []
    let known = Set((practice.sources + original).map(\.id.value))
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

  mutating func check(_ id: Placed<Practice.ID>, in practice: Practice) {
    guard let other = catalogue.practice(id.value) else { return checkUnknown(id) }
    checkStanding(of: other, at: id.location, in: practice)
  }

  /// What was withdrawn itself may lead to anything.
  mutating func checkStanding(
    of other: Practice, at place: SourceLocation, in practice: Practice
  ) {
    guard catalogue.practice(practice.id)?.isWithdrawn != true else { return }
    report.addWithdrawal(of: other, at: place)
  }

  mutating func checkUnknown(_ id: Placed<Practice.ID>, hint: String? = nil) {
    guard !catalogue.isUnread(id.value) else { return }
    report.add(
      .unknownReference, at: id.location, "no practice '\(id.value)' in the catalogue",
      hint: hint
        ?? suggestions.hint(for: id.value, in: "practices", of: catalogue.practices))
  }

  mutating func check(_ citation: CitationMark, in practice: Practice) {
    guard let cited = catalogue.practice(citation.key) else {
      let own = practice.partIDs.contains(citation.key)
      checkUnknown(
        Placed(citation.key, at: citation.location),
        hint: own ? "did you mean [@\(practice.id)#\(citation.key)]?" : nil)
      return
    }
    checkStanding(of: cited, at: citation.location, in: practice)
    guard let part = citation.part, !cited.partIDs.contains(part) else { return }
    report.add(
      .unknownReference, at: citation.location, "practice '\(cited.id)' has no part '\(part)'",
      hint: "its parts are: \(cited.partIDs.joined(separator: ", "))")
  }

  mutating func checkOrganisation(_ id: Placed<Organisation.ID>) {
    guard catalogue.organisation(id.value) == nil, !catalogue.isUnread(id.value) else { return }
    report.add(
      .unknownReference, at: id.location, "no organisation '\(id.value)' in the directory",
      hint: suggestions.hint(for: id.value, in: "organisations", of: catalogue.organisations)
        ?? "add Practices/organisations/\(id.value).yaml, or write {name: …}")
  }
}

extension Report {
  /// Says that a place leads to a practice that was withdrawn, if it was.
  package mutating func addWithdrawal(of practice: Practice, at place: SourceLocation) {
    guard let withdrawal = practice.withdrawal else { return }
    add(
      .withdrawnReference, at: place,
      "practice '\(practice.id)' was withdrawn on \(withdrawal.date.iso)",
      hint: "name another practice, or take this out")
  }
}

extension Practice {
  /// The ids of its facts, results and sources, by which they are cited.
  package var partIDs: [String] {
    facts.map(\.id.value) + results.map(\.id.value) + sources.map(\.id.value)
  }
}
