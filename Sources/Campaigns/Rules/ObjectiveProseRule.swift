import Diagnostics
import Markup

/// The sentence of an objective says one decision, by a day that agrees with its field.
///
/// Words are no proof, so all but contradictions are hints, and where the sentence has a verb of
/// deciding, its other words are left alone.
struct ObjectiveProseRule: PlanRule {
  let codes: [Diagnostic.Code] = [
    .manyThings, .vagueVerb, .ownActivity, .movingTime, .otherDay,
  ]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let words = plan.words
    for objective in plan.objectives {
      checkNumber(objective, setting, &report)
      guard let words else { continue }
      let text = ProseText(objective.text.value)
      checkVerbs(objective, text, words, &report)
      checkTimes(objective, text, words, &report)
    }
  }

  private func checkNumber(
    _ objective: Objective, _ setting: PlanSetting, _ report: inout Report
  ) {
    let names = objective.decisionMakers.map(\.value)
    guard let limit = setting.kind?.thresholds[.decisionMakers], names.count > limit else { return }
    report.add(
      .manyThings, at: objective.decisionMakers[limit].location,
      "objective '\(objective.id.value)' wants \(names.count) decisions (of "
        + "\(names.map { "'\($0)'" }.joined(separator: ", "))); split it",
      hint: "write one objective for each who decides")
  }

  private func checkVerbs(
    _ objective: Objective, _ text: ProseText, _ words: WordList, _ report: inout Report
  ) {
    let place = objective.text.location
    let verbs = words.decisions(in: text).map { "'\(text.quote($0))'" }
    if verbs.count > 1 {
      report.add(
        .manyThings, at: place,
        "objective '\(objective.id.value)' asks for \(verbs.count) things "
          + "(\(verbs.joined(separator: ", "))); split it",
        hint: "write one objective for each")
    }
    guard verbs.isEmpty, words.acts.first(in: text) == nil else { return }
    if let own = words.ours.first(in: text) {
      let who = objective.decisionMaker.map { "'\($0.value)'" } ?? "somebody else"
      report.add(
        .ownActivity, at: place,
        "'\(text.quote(own))' is something you do, not something \(who) decides; is it an activity?",
        hint: "say who decides what then")
    } else if let vague = words.vague.first(in: text) {
      report.add(
        .vagueVerb, at: place, "'\(text.quote(vague))' cannot be seen to have happened",
        hint: "who decides what? (for example: adopts, funds, repeals)")
    }
  }

  private func checkTimes(
    _ objective: Objective, _ text: ProseText, _ words: WordList, _ report: inout Report
  ) {
    let deadlines = words.deadlines(in: text)
    if deadlines.isEmpty, let moving = words.undated.first(in: text) {
      report.add(
        .movingTime, at: objective.text.location,
        "say a date; '\(text.quote(moving))' moves with the reader",
        hint: "write the day of 'by' into the sentence")
    }
    guard let by = objective.by, let first = deadlines.first,
      !deadlines.contains(where: { $0.firstDay <= by.value && by.value <= $0.lastDay })
    else { return }
    report.add(
      .otherDay, at: by.location, "the sentence says \(first.iso), the field \(by.value.iso)",
      hint: "correct one of them")
  }
}

extension WordList {
  /// The verbs of deciding that stand side by side: the first, and each that follows “and” or a comma
  /// and has an object of its own.
  fileprivate func decisions(in text: ProseText) -> [Range<Int>] {
    guard let first = decides.first(in: text) else { return [] }
    var found = [first]
    for index in first.upperBound..<max(first.upperBound, text.words.count) {
      let follows =
        text.gap(before: index).contains(",")
        || and.lengths(in: text, at: index - 1).contains(1)
      guard follows, let verb = decides.match(in: text, at: index),
        articles.match(in: text, at: verb.upperBound) != nil
      else { continue }
      found.append(verb)
    }
    return found
  }
}

extension Diagnostic.Code {
  static let manyThings = Diagnostic.Code(
    "SMART-S3", .warning, "an objective asks for several things, or several people decide",
    why: "Two verbs are two things to measure: one may be won and the other lost.",
    source: "CDC, writing SMART objectives; Advance Family Planning, SMART Advocacy",
    wrong: "text: The mayor signs the rule and funds the course by 30 June 2026.",
    right: "text: The mayor signs the rule by 30 June 2026.")

  static let vagueVerb = Diagnostic.Code(
    "SMART-S4", .hint, "the verb of an objective cannot be seen",
    why: "Nobody can say on which day something was promoted; that a rule was signed one can.",
    source: "CDC, writing SMART objectives",
    wrong: "text: Promote access to language classes.",
    right: "text: The director opens the waiting list by 30 April 2026.")

  static let ownActivity = Diagnostic.Code(
    "SMART-S5", .hint, "an objective says what you do yourselves",
    why: "An objective is what others decide because of what you do.",
    source: "Advance Family Planning, SMART Advocacy: outputs are not successes",
    wrong: "text: Organise three seminars by 30 June 2026.",
    right: "text: The faculty adopts the course by 30 June 2026.")

  static let movingTime = Diagnostic.Code(
    "SMART-T2", .hint, "an objective says a time that moves with its reader",
    why: "“Within 18 months” ends on another day for everybody who reads it.",
    source: "CDC, writing SMART objectives",
    wrong: "text: The council repeals the rule within 18 months.",
    right: "text: The council repeals the rule by 30 June 2027.")

  static let otherDay = Diagnostic.Code(
    "SMART-T3", .warning, "the sentence and the field say two days",
    why: "The sentence is what people read, and the field is what is judged; they must agree.",
    wrong: "{text: The mayor signs by 30 June 2026., by: 2026-07-31}",
    right: "{text: The mayor signs by 30 June 2026., by: 2026-06-30}")
}
