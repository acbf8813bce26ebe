extension Activity {
  /// Whether a field that an assertion may ask for is stated.
  func states(_ field: Assertion.ActivityField) -> Bool {
    switch field {
    case .evidence: !evidence.entries.isEmpty
    case .participation: participation != nil
    case .speaks: voice != nil
    case .tactic: tactic != nil
    case .target: !targets.isEmpty
    case .risks: !risks.isEmpty
    case .leadsTo: !leadsTo.isEmpty
    }
  }
}

extension Objective {
  /// Whether a field that an assertion may ask for is stated.
  func states(_ field: Assertion.ObjectiveField) -> Bool {
    switch field {
    case .evidence: !evidence.entries.isEmpty
    case .benefits: benefits != nil
    case .decision: decision != nil
    case .feasible: feasible != nil
    case .needs: !needs.isEmpty
    case .against: !against.isEmpty
    }
  }
}

extension Message {
  /// Whether a field that an assertion may ask for is stated.
  func states(_ field: Assertion.MessageField) -> Bool {
    switch field {
    case .evidence: !evidence.entries.isEmpty
    case .example: example != nil
    case .solution: solution != nil
    case .benefits: benefits != nil
    case .values: values != nil
    case .when: when != nil
    case .soWhat: soWhat != nil
    case .weAnswer: weAnswer != nil
    }
  }
}

extension Output {
  /// Whether a field that an assertion may ask for is stated.
  func states(_ field: Assertion.OutputField) -> Bool {
    switch field {
    case .due: due != nil
    case .lead: lead != nil
    case .languages: !languages.isEmpty
    case .audience: audience != nil
    case .number: number != nil
    case .verification: verification != nil
    }
  }
}

extension Risk {
  /// Whether a field that an assertion may ask for is stated.
  func states(_ field: Assertion.RiskField) -> Bool {
    switch field {
    case .owner: owner != nil
    case .mitigation: mitigation != nil
    case .contingency: contingency != nil
    case .trigger: trigger != nil
    case .review: review != nil
    case .seenWith: !seenWith.isEmpty
    }
  }
}
