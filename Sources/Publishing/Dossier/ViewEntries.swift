import Campaigns
import Diagnostics
import Documents
import Foundation
import Markup

extension DossierContent {
  func entry(_ objective: Objective) -> SheetEntry {
    let by = objective.by.map { " (\(phrases.brief($0.value)))" } ?? ""
    return SheetEntry(objective.id.value, (objective.decision ?? objective.text.value) + by)
  }

  /// A person or group by name, with what the plan notes of them.
  func entry(_ person: Stakeholder, _ note: String? = nil) -> SheetEntry {
    SheetEntry("", briefName(person.id.value) + (note.map { ": \($0)" } ?? ""))
  }

  var goalEntries: [SheetEntry] { plan.goal.map { [SheetEntry("", $0.text.value)] } ?? [] }

  /// The boxes of the campaign canvas.
  var canvasBoxes: [CampaignCanvas.Box: [SheetEntry]] {
    var boxes: [CampaignCanvas.Box: [SheetEntry]] = [:]
    boxes[.vision] = goalEntries
    if let issue = plan.issue {
      boxes[.whatNeedsToChange] = [SheetEntry("", issue.text.value)]
      boxes[.whatNeedsToChange]? += issue.causes.map { SheetEntry($0.id.value, $0.text.value) }
    }
    boxes[.howToChange] = plan.outcomes.map { SheetEntry($0.id.value, $0.text.value) }
    boxes[.whoCanHelp] = plan.stakeholders.filter { $0.has(.ally) || $0.has(.constituent) }
      .map { entry($0) }
    boxes[.whatInfluences] = plan.stakeholders.filter { $0.has(.primaryTarget) }
      .map { entry($0, $0.interests.caresAbout) }
    boxes[.whatInfluences]? += opportunityEntries
    boxes[.goalsAndObjectives] = plan.objectives.map { entry($0) }
    boxes[.outcomesAndIndicators] = indicatorEntries
    boxes[.story] = plan.messages.compactMap { message in
      (message.example ?? message.statement).map { SheetEntry(message.id.value, $0) }
    }
    boxes[.asks] = askEntries
    boxes[.whatWeDo] = plan.activities.map { SheetEntry($0.id.value, $0.text.value) }
    boxes[.assumptions] = plan.assumptions.map { SheetEntry($0.id.value, $0.text.value) }
    boxes[.risks] = plan.risks.map { SheetEntry($0.id.value, $0.text.value) }
    boxes[.tracking] = plan.reviews.map { review in
      let day = review.date.map { phrases.date($0.value) + ": " } ?? ""
      return SheetEntry("", day + (review.question ?? ""))
    }
    boxes[.tracking]? += plan.indicators.compactMap { indicator in
      indicator.verification.map { SheetEntry(indicator.id.value, $0) }
    }
    return boxes
  }

  private var opportunityEntries: [SheetEntry] {
    plan.opportunities.map { SheetEntry($0.id.value, $0.text.value) }
  }

  private var askEntries: [SheetEntry] {
    plan.messages.compactMap { message in
      (message.ask ?? message.statement).map {
        SheetEntry(message.id.value, "\(names(message.to)): \($0)")
      }
    }
  }

  private var indicatorEntries: [SheetEntry] {
    plan.indicators.map { indicator in
      let target = indicator.target?.value.map { ": \($0.value)" } ?? ""
      let by = indicator.target?.by.map { " (\(phrases.brief($0.value)))" } ?? ""
      return SheetEntry(indicator.id.value, indicator.text.value + target + by)
    }
  }

  /// The answers to the nine questions of the planning sheet.
  var planningAnswers: [PlanningSheet.Question: [SheetEntry]] {
    let deciding = Set(plan.decisionMakers.map(\.value))
    let capacity = plan.organisation?.capacity ?? []
    let putsIn = plan.organisation?.putsIn ?? []
    var answers: [PlanningSheet.Question: [SheetEntry]] = [:]
    answers[.whatWeWant] = goalEntries
    answers[.whatWeWant]? += plan.objectives.map { entry($0) }
    answers[.whoCanMakeIt] = plan.stakeholders.filter {
      deciding.contains($0.id.value) || $0.has(.primaryTarget) || $0.has(.secondaryTarget)
    }.map { entry($0, $0.interests.powerOver) }
    answers[.whatTheyHear] = askEntries
    answers[.whomTheyHear] = plan.messages.compactMap { message in
      message.messenger.map { SheetEntry(message.id.value, briefName($0.value)) }
    }
    answers[.howTheyHear] = plan.messages.compactMap { message in
      let parts = [message.format, message.place].compactMap { $0 }
      return parts.isEmpty ? nil : SheetEntry(message.id.value, parts.joined(separator: ", "))
    }
    answers[.howTheyHear]? += opportunityEntries
    answers[.whatWeHave] = (capacity.compactMap(\.have) + putsIn).map { SheetEntry("", $0) }
    answers[.whatWeNeed] = capacity.compactMap { capacity in
      capacity.need.map {
        SheetEntry("", [$0, capacity.how].compactMap { $0 }.joined(separator: ": "))
      }
    }
    answers[.howWeBegin] = firstSteps
    answers[.howWeTell] = indicatorEntries
    return answers
  }

  /// The first six activities in time, with their days and who does them.
  private var firstSteps: [SheetEntry] {
    let first = schedule.entries.sorted { ($0.start, $0.activity) < ($1.start, $1.activity) }
      .prefix(6)
    return first.compactMap { entry in
      plan.activities.first { $0.id.value == entry.activity }.map { activity in
        let who = names(
          activity.roles.responsible
            + activity.roles.accountable.filter { one in
              !activity.roles.responsible.contains { $0.value == one.value }
            })
        let days = phrases.span(entry.start, entry.end)
        return SheetEntry(
          entry.activity,
          "\(activity.text.value) (\([days, who].filter { !$0.isEmpty }.joined(separator: "; ")))")
      }
    }
  }
}
