import Diagnostics

/// The ids that an edition keeps back, as a filter of fields that name objects.
struct KeptBack {
  let ids: Set<String>

  func clear(_ field: inout Placed<String>?) {
    if let id = field, ids.contains(id.value) { field = nil }
  }

  func clear(_ field: inout [Placed<String>]) {
    field.removeAll { ids.contains($0.value) }
  }
}

extension Plan {
  /// Takes every id that is kept back out of the fields that name objects.
  mutating func unlink(_ kept: KeptBack) {
    kept.clear(&lead)
    kept.clear(&mentions)
    unlinkStrategy(kept)
    unlinkWork(kept)
    unlinkMeasures(kept)
  }

  private mutating func unlinkStrategy(_ kept: KeptBack) {
    if var issue {
      kept.clear(&issue.affected)
      self.issue = issue
    }
    for index in objectives.indices {
      kept.clear(&objectives[index].decisionMakers)
      kept.clear(&objectives[index].decisionBody)
      if var feasible = objectives[index].feasible {
        kept.clear(&feasible.by)
        objectives[index].feasible = feasible
      }
    }
    for index in messages.indices {
      kept.clear(&messages[index].to)
      kept.clear(&messages[index].messenger)
    }
    for index in opportunities.indices { kept.clear(&opportunities[index].who) }
    for index in team.indices { kept.clear(&team[index].represents) }
  }

  private mutating func unlinkWork(_ kept: KeptBack) {
    for index in activities.indices {
      kept.clear(&activities[index].targets)
      kept.clear(&activities[index].risks)
      var roles = activities[index].roles
      kept.clear(&roles.accountable)
      kept.clear(&roles.responsible)
      kept.clear(&roles.consulted)
      kept.clear(&roles.informed)
      activities[index].roles = roles
    }
    for index in outputs.indices { kept.clear(&outputs[index].lead) }
    for index in participation.indices { kept.clear(&participation[index].safe) }
    for index in commitments.indices {
      kept.clear(&commitments[index].by)
      kept.clear(&commitments[index].goesTo)
    }
  }

  private mutating func unlinkMeasures(_ kept: KeptBack) {
    for index in indicators.indices { kept.clear(&indicators[index].responsible) }
    if var budget {
      for index in budget.lines.indices { kept.clear(&budget.lines[index].supports) }
      self.budget = budget
    }
    for index in risks.indices {
      kept.clear(&risks[index].who)
      kept.clear(&risks[index].owner)
      kept.clear(&risks[index].seenWith)
    }
    for index in waivers.indices where waivers[index].by.map(kept.ids.contains) == true {
      waivers[index].by = nil
    }
  }
}
