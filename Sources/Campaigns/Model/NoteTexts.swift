import Diagnostics
import Markup

extension Plan {
  /// What those who carry the plan note for themselves: of the organisation, their own rules, the log.
  var noteTexts: [PlanText] {
    var fields: [(String, String?, SourceLocation)] = []
    if let organisation {
      fields += organisation.putsIn.map { ("puts_in", $0, location) }
      fields += organisation.gains.map { ("gains", $0.text, location) }
      for problem in organisation.internalProblems {
        fields.append(("internal_problems", problem.text, location))
        fields.append(("answer", problem.answer, location))
      }
      for item in organisation.capacity {
        fields.append(("have", item.have, location))
        fields.append(("need", item.need, location))
        fields.append(("how", item.how, location))
      }
    }
    for assertion in assertions {
      fields.append(("assertions", assertion.text, assertion.location))
      fields.append(("because", assertion.because, assertion.location))
    }
    fields += log.map { ("log", $0.text, $0.location) }
    return fields.compactMap { field, text, place in
      text.map { PlanText(nil, field, $0, at: place) }
    }
  }
}
