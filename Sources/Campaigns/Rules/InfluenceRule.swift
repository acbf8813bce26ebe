import Diagnostics

/// Those who decide can be reached: from our side, and by those who carry our messages.
struct InfluenceRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noPathOfInfluence, .messengerWithoutInfluence]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    let influence = Influence(plan)
    for target in plan.decisionMakers
    where setting.objects[target.value] is Stakeholder && influence.path(to: target.value) == nil {
      report.add(
        .noPathOfInfluence, at: target.location,
        "no path of influence leads from an ally to '\(target.value)'",
        hint: "write in 'influences' of an ally whom they can move, and so on up to "
          + "'\(target.value)'; without a path the plan is a wish")
    }
    let seats = Dictionary(
      plan.team.map { ($0.id.value, $0.represents?.value) }, uniquingKeysWith: { first, _ in first }
    )
    for message in plan.messages {
      guard let messenger = message.messenger else { continue }
      // A member of the team speaks with the weight of those whom they represent, or for the campaign.
      guard let voice = seats[messenger.value] ?? messenger.value else { continue }
      for audience in message.to where !influence.hasLink(from: voice, to: audience.value) {
        guard setting.objects[voice] is Stakeholder, setting.objects[audience.value] is Stakeholder,
          !setting.waives(.messages, "messenger", of: message.id.value)
        else { continue }
        report.add(
          .messengerWithoutInfluence, at: messenger.location,
          "'\(voice)' says '\(message.id.value)' to '\(audience.value)', and has no influence there",
          hint:
            "choose a messenger to whom '\(audience.value)' listens, or write in 'influences' of "
            + "'\(voice)' why they do")
      }
    }
  }
}

extension Diagnostic.Code {
  static let noPathOfInfluence = Diagnostic.Code(
    "SMART-A1", .warning, "nobody on our side can reach a decision-maker",
    why:
      "An objective is achievable when the links of influence lead from an ally, a constituent or "
      + "somebody with a seat in the team to the one who decides.",
    source: "Advance Family Planning, SMART Advocacy; power mapping",
    wrong: "{id: school, role: [ally], …}  (and nobody influences 'councillor')",
    right: "{id: school, role: [ally], influences: [{who: councillor, strength: 2, how: …}], …}")

  static let messengerWithoutInfluence = Diagnostic.Code(
    "MSG-PATH", .warning, "a messenger has no influence on the audience",
    why: "People listen to those who matter to them, and not to those who are right.",
    source: "UNICEF, Advocacy Toolkit: who do they need to hear it from?",
    wrong: "{id: m1, to: councillor, messenger: school}  (and 'school' does not influence them)",
    right: "{id: school, influences: [{who: councillor, strength: 2, how: …}], …}")
}
