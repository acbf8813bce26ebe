import Diagnostics
import Markup

/// Who takes part is prepared, asked, safe, supported and told what came of it, and decides something.
///
/// The attributes are those of the Global Refugee-led Network; to be informed is not to take part, so
/// an entry of that level needs none of them.
struct MeaningfulPartRule: PlanRule {
  let codes: [Diagnostic.Code] = [
    .decidesNothing, .unprepared, .unasked, .unsafe, .unsupported, .nothingBack,
  ]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard !setting.waives(.participation) else { return }
    let groups = plan.affectedGroups
    let entries = Dictionary(grouping: plan.participation, by: \.group.value)
    let part = TakingPart(plan, setting.kind)
    let affected = Set(groups.map(\.id.value))
    for group in groups {
      let id = group.id.value
      let speeches = (part.occasions[id] ?? []).filter { $0.isSpeech(of: affected) }
      let own = (entries[id] ?? []).filter { ($0.level?.value).map { $0 > .inform } == true }
      for attribute in attributes { attribute.check(own, id, setting, &report) }
      checkPreparation(group, own, speeches, setting, &report)
    }
  }

  /// Who speaks to others is prepared before the first time: by words in an entry, or by an activity
  /// that has ended by then.
  private func checkPreparation(
    _ group: Stakeholder, _ entries: [ParticipationEntry], _ speeches: [TakingPart.Occasion],
    _ setting: PlanSetting, _ report: inout Report
  ) {
    let dated = speeches.compactMap { speech in
      setting.schedule[speech.activity.id.value].map { (speech, $0.start) }
    }.sorted { ($0.1, $0.0.activity.id.location) < ($1.1, $1.0.activity.id.location) }
    let said = "'\(group.id.value)' speak at "
    if entries.isEmpty, let (speech, day) = dated.first {
      report.add(
        .unprepared, at: speech.activity.id.location,
        said + "'\(speech.activity.id.value)' on \(day.iso), and nothing prepares them",
        hint: "say in 'prepared' of an entry of 'participation' what does")
    }
    for entry in entries {
      guard let prepared = entry.prepared, let stage = entry.stage?.value,
        let end = setting.schedule[prepared.value]?.end,
        let (speech, day) = dated.first(where: { $0.0.stages.contains(stage) }), day <= end,
        speech.activity.id.value != prepared.value
      else { continue }
      report.add(
        .unprepared, at: prepared.location,
        said
          + "'\(speech.activity.id.value)' on \(day.iso), and '\(prepared.value)', which prepares "
          + "them, ends \(end.iso)", hint: "prepare them earlier")
    }
  }

  private var attributes: [Attribute] {
    [
      Attribute(.decidesNothing, "decides", from: .involve, "say what they decide") {
        "what do \($0) decide in \($1)?"
      },
      Attribute(.unprepared, "prepared", "name an activity that prepares them, or say how") {
        "\($0) take part in \($1), and nothing prepares them"
      },
      Attribute(
        .unasked, "ethical",
        "say how consent is asked and withdrawn, and that refusal costs nothing"
      ) { "nothing says how \($0) agree to take part in \($1)" },
      Attribute(.unsafe, "safe", isGap: true, "name the risks to them that are answered") {
        "\($0) take part in \($1), and nothing says what keeps them safe"
      },
      Attribute(.unsupported, "supported", "name budget lines, or say why none is needed") {
        "\($0) take part in \($1), and nothing pays for it"
      },
      Attribute(.nothingBack, "told_back", "say when and how they are told") {
        "how do \($0) learn what came of \($1)?"
      },
    ]
  }
}

/// A field that an entry of `participation` must have from some level on.
private struct Attribute {
  let code: Diagnostic.Code
  let field: String
  let least: ParticipationLevel
  let isGap: Bool
  let advice: String
  /// What to report, given the group and the stages.
  let message: (String, String) -> String

  init(
    _ code: Diagnostic.Code, _ field: String, from least: ParticipationLevel = .consult,
    isGap: Bool = false, _ advice: String, message: @escaping (String, String) -> String
  ) {
    self.code = code
    self.field = field
    self.least = least
    self.isGap = isGap
    self.advice = advice
    self.message = message
  }

  /// Reports a group once, with all stages in which the field is missing.
  func check(
    _ entries: [ParticipationEntry], _ group: String, _ setting: PlanSetting,
    _ report: inout Report
  ) {
    guard !setting.waives(.participation, field) else { return }
    let bare = entries.filter { entry in
      entry.level.map { $0.value >= least } == true && !entry.written.contains(field)
    }
    guard let first = bare.first else { return }
    let stages = bare.compactMap(\.stage).map { "'\($0.value.rawValue)'" }
    report.add(
      code, at: first.location, message("'\(group)'", stages.joined(separator: ", ")),
      hint: "add '\(field)': \(advice)", severity: isGap ? setting.gap : nil)
  }
}
