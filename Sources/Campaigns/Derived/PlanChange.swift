package import Catalogue
import Diagnostics
package import Markup

/// One thing that may happen to a plan, for a rehearsal.
package enum PlanChange: Hashable, Sendable {
  /// An activity begins and ends so much later, or earlier below zero.
  case moved(activity: String, by: Duration, isEarlier: Bool)
  case activity(String, Activity.Progress)
  case stakeholder(String, Stakeholder.Position)
  case assumption(String, Assumption.State)
  case withdrawn(Practice.ID)

  /// Why a text is no change of a plan.
  package struct Refusal: Error, Hashable, Sendable {
    package let message: String
    package let hint: String?
  }

  /// Reads changes that follow one another: `a3 +15d`, `councillor = passive-opponent`, `as1 = broken`,
  /// `a4 = dropped`, `practice X withdrawn`.
  ///
  /// - Throws: `Refusal` for the first that cannot be read, or names something unknown.
  package static func all(
    in text: String, of plan: Plan, _ catalogue: Catalogue
  ) throws(Refusal) -> [PlanChange] {
    // A sign stands alone, and a number belongs to it: `a3 + 15d` is `a3 +15d`.
    let spaced = text.replacing("=", with: " = ").replacing("+ ", with: "+").replacing(
      "- ", with: "-")
    var words = spaced.split(separator: " ").map(String.init)[...]
    var changes: [PlanChange] = []
    let reader = ChangeReader(plan, catalogue)
    while !words.isEmpty { changes.append(try reader.next(&words)) }
    return changes
  }
}

/// Reads changes against the ids of a plan.
private struct ChangeReader {
  private let plan: Plan
  private let catalogue: Catalogue
  private let objects: [String: any PlanObject]

  init(_ plan: Plan, _ catalogue: Catalogue) {
    self.plan = plan
    self.catalogue = catalogue
    objects = Dictionary(
      plan.objects.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes the words of one change off the front.
  func next(_ words: inout ArraySlice<String>) throws(PlanChange.Refusal) -> PlanChange {
    let first = words.removeFirst()
    guard let second = words.popFirst() else {
      throw refusal("'\(first)' is no change", "write one such as '\(first) +15d'")
    }
    if first == "practice" {
      guard words.popFirst() == "withdrawn" else {
        throw refusal(
          "'practice \(second)' lacks what happens to it", "write 'practice \(second) withdrawn'")
      }
      return .withdrawn(try practice(second))
    }
    guard let object = objects[first] else {
      throw refusal(
        "nothing in the plan has the id '\(first)'", suggestion(for: first, among: objects.keys))
    }
    if second == "=" {
      guard let value = words.popFirst() else {
        throw refusal("'\(first) =' lacks what it becomes", nil)
      }
      return try state(value, of: object)
    }
    return try move(second, of: object)
  }

  private func practice(_ id: String) throws(PlanChange.Refusal) -> Practice.ID {
    guard catalogue.practice(id) != nil else {
      throw refusal(
        "no practice '\(id)' in the catalogue",
        suggestion(for: id, among: catalogue.practices.lazy.map(\.id)))
    }
    return id
  }

  private func state(
    _ value: String, of object: any PlanObject
  ) throws(PlanChange.Refusal) -> PlanChange {
    let id = object.id.value
    switch type(of: object).sort {
    case .stakeholder: return .stakeholder(id, try choice(value, of: id))
    case .assumption: return .assumption(id, try choice(value, of: id))
    case .activity: return .activity(id, try choice(value, of: id))
    default:
      throw refusal(
        "'\(id)' is \(type(of: object).sort.phrase), which has no state to change",
        "name a stakeholder, an assumption or an activity")
    }
  }

  private func choice<Choice>(
    _ value: String, of id: String
  ) throws(PlanChange.Refusal) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let choice = Choice(rawValue: value) else {
      let all = Choice.allCases.map(\.rawValue)
      throw refusal("'\(id)' cannot become '\(value)'", suggestion(for: value, among: all))
    }
    return choice
  }

  private func move(
    _ text: String, of object: any PlanObject
  ) throws(PlanChange.Refusal) -> PlanChange {
    let id = object.id.value
    let isEarlier = text.hasPrefix("-")
    guard isEarlier || text.hasPrefix("+"), let length = Duration(text.dropFirst()) else {
      throw refusal(
        "'\(id) \(text)' is no change", "write '\(id) +15d' (d, w, m or wd), or '\(id) = …'")
    }
    guard type(of: object).sort == .activity else {
      throw refusal(
        "'\(id)' is \(type(of: object).sort.phrase), and only activities can be moved", nil)
    }
    guard !isEarlier || length.unit == .day || length.unit == .week else {
      throw refusal("'\(text)' cannot be counted back", "write days or weeks, as in -10d")
    }
    return .moved(activity: id, by: length, isEarlier: isEarlier)
  }

  private func refusal(_ message: String, _ hint: String?) -> PlanChange.Refusal {
    PlanChange.Refusal(message: message, hint: hint)
  }
}

extension Plan {
  /// The plan as it would be after some changes; those of the catalogue do not touch it.
  package func changed(by changes: [PlanChange]) -> Plan {
    var plan = self
    for change in changes {
      switch change {
      case .moved(let id, let length, let isEarlier): plan.move(id, length, isEarlier)
      case .activity(let id, let progress):
        for index in plan.activities.indices where plan.activities[index].id.value == id {
          plan.activities[index].progress = progress
        }
      case .stakeholder(let id, let position):
        for index in plan.stakeholders.indices where plan.stakeholders[index].id.value == id {
          let old = plan.stakeholders[index]
          plan.stakeholders[index].position = Placed(
            position, at: old.position?.location ?? old.id.location)
        }
      case .assumption(let id, let state):
        for index in plan.assumptions.indices where plan.assumptions[index].id.value == id {
          plan.assumptions[index].state = state
        }
      case .withdrawn: break
      }
    }
    return plan
  }

  /// Puts an activity off from where it is scheduled; what is written of its days moves with it.
  private mutating func move(_ id: String, _ length: Duration, _ isEarlier: Bool) {
    guard let entry = Schedule(self)[id],
      let index = activities.firstIndex(where: { $0.id.value == id })
    else { return }
    func moved(_ day: Day) -> Day {
      guard isEarlier else { return calendar.day(day, after: length) }
      return day + -length.count * (length.unit == .week ? 7 : 1)
    }
    let place = activities[index].id.location
    let times = activities[index].times
    if let end = times.end {
      activities[index].times.end = Placed(moved(end.value), at: end.location)
    }
    if times.start != nil || times.end == nil || times.duration == nil {
      activities[index].times.start = Placed(
        moved(entry.start), at: times.start?.location ?? place)
    }
  }
}

extension Catalogue {
  /// The catalogue as it would be after some changes on a day.
  package func changed(by changes: [PlanChange], on day: Day) -> Catalogue {
    changes.reduce(self) { catalogue, change in
      guard case .withdrawn(let id) = change else { return catalogue }
      return catalogue.withdrawing(id, on: PartialDate(day))
    }
  }
}
