import Campaigns
import Testing

/// Hints on prose, with the sentences that once gave false alarms.
@Suite struct ObjectiveProseTests {
  @Test(arguments: [
    // Decisions that need no number, and verbs and numbers that a shorter list got wrong.
    "The councillor for education removes the residence number from the form by 30 September 2026.",
    "The minister signs the FP2020 commitment by 30 September 2026.",
    "The mayor names a contact person by 30th September 2026.",
    "By the end of September 2026, the council votes on the rule.",
    "The councillor for family support registers each adult by September 30, 2026.",
    "The minister adopts a plan to improve access and to strengthen schools by 2026-09-30.",
    "The director opens the placement test and the waiting list by 30 Sept 2026.",
    "The council amends the Act of 12 May 2010 by 30 September 2026.",
    "The office answers every request within 30 days, by 30 September 2026.",
    "The council adopts the rule on lists and funds by 30 September 2026.",
    "The Organise Network is heard in the council by 30.09.2026.",
    "The mayor hands over the keys by 9/30/2026.",
  ])
  func isSilentOnGoodEnglish(text: String) throws {
    #expect(try hints(text, "en") == [])
  }

  @Test(arguments: [
    ("The mayor signs the rule and funds the course.", "warning SMART-S3"),
    ("The mayor signs the rule, funds the course.", "warning SMART-S3"),
    ("Raise awareness of the rule.", "hint SMART-S4"),
    ("To strengthen language schools.", "hint SMART-S4"),
    ("Support for schools", "hint SMART-S4"),
    ("Publish a report.", "hint SMART-S5"),
    ("This year we train twenty teachers.", "hint SMART-S5"),
    ("The mayor signs as soon as possible.", "hint SMART-T2"),
    ("The mayor signs within two years.", "hint SMART-T2"),
    ("The mayor signs by 1 October 2026.", "warning SMART-T3"),
    ("The mayor signs by October 2026.", "warning SMART-T3"),
    ("The mayor signs by 2026-09-29.", "warning SMART-T3"),
    ("The mayor signs no later than 30.08.2026.", "warning SMART-T3"),
  ])
  func seesWeakEnglish(text: String, finding: String) throws {
    #expect(try hints(text, "en") == [finding])
  }

  @Test(arguments: [
    ("it", "L’assessora toglie il numero di residenza dal modulo entro il 30 settembre 2026.", ""),
    ("it", "Il sindaco firma il regolamento e la scuola apre entro fine settembre 2026.", ""),
    ("it", "Il sindaco firma il regolamento e finanzia i corsi.", "warning SMART-S3"),
    ("it", "Promuovere l’accesso ai corsi.", "hint SMART-S4"),
    ("it", "Organizzare tre seminari.", "hint SMART-S5"),
    ("it", "Il consiglio approva la norma entro 18 mesi.", "hint SMART-T2"),
    ("it", "Il consiglio approva la norma entro il 31 ottobre 2026.", "warning SMART-T3"),
    ("de", "Die Stadträtin streicht die Nummer bis zum 30. September 2026.", ""),
    ("de", "Die Leiterin lässt die Schulen bis Ende September 2026 wählen.", ""),
    ("de", "Schulen und Vereine haben bis 30.9.2026 einen Raum.", ""),
    ("de", "Der Rat ändert die Satzung und finanziert den Kurs.", "warning SMART-S3"),
    ("de", "Den Zugang zu Kursen verbessern.", "hint SMART-S4"),
    ("de", "Drei Seminare organisieren.", "hint SMART-S5"),
    ("de", "Der Rat ändert die Satzung innerhalb von 18 Monaten.", "hint SMART-T2"),
    ("de", "Der Rat ändert die Satzung bis 31.10.2026.", "warning SMART-T3"),
    ("fr", "Organize three seminars as soon as possible, by 1 October 2026.", ""),
    ("de-AT", "Der Rat ändert die Satzung bis 31. Jänner 2027.", "warning SMART-T3"),
  ])
  func readsTheLanguageOfThePlan(language: String, text: String, finding: String) throws {
    #expect(try hints(text, language) == (finding.isEmpty ? [] : [finding]))
  }

  @Test(arguments: [
    ("en", "Lack of a help desk", true), ("en", "No help desk", true),
    ("en", "People with no papers are turned away", false),
    ("en", "Nobody knows the law", false), ("it", "Mancanza di uno sportello", true),
    ("it", "Non c’è uno sportello", true), ("it", "Chi non ha documenti aspetta", false),
    ("de", "Mangel an Kursen", true), ("de", "Es gibt keine Kurse", true),
    ("de", "Menschen ohne Papiere warten", false), ("fr", "Lack of a help desk", false),
  ])
  func tellsAMissingSolutionFromABadState(
    language: String, text: String, isReported: Bool
  ) throws {
    let issue = "issue: {text: \"\(text)\"}"
    #expect(try codes(issue, language) == (isReported ? ["hint TREE-ABSENT"] : []))
  }

  @Test func judgesNoProseWithoutALanguage() throws {
    #expect(try hints("Organise three seminars.", "[]") == [])
  }

  /// What the rules say of the sentence of an objective that is due on 30 September 2026.
  private func hints(_ text: String, _ language: String) throws -> [String] {
    try codes(
      """
      objectives:
        - {id: o1, text: "\(text)", change_in: policy, by: 2026-09-30, evidence: none, because: New}
      """, language
    ).filter { $0.contains("SMART-") }
  }

  private func codes(_ fields: String, _ language: String) throws -> [String] {
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: draft
      start: 2026-02-02
      end: 2027-11-30
      languages: \(language == "[]" ? language : "[\(language), en]")

      """ + fields)
    return try problems(of: plan, kinds: [kind("kind: small\ntitle: A small kind\n")])
  }
}
