import Diagnostics

/// Every target has a message, and every message an ask and a messenger.
struct MessageRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noMessage, .noAsk, .noMessenger, .manyAudiences]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for message in plan.messages {
      let id = message.id.value
      if message.to.count > 1 {
        report.add(
          .manyAudiences, at: message.to[1].location,
          "'\(id)' is for \(message.to.count) audiences; write one each",
          hint: "say to each what matters to them and what they can do")
      }
      if !message.written.contains("ask"), !setting.waives(.messages, "ask", of: id) {
        report.add(
          .noAsk, at: message.id.location, "message '\(id)' asks for nothing",
          hint: "add 'ask': what is this audience to do?")
      }
      if !message.written.contains("messenger"), !setting.waives(.messages, "messenger", of: id) {
        report.add(
          .noMessenger, at: message.id.location, "who says '\(id)'?",
          hint: "add 'messenger' with the id of a stakeholder or of one of the team")
      }
    }
    guard setting.asks(for: .messages), !plan.messages.isEmpty else { return }
    let addressed = Set(plan.messages.flatMap(\.to).map(\.value))
    for target in plan.stakeholders
    where target.has(.primaryTarget) || target.has(.secondaryTarget) {
      guard !addressed.contains(target.id.value) else { continue }
      report.add(
        .noMessage, at: target.id.location, "target '\(target.id.value)' has no message",
        hint: "write a message with 'to: \(target.id.value)'")
    }
  }
}

extension Diagnostic.Code {
  static let noMessage = Diagnostic.Code(
    "MSG-NONE", .error, "a target has no message",
    why: "Who is to be moved must hear something.",
    source: "UNICEF, Advocacy Toolkit",
    wrong: "{id: head, role: [secondary-target], …}  (and no message to 'head')",
    right: "messages: [{id: m2, to: head, …}]")

  static let noAsk = Diagnostic.Code(
    "MSG-ASK", .error, "a message asks for nothing",
    why: "A message without an ask informs; it does not move.",
    source: "RNTC, one-minute message; Opportunity Agenda",
    wrong: "{id: m1, to: councillor, statement: The number keeps people out.}",
    right: "{id: m1, to: councillor, ask: Take the number off the form., …}")

  static let manyAudiences = Diagnostic.Code(
    "MSG-MANY", .warning, "a message has several audiences",
    why:
      "What is said to everybody moves nobody: each audience has its own reasons and its own power "
      + "to act.",
    source: "COMPASS message box: one box, one audience",
    wrong: "{id: m1, to: [councillor, press], …}",
    right: "{id: m1, to: councillor, …}, {id: m2, to: press, …}")

  static let noMessenger = Diagnostic.Code(
    "MSG-MESSENGER", .error, "nobody is named who says a message",
    why: "Who speaks decides whether one is heard.",
    source: "UNICEF, Advocacy Toolkit",
    wrong: "{id: m1, to: councillor, ask: …}",
    right: "{id: m1, to: councillor, messenger: learners, …}")
}
