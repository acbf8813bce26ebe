import Diagnostics
package import Markup

/// What a plan comes to on one page: what is wanted and from whom, what comes next, what may go
/// wrong, who has a say, and what is still open.
package struct PlanOverview: Hashable, Sendable {
  /// An objective with the one who decides and how much time is left before its day.
  package struct Aim: Hashable, Sendable {
    package let objective: Objective
    /// Nil when the plan names nobody, or nobody of its stakeholders.
    package let decisionMaker: Stakeholder?
    /// Nil when nothing with a place leads to it.
    package let path: CriticalPath?
  }

  /// A day to come.
  package struct Moment: Hashable, Sendable {
    package let day: Day
    /// “objective due”, “opportunity”, “activity starts”.
    package let what: String
    /// The id of the object; nil for a review.
    package let id: String?
    package let text: String
  }

  /// The say of one group of people affected, by stage.
  package struct Say: Hashable, Sendable {
    package let group: Stakeholder
    /// One for each stage that the kind asks for or in which they take part.
    package let levels: [Level]
  }

  /// The say in one stage; no level means no part.
  package struct Level: Hashable, Sendable {
    package let stage: Stage
    package let level: ParticipationLevel?
  }

  /// Somebody whom the activities that have ended were to move, and who has not been seen since.
  package struct Shift: Hashable, Sendable {
    package let stakeholder: Stakeholder
    /// Where they were last seen.
    package let seen: Stakeholder.Position
    /// Where they stand now, if all went as planned.
    package let planned: Stakeholder.Position
  }

  package let aims: [Aim]
  /// The next five from the day on, of two on one day in the order of the plan.
  package let moments: [Moment]
  /// The three with the highest scores; of two with one score, the first of the plan.
  package let risks: [Risk]
  package let say: [Say]
  /// In the order of the plan.
  package let shifts: [Shift]
  /// How many of the claims that need evidence rest on a practice.
  package let covered: Int
  package let claims: Int
  package let openPoints: [OpenPoint]

  package init(_ plan: Plan, _ setting: PlanSetting) {
    let paths = Dictionary(
      setting.paths.map { ($0.deadline.id, $0) }, uniquingKeysWith: { first, _ in first })
    aims = plan.objectives.map { objective in
      Aim(
        objective: objective,
        decisionMaker: objective.decisionMaker.flatMap {
          setting.objects[$0.value] as? Stakeholder
        },
        path: paths[objective.id.value])
    }
    moments = Array(
      plan.moments(setting.schedule).enumerated().filter { $0.element.day >= setting.today }
        .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .prefix(5).map(\.element))
    risks = Array(
      plan.risks.enumerated().filter { $0.element.score != nil }
        .sorted { (-($0.element.score ?? 0), $0.offset) < (-($1.element.score ?? 0), $1.offset) }
        .prefix(3).map(\.element))
    let matrix = ParticipationMatrix(plan, kind: setting.kind)
    say = matrix.rows.map { row in
      Say(
        group: row.group,
        levels: Stage.allCases.filter { matrix.least[$0] != nil || row.cells[$0] != nil }
          .map { Level(stage: $0, level: row.cells[$0]?.level) })
    }
    shifts = zip(plan.stakeholders, Spectrum(plan, setting.schedule).standings).compactMap {
      stakeholder, standing in
      guard let seen = standing.position(on: setting.today),
        let planned = standing.plannedPosition(on: setting.today), seen != planned
      else { return nil }
      return Shift(stakeholder: stakeholder, seen: seen, planned: planned)
    }
    let needy = plan.claims.filter(\.isRequired)
    covered = needy.count { $0.evidence.namesPractice }
    claims = needy.count
    openPoints = plan.openPoints(setting.kind)
  }
}

extension Plan {
  /// Every day on which something is due, begins or takes place.
  fileprivate func moments(_ schedule: Schedule) -> [PlanOverview.Moment] {
    func moment(_ what: String, _ object: any PlanObject, on day: Day?) -> PlanOverview.Moment? {
      day.map { .init(day: $0, what: what, id: object.id.value, text: object.label) }
    }
    let due =
      objectives.map { moment("objective due", $0, on: $0.by.map(\.value)) }
      + outputs.map { moment("output due", $0, on: $0.due.map(\.value)) }
    let given =
      opportunities.map { moment("opportunity", $0, on: $0.start.map(\.value)) }
      + events.map { moment("event", $0, on: $0.start.map(\.value)) }
    let work = activities.filter { $0.progress != .dropped && $0.progress != .done }.map {
      moment(
        $0.times.isMilestone ? "milestone" : "activity starts", $0,
        on: schedule[$0.id.value].map(\.start))
    }
    let looks = reviews.map { review in
      (review.date?.value).map {
        PlanOverview.Moment(
          day: $0.firstDay, what: "review", id: nil, text: review.question ?? "")
      }
    }
    return (due + given + work + looks).compactMap { $0 }
  }
}
