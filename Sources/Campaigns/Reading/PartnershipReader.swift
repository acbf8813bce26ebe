import Diagnostics
import Markup

extension Partnership: PlanPart {
  static let what = "the partnership"

  init(_ fields: inout Fields, _ report: inout Report) {
    purpose = fields.words("purpose", &report)
    agreement = fields.part("agreement", &report)
    parties = fields.parts("parties", &report)
    roles = fields.parts("roles", &report)
    terms = fields.parts("terms", &report)
    location = fields.location
  }
}

extension Term: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    title = fields.words("title", &report)
    text = fields.needed("text", "what is agreed, in a sentence or two", &report)
    isProposal = fields.flag("proposal", &report) ?? false
    fulfils = fields.oneOrMore("fulfils", &report)
  }
}

extension Partnership.Agreement: PlanPart {
  static let what = "'agreement'"

  init(_ fields: inout Fields, _ report: inout Report) {
    type = fields.words("type", &report)
    status = fields.words("status", &report)
    start = fields.date("start", &report)
    end = fields.date("end", &report)
    review = fields.date("review", &report)
    ending = fields.words("ending", &report)
    signatures = fields.parts("signatures", &report)
    written = fields.written("start", "end", "review", "ending", "signatures")
    location = fields.location
  }
}

extension Partnership.Signature: PlanPart {
  static let what = "a signature"

  init(_ fields: inout Fields, _ report: inout Report) {
    party = fields.needed("party", "the id of a party", &report)
    post = fields.words("post", &report)
    date = fields.date("date", &report)?.value
  }
}

extension Partnership.Role: PlanPart {
  static let what = "a role"

  init(_ fields: inout Fields, _ report: inout Report) {
    party = fields.text("party", &report)
    text = fields.words("text", &report)
    location = fields.location
  }
}

extension Party: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    name = fields.needed("name", "what the party is called", &report).value
    type = fields.words("type", &report)
    organisation = fields.text("organisation", &report)
    country = fields.words("country", &report)
    role = fields.words("role", &report)
    fulfils = fields.oneOrMore("fulfils", &report)
  }
}

extension Participants: PlanPart {
  static let what = "'participants'"

  init(_ fields: inout Fields, _ report: inout Report) {
    number = fields.integer("number", &report)?.value
    who = fields.words("who", &report)
    countries = fields.oneOrMore("countries", &report)
    organisations = fields.oneOrMore("organisations", &report)
    delegations = fields.parts("delegations", &report)
    location = fields.location
  }
}

extension Delegation: PlanPart {
  static let what = "a delegation"

  init(_ fields: inout Fields, _ report: inout Report) {
    country = fields.needed("country", "a country by its two letters", &report)
    number = fields.integer("number", in: 0...1_000_000, &report)
    who = fields.words("who", &report)
  }
}

extension Comparison: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what is compared", &report)
    views = fields.parts("views", &report)
    shared = fields.words("shared", &report)
  }
}

extension Comparison.View: PlanPart {
  static let what = "a view"

  init(_ fields: inout Fields, _ report: inout Report) {
    of = fields.needed("of", "a party, or a country by its two letters", &report)
    text = fields.needed("text", "how they see it", &report).value
  }
}

extension Quote: PlanPart {
  static let what = "a quote"

  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.id("id", &report)
    text = fields.needed("text", "the words as published", &report).value
    speaker = fields.words("speaker", &report)
    role = fields.words("role", &report)
    source = fields.words("source", &report)
    location = fields.location
  }
}

extension Commitment: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what was promised, in one sentence", &report)
    by = fields.oneOrMore("by", &report)
    due = fields.date("due", &report)
    goesTo = fields.text("goes_to", &report)
    state = fields.words("state", &report)
    note = fields.words("note", &report)
    evidence = fields.evidence(&report)
    fulfils = fields.oneOrMore("fulfils", &report)
  }
}

extension Event: PlanPart {
  init(_ fields: inout Fields, _ report: inout Report) {
    id = fields.objectID(&report)
    text = fields.needed("text", "what kind of meeting it is", &report).value
    let date = fields.day("date", &report)
    start = fields.day("start", &report) ?? date
    end = fields.day("end", &report) ?? date
    place = fields.words("place", &report)
    activity = fields.text("activity", &report)
    isProposal = fields.flag("proposal", &report) ?? false
    programme = fields.parts("programme", &report)
  }
}

extension Event.Session: PlanPart {
  static let what = "an item of 'programme'"

  init(_ fields: inout Fields, _ report: inout Report) {
    date = fields.date("date", &report)?.value
    time = fields.words("time", &report)
    text = fields.needed("text", "what happens", &report).value
    speaker = fields.words("speaker", &report)
  }
}

extension Medium: PlanPart {
  static let what = "an item of 'media'"

  init(_ fields: inout Fields, _ report: inout Report) {
    url = fields.needed("url", "the address of the recording", &report).value
    kind = fields.word("kind", &report)
    language = fields.words("language", &report)
    title = fields.words("title", &report)
    transcript = fields.words("transcript", &report)
    captions = fields.words("captions", &report)
  }
}
