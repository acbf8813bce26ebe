package import Catalogue
import Diagnostics
import Markup

/// What a claim or the text rests on is in the catalogue, to the very fact or result.
struct EvidenceReferenceRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unknownPractice, .unknownPart]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let catalogue = setting.catalogue
    for claim in plan.claims {
      for entry in claim.evidence.entries {
        guard case .practice(let id, let part) = entry.basis,
          let practice = find(id.value, at: id.location, catalogue, &report), let part
        else { continue }
        check(part.value, of: practice, at: part.location, &report)
      }
    }
    for risk in plan.risks {
      if let id = risk.from { _ = find(id.value, at: id.location, catalogue, &report) }
    }
    for (id, day) in plan.evidenceSeen.sorted(by: { $0.key < $1.key }) {
      _ = find(id, at: day.location, catalogue, &report)
    }
    for citation in plan.body.citations {
      guard
        let practice = find(citation.key, at: citation.location, catalogue, &report),
        let part = citation.part
      else { continue }
      checkCited(part, of: practice, at: citation.location, &report)
    }
  }

  private func find(
    _ id: String, at place: SourceLocation, _ catalogue: Catalogue, _ report: inout Report
  ) -> Practice? {
    if let practice = catalogue.practice(id) { return practice }
    guard !catalogue.isUnread(id) else { return nil }
    report.add(
      .unknownPractice, at: place, "no practice '\(id)' in the catalogue",
      hint: suggestion(for: id, among: catalogue.practices.lazy.map(\.id)))
    return nil
  }

  private func check(
    _ part: PracticePart, of practice: Practice, at place: SourceLocation, _ report: inout Report
  ) {
    switch part {
    case .fact(let id):
      checkPart(id, "fact", practice.facts.map(\.id.value), of: practice, at: place, &report)
    case .result(let id):
      checkPart(id, "result", practice.results.map(\.id.value), of: practice, at: place, &report)
    case .lesson(let lesson):
      guard practice.lessons[lesson].isEmpty else { return }
      report.add(
        .unknownPart, at: place, "practice '\(practice.id)' does not say '\(lesson.rawValue)'",
        hint: "name a fact or a result of it")
    }
  }

  /// A part as it is cited in a text: a fact, a result or a source by its id.
  private func checkCited(
    _ part: String, of practice: Practice, at place: SourceLocation, _ report: inout Report
  ) {
    let facts = practice.facts.map(\.id.value)
    let results = practice.results.map(\.id.value)
    let sources = practice.sources.map(\.id.value)
    guard !(facts + results + sources).contains(part) else { return }
    switch part.prefix(1) {
    case "r": checkPart(part, "result", results, of: practice, at: place, &report)
    case "s": checkPart(part, "source", sources, of: practice, at: place, &report)
    default: checkPart(part, "fact", facts, of: practice, at: place, &report)
    }
  }

  private func checkPart(
    _ id: String, _ noun: String, _ ids: [String], of practice: Practice, at place: SourceLocation,
    _ report: inout Report
  ) {
    guard !ids.contains(id) else { return }
    let meant = ids.first { $0.dropFirst() == id }
    report.add(
      .unknownPart, at: place,
      "practice '\(practice.id)' has \(ids.isEmpty ? "no \(noun)s" : counted(ids.count, noun)); there "
        + "is no \(noun) '\(id)'",
      hint: meant.map { "did you mean '\($0)'?" }
        ?? (ids.isEmpty ? nil : "its \(noun)s are: \(ids.joined(separator: ", "))"))
  }
}

extension Practice.Lessons {
  /// The texts of one kind of lesson.
  package subscript(lesson: PracticePart.Lesson) -> [String] {
    switch lesson {
    case .whyItWorked: whyItWorked
    case .whyItFailed: whyItFailed
    case .potentialRisks: potentialRisks
    case .transfer: transfer
    }
  }
}

extension Diagnostic.Code {
  static let unknownPractice = Diagnostic.Code(
    "EV-UNKNOWN", .error, "a claim rests on a practice that is not in the catalogue",
    why: "Every claim shows what it rests on; a link that leads nowhere shows nothing.",
    wrong: "evidence: [{practice: peny-wirton-schools, fact: f2}]",
    right: "evidence: [{practice: penny-wirton-schools, fact: f2}]")

  static let unknownPart = Diagnostic.Code(
    "EV-PART", .error, "a claim rests on a fact or result that the practice does not have",
    why: "A practice holds many statements; the claim must rest on one that is there.",
    wrong: "evidence: [{practice: penny-wirton-schools, fact: f70}]",
    right: "evidence: [{practice: penny-wirton-schools, fact: f2}]")
}
