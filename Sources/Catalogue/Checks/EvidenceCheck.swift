import Diagnostics
import Markup

/// A practice states at least two facts, and every fact and figure names its sources.
struct EvidenceCheck: Check {
  static let facts = Diagnostic.Code(
    "P-FACTS", .error, "a practice states fewer than two facts",
    why: "A sheet with less says nothing that a campaign could rest on.",
    wrong: "facts: [{id: f1, …}]", right: "facts: [{id: f1, …}, {id: f2, …}]")
  static let sources = Diagnostic.Code(
    "P-SOURCE", .error, "a fact or figure names no source",
    why: "Every claim shows what it rests on.",
    wrong: "{id: f1, text: Lessons are free.}",
    right: "{id: f1, text: Lessons are free., sources: [s1]}")

  let codes = [facts, sources]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.practices where !practice.isWithdrawn && practice.facts.count < 2 {
      report.add(
        Self.facts, at: practice.location,
        "this practice states \(practice.facts.isEmpty ? "no fact" : "one fact"); the least is two",
        hint: "add to 'facts' what a source says")
    }
    for practice in catalogue.allTexts where !practice.isWithdrawn {
      // A translated fact rests on what its original rests on.
      let original = practice.isTranslation ? catalogue.practice(practice.id) : nil
      let known = Set(original?.partIDs ?? [])
      for fact in practice.facts where fact.sources.isEmpty && !known.contains(fact.id.value) {
        report.add(
          Self.sources, at: fact.id.location, "fact '\(fact.id.value)' names no source",
          hint: "add 'sources: [s1]'")
      }
      for result in practice.results
      where result.sources.isEmpty && !known.contains(result.id.value) {
        report.add(
          Self.sources, at: result.id.location, "result '\(result.id.value)' names no source",
          hint: "add 'sources: [s1]'")
      }
    }
  }
}
