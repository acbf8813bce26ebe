import Diagnostics
import Markup

extension Cause {
  package var label: String { text.value }
  package var references: [Reference] { naming("under", [under], .cause) }
}

extension Effect {
  package var label: String { text.value }
  package var references: [Reference] { naming("under", [under], .effect) }
}

extension Goal {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("needs", needs ?? [], .objective)
  }
}

extension Objective {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("decision_maker", decisionMakers, .stakeholder)
      + naming("decision_body", [decisionBody], .stakeholder)
      + naming("indicator", [indicator], .indicator)
      + naming("needs", needs, .outcome)
      + naming("against", against, .cause)
      + naming("by", [feasible?.by], .member, .party)
  }
}

extension Outcome {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("needs", needs, .outcome)
      + naming("indicator", [indicator], .indicator)
  }
}

extension Assumption {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("between", between, .activity, .outcome, .objective, .goal)
  }
}

extension Stakeholder {
  package var label: String { name }
  package var references: [Reference] {
    naming("who", influences.map(\.who), .stakeholder)
  }
}

extension Message {
  package var label: String { ask ?? statement ?? "" }
  package var references: [Reference] {
    let moment = when.flatMap { isID($0.value) ? $0 : nil }
    return naming("to", to, .stakeholder)
      + naming("messenger", [messenger], .stakeholder, .member)
      + naming("when", [moment], .activity, .opportunity, .event)
  }
}

extension Opportunity {
  package var label: String { text.value }
  package var references: [Reference] { naming("who", who, .stakeholder) }
}

extension Activity {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("leads_to", leadsTo, .outcome, .objective, .goal)
      + naming("objective", objectives, .objective)
      + naming("against", against, .cause)
      + naming("target", targets, .stakeholder)
      + naming("who", moves.map(\.who), .stakeholder)
      + naming("A", roles.accountable, .member, .party)
      + naming("R", roles.responsible, .member, .party, .stakeholder)
      + naming("C", roles.consulted, .member, .party, .stakeholder)
      + naming("I", roles.informed, .member, .party, .stakeholder)
      + naming("makes", makes, .output)
      + naming("budget", budget, .line)
      + naming("risks", risks, .risk)
      + naming("before", times.before, .opportunity, .activity, .event)
  }
}

extension Output {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("lead", [lead], .member, .party)
      + naming("made_by", madeBy, .activity)
  }
}

extension Indicator {
  package var label: String { text.value }
  package var references: [Reference] {
    naming(
      "measures", measures, .goal, .objective, .outcome, .output, .activity)
      + naming("responsible", [responsible], .member, .party)
  }
}

extension BudgetLine {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("activity", [activity], .activity)
      + naming("supports", [supports], .stakeholder)
  }
}

extension Income { package var label: String { from } }

extension Risk {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("who", who, .stakeholder)
      + naming("owner", [owner], .member, .party)
      + naming("seen_with", seenWith, .stakeholder)
  }
}

extension TeamMember {
  package var label: String { name }
  package var references: [Reference] {
    naming("represents", [represents], .stakeholder)
  }
}

extension Party { package var label: String { name } }

extension Commitment {
  package var label: String { text.value }
  package var references: [Reference] { naming("by", by, .party, .member) }
}

extension Event {
  package var label: String { text }
  package var references: [Reference] { naming("activity", [activity], .activity) }
}

extension Comparison {
  package var label: String { text.value }
  package var references: [Reference] {
    naming("of", views.map { isID($0.of.value) ? $0.of : nil }, .party)
  }
}

extension Term { package var label: String { title ?? text.value } }
