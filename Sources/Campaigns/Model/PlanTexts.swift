package import Diagnostics
import Markup

/// Words of a plan that a reader may see, and where they stand.
package struct PlanText: Hashable, Sendable {
  /// The id of the object that says them; nil for the plan and its body.
  package let owner: String?
  /// The field, such as `so_what`; `body` for the text below the fields.
  package let field: String
  package let text: String
  /// Its own place, or that of its object.
  package let location: SourceLocation

  init(_ owner: String?, _ field: String, _ text: String, at location: SourceLocation) {
    self.owner = owner
    self.field = field
    self.text = text
    self.location = location
  }
}

extension PlanObject {
  /// The words that are written in fields, each at the id of the object.
  func written(_ fields: KeyValuePairs<String, String?>) -> [PlanText] {
    fields.compactMap { field, text in
      text.map { PlanText(id.value, field, $0, at: id.location) }
    }
  }

  /// A field with a place of its own.
  func written(_ field: String, _ text: Placed<String>?) -> [PlanText] {
    text.map { [PlanText(id.value, field, $0.value, at: $0.location)] } ?? []
  }

  /// Each item of a list.
  func written(_ field: String, _ texts: [String]) -> [PlanText] {
    texts.map { PlanText(id.value, field, $0, at: id.location) }
  }
}

extension Plan {
  /// Every text of the plan, in the order of its sections, the body last. Ids and words of closed lists
  /// are no texts.
  package var texts: [PlanText] {
    var texts = own("title", title.value, title.location) + own("rationale", rationale)
    texts += own("place", place?.name)
    for day in calendar.holidays { texts += own("holidays", day.name, day.day.location) }
    texts += issue.map(issueTexts) ?? []
    for object in objects {
      texts += object.texts
      if let claim = object as? any ClaimingObject {
        texts += claim.evidence.texts(of: claim.id.value)
      }
    }

    texts += own("text", weighed?.text.value, weighed?.text.location)
    for entry in participation { texts += entry.texts }
    texts += partnershipTexts + recordTexts + noteTexts
    for waiver in waivers {
      texts += own("reason", waiver.reason, waiver.key.location)
      texts += own("by", waiver.by, waiver.key.location)
    }
    return texts + body.texts(at: location).map { PlanText(nil, "body", $0.value, at: $0.location) }
  }

  private func own(
    _ field: String, _ text: String?, _ place: SourceLocation? = nil
  ) -> [PlanText] {
    text.map { [PlanText(nil, field, $0, at: place ?? location)] } ?? []
  }

  private func issueTexts(_ issue: Issue) -> [PlanText] {
    own("text", issue.text.value, issue.text.location) + own("cut", issue.cut, issue.location)
      + (issue.means + issue.ends).flatMap { own("text", $0.text, $0.of.location) }
  }

  /// What partners agree on.
  private var partnershipTexts: [PlanText] {
    guard let partnership else { return [] }
    let place = partnership.location
    var texts = own("purpose", partnership.purpose, place)
    texts += own("type", partnership.agreement?.type, place)
    texts += own("status", partnership.agreement?.status, place)
    texts += own("ending", partnership.agreement?.ending, place)
    for role in partnership.roles { texts += own("text", role.text, role.location) }
    for signature in partnership.agreement?.signatures ?? [] {
      texts += own("post", signature.post, signature.party.location)
    }
    return texts
  }

  /// Who came, what was said, what can be seen, and what is looked at again.
  private var recordTexts: [PlanText] {
    var texts = own("who", participants?.who, participants?.location)
    for name in participants?.organisations ?? [] {
      texts += own("organisations", name.value, name.location)
    }
    for delegation in participants?.delegations ?? [] {
      texts += own("who", delegation.who, delegation.country.location)
    }
    for quote in quotes {
      for (field, text) in [
        ("text", quote.text), ("speaker", quote.speaker), ("role", quote.role),
        ("source", quote.source),
      ] { texts += own(field, text, quote.location) }
    }
    for medium in media {
      texts += own("url", medium.url) + own("title", medium.title)
      texts += own("transcript", medium.transcript) + own("captions", medium.captions)
    }
    for review in reviews {
      for (field, text) in [
        ("question", review.question), ("keep_if", review.keepIf),
        ("change_if", review.changeIf), ("stop_if", review.stopIf), ("result", review.result),
      ] { texts += own(field, text, review.location) }
    }
    return texts
  }
}

extension ParticipationEntry {
  /// The words of the entry; ids that it names are left out.
  fileprivate var texts: [PlanText] {
    let fields: [(String, String?)] = [
      ("how", how), ("decides", decides), ("prepared", prepared?.value), ("ethical", ethical),
      ("sustained", sustained), ("told_back", toldBack),
    ]
    let lists = [("safe", safe), ("supported", supported)].flatMap { field, texts in
      texts.map { (field, Optional($0.value)) }
    }
    return (fields + lists).compactMap { field, text in
      guard let text, !isID(text) else { return nil }
      return PlanText(group.value, field, text, at: location)
    }
  }
}

extension Evidence {
  fileprivate func texts(of owner: String) -> [PlanText] {
    if case .open(let because?, let place) = self {
      return [PlanText(owner, "because", because, at: place)]
    }
    return entries.flatMap { entry in
      var fields = [("use", entry.use), ("adapt", entry.adapt)]
      if case .source(let source) = entry.basis {
        fields += [("title", source.title), ("url", source.address)]
      }
      return fields.compactMap { field, text in
        text.map { PlanText(owner, field, $0, at: entry.location) }
      }
    }
  }
}
