import TestSupport

@testable import Documents

/// The path of change of the shipped example of a campaign, and as large a one as a test asks for.
enum ChangeSamples {
  private typealias Node = PathOfChange.Node

  static let nodes: [PathOfChange.Node] = [
    Node(
      id: "goal", kind: .goal,
      text: "Every adult in Lindenport who asks for a language class can start one"),
    Node(
      id: "o1", kind: .objective, text: "The director opens the placement test to all adults",
      leadsTo: ["goal"]),
    Node(
      id: "o2", kind: .objective,
      text: "The councillor signs enrolment rules without the residence number",
      leadsTo: ["goal"]),
    Node(
      id: "one-ask", kind: .outcome, text: "The assembly puts forward one ask",
      leadsTo: ["director-ready"]),
    Node(
      id: "law-known", kind: .outcome, text: "The centre says in writing what the law asks for",
      basis: .none, leadsTo: ["director-ready"]),
    Node(
      id: "director-ready", kind: .outcome, text: "The director sees that the desk can work so",
      basis: .shaken, leadsTo: ["o1", "works-here"]),
    Node(
      id: "works-here", kind: .outcome, text: "One round has run without the number",
      leadsTo: ["political-will"]),
    Node(
      id: "broad-alliance", kind: .outcome, text: "Employers and staff ask for the new rule",
      owner: "Association of small firms", leadsTo: ["political-will"]),
    Node(
      id: "political-will", kind: .outcome, text: "The committee recommends the change",
      leadsTo: ["o2"]),
    Node(id: "a1", kind: .activity, text: "First assembly", leadsTo: ["one-ask"]),
    Node(id: "a2", kind: .activity, text: "Count of refusals", leadsTo: ["one-ask", "works-here"]),
    Node(id: "a3", kind: .activity, text: "Legal opinion", leadsTo: ["law-known"]),
    Node(
      id: "a6", kind: .activity, text: "Meetings with the director", leadsTo: ["director-ready"]),
    Node(id: "a7", kind: .activity, text: "Desk workshop", leadsTo: ["director-ready", "o1"]),
    Node(id: "a8", kind: .activity, text: "Summer round counted", leadsTo: ["works-here"]),
    Node(id: "a9", kind: .activity, text: "Breakfast of firms", leadsTo: ["broad-alliance"]),
    Node(id: "a11", kind: .activity, text: "Hearing in the committee", leadsTo: ["political-will"]),
    Node(id: "a12", kind: .activity, text: "Film evening", basis: .none, leadsTo: []),
  ]

  static let assumptions: [PathOfChange.Assumption] = [
    .init(id: "as1", from: "law-known", to: "director-ready", state: .holds),
    .init(id: "as2", from: "director-ready", to: "o1", state: .untested),
    .init(id: "as3", from: "works-here", to: "political-will", state: .broken),
    .init(id: "as4", from: "political-will", to: "o2", state: .untested),
    .init(id: "as5", from: "o2", to: "goal", state: .untested),
  ]

  /// A goal, an objective for each twenty nodes or so, outcomes and activities.
  static func crowd(_ count: Int) -> [PathOfChange.Node] {
    var random = SplitMix64(seed: 3)
    let objectives = max(count / 20, 1)
    let outcomes = count / 3
    return (0..<count).map { index in
      if index == 0 { return Node(id: "goal", kind: .goal, text: "All adults learn") }
      if index <= objectives {
        return Node(
          id: "o\(index)", kind: .objective, text: "Somebody decides something for all",
          leadsTo: ["goal"])
      }
      let isOutcome = index <= objectives + outcomes
      let upper = isOutcome ? index - 1 : objectives + outcomes
      let targets = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let target = Int.random(in: 1...max(upper, 1), using: &random)
        return target <= objectives ? "o\(target)" : "n\(target)"
      }
      return Node(
        id: "n\(index)", kind: isOutcome ? .outcome : .activity,
        text: "Teachers of the town and their friends ask for the new rule number \(index)",
        basis: index % 5 == 0 ? .none : index % 7 == 0 ? .shaken : .evidence,
        owner: index % 9 == 0 ? "Town council" : nil, leadsTo: index % 13 == 0 ? [] : targets)
    }
  }

  static func assumptions(on nodes: [PathOfChange.Node]) -> [PathOfChange.Assumption] {
    nodes.enumerated().compactMap { index, node in
      guard index % 3 == 0, let to = node.leadsTo.first else { return nil }
      return .init(id: "as\(index)", from: node.id, to: to, state: .untested)
    }
  }
}
