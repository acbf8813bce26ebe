import ArgumentParser
import Campaigns
import Diagnostics
import Markup
import Publishing

struct PlanShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a plan on one page.",
    discussion: """
      What is wanted and who decides it, the next five dates from --date on,
      the three highest risks, who has a say, and what is still open.

        rostrum plan show open-enrolment
        rostrum plan show open-enrolment --date 2027-03-01
      """)

  @OptionGroup var options: PlanOptions

  func run() throws {
    let found = try options.find()
    let problems = checkPlan(found.plan, found.setting)
    print(found.plan.page(PlanOverview(found.plan, found.setting), kind: found.setting.kind))
    if problems.hasErrors {
      printError(
        "note: \(counted(problems.count(.error), "error")); 'rostrum plan check \(found.plan.id)' says which"
      )
    }
  }
}

extension Plan {
  /// The plan in 80 columns: its head, then a paragraph for each part.
  fileprivate func page(_ overview: PlanOverview, kind: Kind?) -> String {
    let span = [start, end].compactMap { $0?.value.iso }.joined(separator: " to ")
    let head = [kind?.title ?? self.kind.value, status.rawValue, span].filter { !$0.isEmpty }
    var blocks = [
      wrapped(title.value) + [String(repeating: "=", count: min(title.value.count, 80))]
        + wrapped(head.joined(separator: "; "))
    ]
    func add(_ title: String, _ lines: [String]) {
      if !lines.isEmpty { blocks.append([title] + lines) }
    }
    let by = (goal?.by?.value).map { ", by \($0.iso)" } ?? ""
    add("Goal" + by, goal.map { wrapped($0.text.value, after: "  ") } ?? [])
    add("Objectives", overview.aims.flatMap(\.lines))
    add("Next dates", overview.moments.flatMap(\.lines))
    add(
      "Highest risks",
      overview.risks.flatMap { risk in
        wrapped(risk.text.value, after: "  \(padded(risk.id.value, 6))\(risk.score ?? 0)/25  ")
      })
    add("Who has a say", overview.say.flatMap(\.lines))
    add("By now they should have moved; look where they stand", overview.shifts.flatMap(\.lines))
    if overview.claims > 0 {
      add("Evidence", ["  \(overview.covered) of \(overview.claims) claims rest on a practice"])
    }
    let count = overview.openPoints.count
    let words =
      kind == nil
      ? "unknown, as no kind says what the plan needs" : count == 0 ? "none" : "\(count)"
    blocks.append(
      ["Open points: \(words)"]
        + overview.openPoints.prefix(3).flatMap { wrapped($0.line, after: "  ", hanging: 4) }
        + (count > 3 ? ["  and \(count - 3) more"] : []))
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }
}

extension PlanOverview.Aim {
  fileprivate var lines: [String] {
    var parts: [String] = []
    if let by = objective.by { parts.append("due \(by.value.iso)") }
    parts.append(decisionMaker.map { "decided by \($0.name)" } ?? "nobody decides yet")
    if let path {
      parts.append(
        path.days < 0
          ? "\(counted(-path.days, "day")) too late" : "\(counted(path.days, "day")) of slack")
    } else {
      parts.append("nothing leads to it yet")
    }
    let indent = "  \(padded(objective.id.value, 6))"
    return wrapped(objective.text.value, after: indent)
      + wrapped(parts.joined(separator: "; "), after: String(repeating: " ", count: indent.count))
  }
}

extension PlanOverview.Moment {
  fileprivate var lines: [String] {
    let name = [what, id].compactMap { $0 }.joined(separator: " ")
    return wrapped(text.isEmpty ? name : "\(name): \(text)", after: "  \(day.iso)  ")
  }
}

extension PlanOverview.Say {
  /// `problem involve, goal consult`, and the stages without a part.
  fileprivate var lines: [String] {
    let said = levels.compactMap { part in
      part.level.map { "\(part.stage.rawValue) \($0.rawValue)" }
    }
    let silent = levels.filter { $0.level == nil }.map(\.stage.rawValue)
    let parts = [
      said.isEmpty ? nil : said.joined(separator: ", "),
      silent.isEmpty ? nil : "no part in \(silent.joined(separator: ", "))",
    ]
    return wrapped(
      "\(group.name): " + parts.compactMap { $0 }.joined(separator: "; "), after: "  ", hanging: 4)
  }
}

extension PlanOverview.Shift {
  fileprivate var lines: [String] {
    let seen = stakeholder.asOf.map { ", seen \($0.value.iso)" } ?? ""
    return wrapped(
      "\(stakeholder.name): \(self.seen.rawValue)\(seen); planned \(planned.rawValue)",
      after: "  ", hanging: 4)
  }
}

extension OpenPoint {
  fileprivate var line: String {
    switch self {
    case .waived(let waiver):
      "'\(waiver.key.value)' is waived" + (waiver.reason.map { ": \($0)" } ?? "")
    case .missing(let requirement, let number):
      "'\(requirement.key)' is missing" + (number > 1 ? " \(number) times" : "")
    case .missingSection(let section): "'\(section.rawValue)' is not written"
    case .openClaim(let claim, let because):
      "\(claim.id.value) rests on nothing" + (because.map { ": \($0)" } ?? ", and does not say why")
    case .noPart(let group, let stage): "\(group.name) have no part in '\(stage.rawValue)'"
    }
  }
}

/// A text with spaces up to a width, and always one.
private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
