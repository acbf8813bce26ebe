package import Catalogue
import Diagnostics
package import Markup

/// A practice drafted from a plan that has run its course, so that its experience returns to the
/// catalogue.
///
/// Only what the plan says is written: results from its indicators, why it worked and why it failed
/// from its assumptions and its log. What a practice needs and the plan does not say is an empty field
/// with a comment.
package struct PracticeDraft: Hashable, Sendable {
  private let plan: Plan
  private let catalogue: Catalogue
  private let address: String?
  private let today: Day

  /// - Parameter address: where the plan is published; nil when it is not.
  package init(_ plan: Plan, _ catalogue: Catalogue, address: String?, today: Day) {
    self.plan = plan
    self.catalogue = catalogue
    self.address = address
    self.today = today
  }

  /// The draft as Markdown with front matter.
  package var text: String {
    let fields = head + people + learnt + sources
    return "---\n" + fields.joined(separator: "\n") + "\n---\n" + body
  }

  private var head: [String] {
    let stated = [plan.place?.country?.value].compactMap { $0 }
    let countries = (stated + (plan.participants?.countries.map(\.value) ?? [])).unique
    let summary = [plan.issue?.text.value, plan.goal?.text.value].compactMap { $0 }
      .filter { !$0.isEmpty }.map(sentence)
    return [
      "# A draft from the plan '\(plan.id)'. Read every line before it is published: a plan names people"
        + "\n# and risks that a practice must not.",
      "title: \(quoted(plan.title.value))",
      field(
        "summary", summary.isEmpty ? nil : quoted(summary.joined(separator: " ")),
        "the plan's problem and goal; say in 40 to 100 words what was done"),
      field("countries", list(countries), "codes such as [IT]"),
      plan.place?.name.map { "places: [\(quoted($0))]" },
      period, plan.status == .closed ? "status: ended" : nil,
    ].compactMap { $0 }
  }

  private var period: String? {
    let parts = [
      plan.start.map { "start: \($0.value.iso)" }, plan.end.map { "end: \($0.value.iso)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "period: {\(parts.joined(separator: ", "))}"
  }

  private var people: [String] {
    let parties = plan.parties.map { party in
      party.organisation.flatMap { catalogue.organisation($0.value)?.id }
        ?? "{name: \(quoted(party.name))}"
    }
    let teams = plan.team.filter { !$0.isPrivate }.compactMap(\.organisation)
      .map { "{name: \(quoted($0))}" }
    let audiences = plan.affectedGroups.flatMap(\.audiences).map(\.value).unique
    let copied = plan.inheritance(in: catalogue).map(\.practice)
    return [
      field(
        "organisations", list((parties.isEmpty ? teams : parties).unique),
        "ids of the directory, or {name: …}"),
      field("themes", nil, themeHint(copied)),
      field("audiences", list(audiences), "for whom it worked, such as [migrants]"),
      participation,
      list(
        copied.map { "{practice: \($0.id), relation: inspired-by}" }
      ).map { "related: \($0)" },
    ].compactMap { $0 }
  }

  /// The themes that at least two of the practices that were copied share, most frequent first, at most
  /// five; all of them where only one was copied. What one of many is about, this one need not be.
  private func themeHint(_ copied: [Practice]) -> String {
    var counts: [String: Int] = [:]
    for theme in copied.flatMap({ $0.tags(.themes).unique }) { counts[theme, default: 0] += 1 }
    let order = copied.flatMap { $0.tags(.themes) }.unique.enumerated()
    let shared = order.filter { copied.count == 1 || counts[$1, default: 0] > 1 }
      .sorted {
        (-counts[$0.element, default: 0], $0.offset) < (-counts[$1.element, default: 0], $1.offset)
      }
      .prefix(5)
    guard !shared.isEmpty else { return "ids such as [law-clinic]" }
    guard copied.count > 1 else {
      return
        "those of the practice that was copied: \(shared.map(\.element).joined(separator: ", "))"
    }
    let words = shared.map { "\($0.element) (\(counts[$0.element, default: 0]))" }
    return "shared by some of the \(copied.count) practices that were copied: "
      + words.joined(separator: ", ")
  }

  /// The least say that people affected had while the plan was carried out.
  private var participation: String? {
    let rows = ParticipationMatrix(plan, kind: nil).rows
    let cells = rows.compactMap { $0.cells[.delivery] }
    guard cells.count == rows.count, let least = cells.min(by: { $0.level < $1.level }) else {
      return nil
    }
    var how = ""
    if case .stated(let entry) = least.origin, let text = entry.how {
      how = ", how: \(quoted(text))"
    }
    return "participation: {level: \(least.level.rawValue)\(how)}"
  }

  private var learnt: [String] {
    let facts = plan.activities.filter { $0.progress == .done }.map { activity in
      let day = activity.doneOn.map { " (done \($0.iso))" } ?? ""
      return quoted(activity.text.value + day)
    }.enumerated().map { "  - {id: f\($0 + 1), text: \($1), sources: [s1]}" }
    let results = plan.actuals.enumerated().map { number, actual in
      "  - {id: r\(number + 1), figure: \(quoted(actual.figure)), claimed_by: \(quoted(claimant))"
        + (actual.date.map { ", date: \($0.iso)" } ?? "") + ", sources: [s1]}"
    }
    let worked = plan.assumptions.filter { $0.state == .holds }.map(\.text.value)
    let failed = plan.assumptions.filter { $0.state == .broken }.map(\.text.value)
    return [
      items("facts", facts, "at least two; the plan has no activity that is done"),
      items("results", results, "the plan's indicators state no 'actual'"),
      "evidence_level: stated # raise it when somebody else has looked",
      items("why_it_worked", lines(worked), "no assumption of the plan is known to hold"),
      items("why_it_failed", lines(failed), "no assumption of the plan is known to be broken"),
      items("potential_risks", lines(plan.risks.map(\.text.value)), "the plan names no risk"),
    ]
  }

  private var claimant: String {
    let team = plan.team.first { $0.id.value == plan.lead?.value }
    let party = plan.parties.first { $0.id.value == plan.lead?.value }
    return (team?.organisation ?? party?.name).map { "\($0), in its plan" }
      ?? "Those who made the plan"
  }

  private var sources: [String] {
    [
      "sources:",
      "  - id: s1",
      "    title: \(quoted("Campaign plan: \(plan.title.value)"))",
      "  " + field("  url", address.map(quoted), "where the plan can be read"),
      "    seen: \(today.iso)",
    ]
  }

  private var body: String {
    let goals = plan.objectives.map { "- \($0.text.value)" }
    let work = plan.activities.filter { $0.progress == .done }.map { "- \($0.text.value)" }
    let results = plan.actuals.enumerated().map { "- \($1.figure) [@\(plan.id)#r\($0 + 1)]" }
    let reviews = plan.reviews.compactMap { review in
      review.result.map { "- " + (review.date.map { "\($0.value.iso): " } ?? "") + $0 }
    }
    let sections = [
      ("Challenge", [plan.issue?.text.value ?? ""]), ("What it does", goals),
      ("How it works", work), ("Results", results), ("Lessons", reviews),
    ]
    return sections.filter { !$0.1.joined().isEmpty }
      .map { "\n## \($0)\n\n\($1.joined(separator: "\n"))\n" }.joined()
  }

  /// `name: value`, or an empty field with a comment that says what belongs there.
  private func field(_ name: String, _ value: String?, _ comment: String) -> String {
    value.map { "\(name): \($0)" } ?? "\(name): # \(comment)"
  }

  private func items(_ name: String, _ items: [String], _ comment: String) -> String {
    items.isEmpty ? "\(name): # \(comment)" : ([name + ":"] + items).joined(separator: "\n")
  }

  private func lines(_ texts: [String]) -> [String] { texts.map { "  - \(quoted($0))" } }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : "[\(items.joined(separator: ", "))]"
  }
}

extension Plan {
  /// The last actual value of each indicator that has one, in words.
  fileprivate var actuals: [(figure: String, date: PartialDate?)] {
    indicators.compactMap { indicator in
      guard let period = indicator.periods.last(where: { $0.actual != nil }),
        let actual = period.actual
      else { return nil }
      let aims = [
        indicator.baseline?.value.map { "from \($0.value)" },
        indicator.target?.value.map { "wanted: \($0.value)" },
      ].compactMap { $0 }
      return (
        "\(indicator.text.value): \(actual)"
          + (aims.isEmpty ? "" : " (\(aims.joined(separator: "; ")))"), period.to
      )
    }
  }
}

/// A text with a full stop.
private func sentence(_ text: String) -> String {
  text.last.map { ".!?".contains($0) } == true ? text : text + "."
}

/// A text in double quotes, in one line (YAML 1.2.2, 7.3.1).
private func quoted(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  return "\"" + escaped.split(whereSeparator: \.isNewline).joined(separator: " ") + "\""
}

extension [String] {
  /// Each element once.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
