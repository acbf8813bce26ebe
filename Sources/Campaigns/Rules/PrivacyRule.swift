package import Diagnostics

/// Nobody is put at risk by what a plan says: no address or number of a person, no person whose life
/// the plan is about, nothing private in what everybody may read.
struct PrivacyRule: PlanRule {
  let codes: [Diagnostic.Code] = [.contactInFile, .affectedPerson, .privateInPublic]

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    for contact in plan.contacts {
      report.add(
        .contactInFile, at: contact.location, "'\(contact.value)' can reach a person",
        hint: "keep addresses and numbers elsewhere; plans are copied, sent and printed")
    }
    let affected = Set(plan.affectedGroups.map(\.id.value))
    for person in plan.stakeholders
    where person.kind?.value == .person && affected.contains(person.id.value) {
      report.add(
        .affectedPerson, at: person.id.location,
        "'\(person.name)' is one person, and is affected by what the plan is about",
        hint: "name a group, such as 'type: group'; who belongs to it is nobody's business")
    }
    report.add(problems(of: plan.edition(.public).leaks, as: setting.gap))
  }
}

/// A problem for each text that would tell what the public edition keeps back.
package func problems(of leaks: [Leak], as severity: Diagnostic.Severity) -> Report {
  var report = Report()
  for leak in leaks {
    report.add(
      .privateInPublic, at: leak.text.location,
      "'\(leak.words)' in \(place(leak.text)) tells of \(leak.sort.noun) '\(leak.id)', which the "
        + "public edition keeps back",
      hint: leak.sort == .stakeholder
        ? "say it without the name, or write 'private: false' at '\(leak.id)'"
        : "say it without naming it", severity: severity)
  }
  return report
}

private func place(_ text: PlanText) -> String {
  if text.field == "body" { return "the text" }
  return "'\(text.field)'" + (text.owner.map { " of '\($0)'" } ?? "")
}

extension Diagnostic.Code {
  static let contactInFile = Diagnostic.Code(
    "PRIV-CONTACT", .error, "a mail address or a telephone number stands in a plan",
    why:
      "A plan is copied, sent and printed; an address in it reaches people who were not meant, and "
      + "cannot be called back.",
    wrong: "name: Lea (lea@example.org)", right: "name: Lea")

  static let affectedPerson = Diagnostic.Code(
    "PRIV-NAME", .warning, "one person is marked as affected",
    why:
      "A person who can be recognised in a plan about their own status can be harmed by it: what "
      + "is told of them in public may be held against them in a procedure.",
    source: "IFRC, guidelines on communication about unaccompanied children",
    wrong: "{id: amal, name: Amal, type: person, affected: true}",
    right: "{id: learners, name: Learners, type: group, affected: true}")

  static let privateInPublic = Diagnostic.Code(
    "PRIV-PUBLIC", .error, "the public edition of a plan would tell what it keeps back",
    why: "The public edition leaves out what is private: persons and opponents unless they say "
      + "'private: false', private members of the team, and risks to people. A name in a running "
      + "text would give them away. It weighs as a warning until the plan is agreed: a plan is "
      + "made public only then. An edition with such a text is not printed at any status.",
    wrong: "statement: The town list is against it.  (and 'The town list' is private)",
    right: "statement: One group in the council is against it.")
}
