import Diagnostics
import Markup

extension Fields {
  /// What a claim rests on: `evidence`, and `because` where there is none.
  mutating func evidence(_ report: inout Report) -> Evidence {
    let because = words("because", &report)
    guard let node = node("evidence") else { return .absent }
    if case .scalar("none", _) = node.content { return .open(because: because, node.location) }
    let entries: [EvidenceEntry?] = parts("evidence", &report).map { (part: EvidencePart) in
      part.entry
    }
    let known = entries.compactMap { $0 }
    return entries.isEmpty ? .absent : .entries(known)
  }
}

/// An entry of `evidence` as it is read; `entry` is nil when it names nothing.
private struct EvidencePart: PlanPart {
  static let what = "an item of 'evidence'"
  let entry: EvidenceEntry?

  init(_ fields: inout Fields, _ report: inout Report) {
    let use = fields.words("use", &report)
    let adapt = fields.words("adapt", &report)
    let practice = fields.text("practice", &report)
    let part = fields.practicePart(&report)
    let source: EvidenceSource? = fields.part("source", &report)
    fields.keep("fact", "result", "part")
    let basis: EvidenceEntry.Basis? =
      if let practice { .practice(practice, part) } else { source.map { .source($0) } }
    if practice == nil, source == nil {
      fields.missing("practice", "the id of a practice, or 'source' with a title", &report)
    }
    let location = fields.location
    entry = basis.map { EvidenceEntry(basis: $0, use: use, adapt: adapt, location: location) }
  }
}

extension Fields {
  /// `fact`, `result` or `part` of a practice; nil for the whole.
  fileprivate mutating func practicePart(_ report: inout Report) -> Placed<PracticePart>? {
    if let fact = text("fact", &report) { return Placed(.fact(fact.value), at: fact.location) }
    if let result = text("result", &report) {
      return Placed(.result(result.value), at: result.location)
    }
    let lesson: Placed<PracticePart.Lesson>? = choice("part", &report)
    return lesson.map { Placed(.lesson($0.value), at: $0.location) }
  }
}

extension EvidenceSource: PlanPart {
  static let what = "a source"

  init(_ fields: inout Fields, _ report: inout Report) {
    title = fields.needed("title", "what the source is called", &report).value
    let url = fields.words("url", &report)
    address = fields.words("address", &report) ?? url
    date = fields.date("date", &report)?.value
  }
}
