import Diagnostics
import Markup

extension Cause {
  package var texts: [PlanText] { written("text", text) + written(["out_of_scope": outOfScope]) }
}

extension Effect { package var texts: [PlanText] { written("text", text) } }

extension Goal { package var texts: [PlanText] { written("text", text) } }

extension Objective {
  package var texts: [PlanText] {
    written("text", text)
      + written([
        "decision": decision, "benefits": benefits?.affected, "everyone": benefits?.everyone,
      ])
      + written("for", feasible?.reasonsFor ?? [])
      + written("against", feasible?.reasonsAgainst ?? [])
  }
}

extension Outcome {
  package var texts: [PlanText] { written("text", text) + written(["owner": owner]) }
}

extension Assumption {
  package var texts: [PlanText] { written("text", text) + written(["test": test]) }
}

extension Stakeholder {
  package var texts: [PlanText] {
    written([
      "name": name, "source": source, "cares_about": interests.caresAbout,
      "gains": interests.gains, "risks_taken": interests.risksTaken,
      "power_over": interests.powerOver,
    ]) + written("how", influences.compactMap(\.how))
  }
}

extension Message {
  package var texts: [PlanText] {
    written([
      "ask": ask, "statement": statement, "so_what": soWhat, "solution": solution,
      "benefits": benefits, "example": example, "values": values, "format": format,
      "place": place, "they_say": theySay, "we_answer": weAnswer,
    ]) + written("when", when.flatMap { isID($0.value) ? nil : $0 })
  }
}

extension Opportunity { package var texts: [PlanText] { written("text", text) } }

extension Activity { package var texts: [PlanText] { written("text", text) } }

extension Output {
  package var texts: [PlanText] {
    written("text", text)
      + written(["unit": number?.unit, "audience": audience, "verification": verification])
  }
}

extension Indicator {
  package var texts: [PlanText] {
    written("text", text)
      + written([
        "verification": verification, "source": source, "frequency": frequency, "user": user,
        "source": baseline?.source, "to_find": baseline?.toFind,
      ])
      + written("baseline", baseline?.value) + written("target", target?.value)
      + written(
        "periods", periods.flatMap { [$0.target, $0.actual, $0.comment] }.compactMap { $0 })
      + written("split_by", splitBy)
  }
}

extension BudgetLine {
  package var texts: [PlanText] {
    written("text", text) + written(["unit": unit, "funder": funder])
  }
}

extension Income { package var texts: [PlanText] { written(["from": from]) } }

extension Risk {
  package var texts: [PlanText] {
    written("text", text)
      + written([
        "mitigation": mitigation, "contingency": contingency, "trigger": trigger, "state": state,
      ])
  }
}

extension TeamMember {
  package var texts: [PlanText] { written(["name": name, "organisation": organisation]) }
}

extension Party {
  package var texts: [PlanText] { written(["name": name, "type": type, "role": role]) }
}

extension Commitment {
  package var texts: [PlanText] {
    written("text", text) + written(["state": state, "note": note])
  }
}

extension Event {
  package var texts: [PlanText] {
    written(["text": text, "place": place]) + written("text", programme.map(\.text))
      + written("speaker", programme.compactMap(\.speaker))
      + written("time", programme.compactMap(\.time))
  }
}

extension Term {
  package var texts: [PlanText] { written("text", text) + written(["title": title]) }
}

extension Comparison {
  package var texts: [PlanText] {
    written("text", text) + written("views", views.map(\.text)) + written(["shared": shared])
  }
}
