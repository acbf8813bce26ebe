import Campaigns
import Catalogue
import Diagnostics
import TestSupport
import Testing

/// Where a plan breaks first.
@Suite struct PreMortemTests {
  @Test func findsWhatIsUntestedSingleAloneOrThin() throws {
    let plan = try plan(
      """
      goal: {text: All learn., needs: [o1]}
      objectives: [{id: o1, text: It opens., decision_maker: boss, evidence: [{practice: berlin, fact: f1}, {practice: berlin, fact: f2}]}]
      change:
        outcomes: [{id: out, text: They listen, evidence: [{practice: berlin, fact: f1}, {source: {title: A law, url: "https://example.org/law"}}]}]
        assumptions:
          - {id: as1, text: Nobody asked, between: [out, o1]}
          - {id: as2, text: It held, between: [out, o1], state: holds}
      stakeholders:
        - {id: us, name: Us, type: group, role: [ally], influences: [{who: staff, strength: 1}]}
        - {id: staff, name: Staff, type: group, role: [observer], influences: [{who: boss, strength: 2}]}
        - {id: boss, name: Boss, type: person, role: [primary-target]}
      activities:
        - {id: a1, text: Alone, start: 2027-02-01, A: lea, R: lea}
        - {id: a2, text: Two, start: 2027-02-01, A: lea, R: [lea, sam]}
        - {id: a3, text: Over, start: 2027-02-01, A: lea, R: lea, progress: done}
      """)
    let berlin = try catalogue([
      "berlin": "facts: [{id: f1, text: It opened}, {id: f2, text: It stayed}]"
    ])
    let lines = PreMortem(plan, berlin).weaknesses.map { weakness in
      switch weakness {
      case .untested(let assumption): "untested \(assumption.id.value)"
      case .onlyWay(let target, let link): "only way to \(target): \(link.from) to \(link.to)"
      case .alone(let activity, let person): "alone \(activity.id.value) \(person)"
      case .onePractice(let claim, let practice): "thin \(claim.id.value) \(practice.id)"
      }
    }
    #expect(
      lines == [
        "untested as1", "only way to boss: us to staff", "only way to boss: staff to boss",
        "alone a1 lea", "thin o1 berlin",
      ])
  }
}
