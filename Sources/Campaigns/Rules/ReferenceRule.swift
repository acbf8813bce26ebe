import Catalogue
import Diagnostics
import Markup

/// An id that a field names must belong to something of the sort that is meant.
struct ReferenceRule: PlanRule {
  let codes: [Diagnostic.Code] = [.unknownReference]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for reference in plan.references { check(reference, setting, &report) }
    for mention in plan.mentions where setting.objects[mention.value] == nil {
      report.add(
        .unknownReference, at: mention.location,
        "the text mentions '\(mention.value)', but nothing in the plan has that id",
        hint: suggestion(for: mention.value, among: setting.objects.keys))
    }
    for about in plan.log.compactMap(\.about) where setting.objects[about.value] == nil {
      report.add(
        .unknownReference, at: about.location,
        "'about' points at '\(about.value)', but nothing in the plan has that id",
        hint: suggestion(for: about.value, among: setting.objects.keys))
    }
    for commitment in plan.commitments { checkFollower(of: commitment, plan, setting, &report) }
    for organisation in plan.organisations
    where setting.catalogue.organisation(organisation.value) == nil
      && !setting.catalogue.isUnread(organisation.value)
    {
      report.add(
        .unknownReference, at: organisation.location,
        "'organisation' points at '\(organisation.value)', but the directory has no such organisation",
        hint: suggestion(
          for: organisation.value, among: setting.catalogue.organisations.map(\.id)))
    }
    for (tag, scheme) in plan.concepts {
      guard let vocabulary = setting.catalogue.vocabularies[scheme], vocabulary[tag.value] == nil
      else { continue }
      report.add(
        .unknownReference, at: tag.location,
        "'\(tag.value)' is not in the vocabulary '\(scheme.rawValue)'",
        hint: vocabulary.suggestion(for: tag.value) ?? "use an id of \(scheme.path)")
    }
  }

  private func check(_ reference: Reference, _ setting: PlanSetting, _ report: inout Report) {
    let id = reference.id.value
    let sorts = ObjectSort.allCases.filter(reference.sorts.contains)
    guard let object = setting.objects[id] else {
      let candidates = setting.objects.values
        .filter { reference.sorts.contains(type(of: $0).sort) }.map(\.id.value)
      report.add(
        .unknownReference, at: reference.id.location,
        "'\(reference.field)' points at '\(id)', but there is no "
          + either(sorts.map(\.noun)) + " with that id",
        hint: suggestion(for: id, among: candidates))
      return
    }
    let sort = type(of: object).sort
    guard !reference.sorts.contains(sort) else { return }
    report.add(
      .unknownReference, at: reference.id.location,
      "'\(reference.field)' points at '\(id)', which is \(sort.phrase)",
      hint: "name \(either(sorts.map(\.phrase)))")
  }

  /// A commitment may be taken up in this plan, as in `a3`, or in another, as in `plan#a3`.
  private func checkFollower(
    of commitment: Commitment, _ plan: Plan, _ setting: PlanSetting, _ report: inout Report
  ) {
    guard let target = commitment.goesTo else { return }
    let parts = target.value.split(separator: "#", maxSplits: 1).map(String.init)
    let isOther = target.value.contains("#") || setting.campaigns.plan(target.value) != nil
    let other = isOther ? parts.first.flatMap { setting.campaigns.plan($0) } : plan
    guard let other else {
      report.add(
        .unknownReference, at: target.location,
        "'goes_to' points at '\(target.value)', but there is no plan '\(parts.first ?? "")'",
        hint: suggestion(for: parts.first ?? "", among: setting.campaigns.plans.map(\.id)))
      return
    }
    guard let id = isOther ? parts.dropFirst().first : target.value else { return }
    let ids = other.objects.map(\.id.value)
    if !ids.contains(id) {
      report.add(
        .unknownReference, at: target.location,
        "'goes_to' points at '\(id)', but nothing in the plan '\(other.id)' has that id",
        hint: suggestion(for: id, among: ids))
    }
  }
}

extension Plan {
  /// Every id that a field of the plan names, except those that `after` waits for.
  var references: [Reference] {
    var all = objects.flatMap(\.references)
    all += naming("lead", [lead], .member, .party)
    all += naming("by", weighed?.by ?? [], .member, .party, .stakeholder)
    if let issue {
      all += naming("affected", issue.affected, .stakeholder)
      all +=
        naming("of", issue.means.map(\.of), .cause) + naming("of", issue.ends.map(\.of), .effect)
    }
    for entry in participation {
      all += naming("group", [entry.group], .stakeholder)
      all += naming("prepared", [entry.prepared].filter { isID($0?.value ?? "") }, .activity)
      all += naming("safe", entry.safe, .risk)
      all += naming("supported", entry.supported.filter { isID($0.value) }, .line)
    }
    all += naming("party", partnership?.roles.map(\.party) ?? [], .party)
    all += naming("party", partnership?.agreement?.signatures.map(\.party) ?? [], .party)
    return all
  }

  /// The concepts of the catalogue's vocabularies that the plan names.
  var concepts: [(Placed<Concept.ID>, Scheme)] {
    let countries = [place?.country].compactMap { $0 } + (participants?.countries ?? [])
    return countries.map { ($0, .countries) }
      + stakeholders.flatMap(\.audiences).map { ($0, .audiences) }
  }

  /// The organisations of the directory that the plan names.
  var organisations: [Placed<String>] {
    (parties.compactMap(\.organisation) + (participants?.organisations ?? []))
      .filter { isID($0.value) }
  }
}

/// “did you mean 'x'?”, or the whole list when it is short; nil when neither helps.
///
/// Words of one or two letters have no near miss: `a9` is as near to `a1` as to `b9`.
func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  if word.utf8.count > 2, let meant = nearMiss(to: word, among: candidates) {
    return "did you mean '\(meant)'?"
  }
  let few = Array(candidates.prefix(13))
  guard (1...12).contains(few.count) else { return nil }
  return "there is only: \(few.sorted().joined(separator: ", "))"
}

/// “a, b or c”.
func either(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

extension Diagnostic.Code {
  static let unknownReference = Diagnostic.Code(
    "ID-REF", .error, "an id points at nothing, or at the wrong sort of thing",
    why: "Who decides, who speaks and who pays are looked up by id; a broken one hides a gap.",
    wrong: "decision_maker: councilor", right: "decision_maker: councillor")
}
