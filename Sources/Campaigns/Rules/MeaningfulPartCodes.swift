import Diagnostics

private let network =
  "Global Refugee-led Network, meaningful participation (Forced Migration Review 70)"

extension Diagnostic.Code {
  static let decidesNothing = Diagnostic.Code(
    "NFMWM-DECIDE", .warning, "people are involved and decide nothing",
    why: "From 'involve' on, their say changes something; the plan says what.",
    source: "IAP2, Spectrum of Public Participation",
    wrong: "{group: learners, stage: goal, level: collaborate, …}",
    right: "{group: learners, stage: goal, level: collaborate, decides: The ask., …}")

  static let unprepared = Diagnostic.Code(
    "NFMWM-PREPARED", .warning, "people take part unprepared, or are prepared too late",
    why: "Who is asked to speak without knowing the ask, the room and the risk is used.",
    source: network, wrong: "{group: learners, stage: delivery, level: collaborate, …}",
    right: "{group: learners, stage: delivery, prepared: a4, …}")

  static let unasked = Diagnostic.Code(
    "NFMWM-ETHICAL", .warning, "people take part without a word on consent",
    why:
      "Consent is asked for each occasion and can be withdrawn, and refusal never costs a service.",
    source: network, wrong: "{group: learners, stage: delivery, level: collaborate, …}",
    right: "{ethical: Asked each time; refusal costs nothing., …}")

  static let unsafe = Diagnostic.Code(
    "NFMWM-SAFE", .error, "people take part and nothing says what keeps them safe",
    why: "To be seen can cost a person their case, their job or their home. It weighs as a warning "
      + "until the plan is agreed.",
    source: network, wrong: "{group: learners, stage: delivery, level: collaborate, …}",
    right: "{group: learners, stage: delivery, safe: [r1], …}")

  static let unsupported = Diagnostic.Code(
    "NFMWM-SUPPORTED", .warning, "people take part at their own cost",
    why:
      "Travel, interpreters, childcare and time are paid for, or only those come who can afford it.",
    source: network, wrong: "{group: learners, stage: delivery, level: collaborate, …}",
    right: "{group: learners, stage: delivery, supported: [b2, b3], …}")

  static let nothingBack = Diagnostic.Code(
    "NFMWM-BACK", .warning, "people are not told what came of their part",
    why: "Each level of participation is a promise to report how what was said was used.",
    source: "IAP2, Spectrum of Public Participation",
    wrong: "{group: learners, stage: goal, level: consult, …}",
    right: "{told_back: In class, the week after., …}")

  static let passing = Diagnostic.Code(
    "NFMWM-SUSTAINED", .warning, "people take part once or for a short time",
    why:
      "Participation that lasts changes who decides; an event does not. In how many stages and for "
      + "how many days are numbers of the kind ('sustained_stages', 'sustained_days').",
    source: network + "; the numbers are ours",
    wrong: "participation: [{group: learners, stage: delivery, …}]",
    right: "participation: [{group: learners, stage: goal, …}, {stage: delivery, …}]")

  static let noSeat = Diagnostic.Code(
    "NFMWM-TEAM", .warning, "nobody in the team represents people affected",
    why: "Who is at the table when the plan is made is not asked afterwards.",
    source: "Manifesto for Inclusive Learning, advocacy toolkit: “Never for me, without me”",
    wrong: "team: [{id: lea, name: Lea}]",
    right: "team: [{id: sam, name: A delegate, represents: learners}]")

  static let onBehalf = Diagnostic.Code(
    "NFMWM-BEHALF", .warning, "an activity speaks on behalf of people without them",
    why: "Speaking for others can be right, if those others have agreed and somebody can say who.",
    source:
      "Manifesto for Inclusive Learning, advocacy toolkit: to speak together, in support or on "
      + "behalf", wrong: "{id: a1, speaks: behalf, A: lea, R: [lea]}",
    right: "{id: a1, speaks: behalf, A: lea, R: [lea], C: [learners]}")

  static let afterTheAsk = Diagnostic.Code(
    "NFMWM-LATE", .warning, "people affected come in when the ask is already made",
    why: "Who is asked afterwards can only agree.",
    source: "Manifesto for Inclusive Learning, advocacy toolkit: “Never for me, without me”",
    wrong: "{id: a1, target: [councillor]}, {id: a2, participation: involve, after: [a1]}",
    right: "{id: a2, participation: involve}, {id: a1, target: [councillor], after: [a2]}")
}
