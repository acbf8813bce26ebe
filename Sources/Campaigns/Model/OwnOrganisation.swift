package import Diagnostics
package import Foundation
package import Markup

/// What the campaign takes from those who carry it, and what it gives them (Midwest Academy, Strategy
/// Chart, second column; UNICEF, capacity assessment).
package struct OwnOrganisation: Hashable, Sendable {
  /// How the campaign makes them stronger.
  package struct Gain: Hashable, Sendable {
    package let text: String
    /// Nil when it is not counted.
    package let number: Decimal?
  }

  package struct InternalProblem: Hashable, Sendable {
    package let text: String
    /// What is done about it.
    package let answer: String?
  }

  package struct Capacity: Hashable, Sendable {
    package let have: String?
    /// What is still to be developed.
    package let need: String?
    package let how: String?
  }

  /// Money, staff, rooms.
  package let putsIn: [String]
  package let gains: [Gain]
  package let internalProblems: [InternalProblem]
  package let capacity: [Capacity]
}

/// What happened, as it was noted on a day.
package struct LogEntry: Hashable, Sendable {
  package enum Alert: String, CaseIterable, Hashable, Sendable { case green, yellow, red }

  /// Nil when the file states none, which is a problem.
  package let date: Placed<PartialDate>?
  /// The object of the plan that it is about; nil for the whole plan.
  package let about: Placed<String>?
  package let text: String
  package let alert: Alert?
  package let location: SourceLocation
}
