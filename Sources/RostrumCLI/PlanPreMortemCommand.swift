import ArgumentParser
import Campaigns
import Catalogue
import Diagnostics
import Markup
import Publishing

struct PlanPreMortemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-mortem",
    abstract: "Print where a plan breaks first, as a sheet for a meeting.",
    discussion: """
      What is untested, reached in one way only, carried by one person alone or
      rests on one practice. Imagine that the plan has failed, and ask of each
      line: what would we see first, and what do we do about it?

        rostrum plan pre-mortem open-enrolment
      """)

  @OptionGroup var options: PlanOptions

  func run() throws {
    let found = try options.find()
    let weaknesses = PreMortem(found.plan, found.workspace.catalogue).weaknesses
    let end = found.plan.end.map { "It is \($0.value.iso), and" } ?? "Imagine that"
    var blocks = [wrapped("\(end) '\(found.plan.title.value)' has failed. What went wrong?")]
    for (title, lines) in found.plan.groups(weaknesses) where !lines.isEmpty {
      blocks.append(
        ["\(title) (\(lines.count))"] + lines.flatMap { wrapped($0, after: "  ", hanging: 4) })
    }
    if weaknesses.isEmpty { blocks.append(["Nothing here is untested, single, alone or thin."]) }
    print(blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"))
  }
}

extension Plan {
  /// The weaknesses as lines, by what they are.
  fileprivate func groups(_ weaknesses: [PreMortem.Weakness]) -> [(String, [String])] {
    let names = Dictionary(
      stakeholders.map { ($0.id.value, $0.name) } + team.map { ($0.id.value, $0.name) },
      uniquingKeysWith: { first, _ in first })
    var (untested, single, alone, thin): ([String], [String], [String], [String]) = ([], [], [], [])
    for weakness in weaknesses {
      switch weakness {
      case .untested(let assumption):
        untested.append("\(assumption.id.value)  \(assumption.text.value)")
      case .onlyWay(let target, let link):
        single.append(
          "\(names[target] ?? target): only if \(names[link.from] ?? link.from) moves "
            + "\(names[link.to] ?? link.to) (strength \(link.strength) of 3)")
      case .alone(let activity, let person):
        alone.append("\(activity.id.value)  \(names[person] ?? person): \(activity.text.value)")
      case .onePractice(let claim, let practice):
        thin.append("\(claim.id.value)  \(practice.title.value)")
      }
    }
    return [
      ("Nobody has tested that this holds", untested),
      ("There is one way to those who decide", single),
      ("One person answers for it and does it alone", alone),
      ("The claim rests on one practice", thin),
    ]
  }
}
