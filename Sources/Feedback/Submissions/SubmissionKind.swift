import Catalogue

/// What one can send.
package enum SubmissionKind: String, CaseIterable, Hashable, Sendable {
  case feedback, proposal, story, correction, practice

  /// Its fields in the order of the form.
  package var fields: [SubmissionField] { matter + Self.aboutYou }

  /// The field of an id; nil when it has none.
  package func field(_ id: String) -> SubmissionField? { fields.first { $0.id == id } }

  /// Whether it can be about something.
  package func fits(_ target: SubmissionTarget) -> Bool {
    switch (self, target) {
    case (.story, .practice), (.correction, .practice): true
    case (.story, _), (.correction, _): false
    case (.practice, .catalogue): true
    case (.practice, _): false
    case (.feedback, _), (.proposal, _): true
    }
  }

  /// Whether what is accepted becomes a file of the workspace.
  package var becomesFile: Bool { becomesOwnFile || self == .correction }

  /// Whether that file is of its submitter's words, and goes with their consent. A correction leaves facts behind in
  /// the file of its practice.
  package var becomesOwnFile: Bool { self == .story || self == .practice }

  private var matter: [SubmissionField] {
    switch self {
    case .feedback: Self.feedbackFields
    case .proposal: Self.proposalFields
    case .story: Self.storyFields
    case .correction: Self.correctionFields
    case .practice: Self.practiceFields
    }
  }

  private static let feedbackFields = [
    SubmissionField("text", .text, isRequired: true),
    SubmissionField("useful_for", .choice(["choosing", "adapting", "checking", "other"])),
    SubmissionField(
      "used_in",
      .choice(["training", "campaign", "policy-meeting", "adaptation", "teaching", "other"])),
    SubmissionField("access", .text),
  ]

  private static let proposalFields = [
    SubmissionField("section", .line),
    SubmissionField("change", .text, isRequired: true),
    SubmissionField("reason", .text, isRequired: true),
  ]

  private static let storyFields = [
    SubmissionField("title", .line, isRequired: true),
    SubmissionField("country", .concepts(.countries, atMost: 1)), SubmissionField("when", .date),
    SubmissionField("context", .text, isRequired: true),
    SubmissionField("what", .text, isRequired: true),
    SubmissionField("with_whom", .text, isRequired: true),
    SubmissionField("changed", .text, isRequired: true),
    SubmissionField("evidence", .text),
    SubmissionField("quote", .text),
  ]

  private static let correctionFields = [
    SubmissionField("field", .choice(correctableFields), isRequired: true),
    SubmissionField("item", .line),
    SubmissionField("proposed", .text, isRequired: true),
    SubmissionField("source", .line, isRequired: true),
  ]

  private static let practiceFields = [
    SubmissionField("title", .line, isRequired: true),
    SubmissionField("summary", .text, isRequired: true),
    SubmissionField("countries", .concepts(.countries, atMost: nil), isRequired: true),
    SubmissionField("places", .lines),
    SubmissionField("organisations", .lines, isRequired: true),
    SubmissionField("start", .date),
    SubmissionField("end", .date),
    SubmissionField("status", .choice(["planned", "running", "ended"])),
    SubmissionField("themes", .concepts(.themes, atMost: nil), isRequired: true),
    SubmissionField("audiences", .concepts(.audiences, atMost: nil)),
    SubmissionField("challenge", .text),
    SubmissionField("what_it_does", .text, isRequired: true),
    SubmissionField("how_it_works", .text),
    SubmissionField("lessons", .text),
    SubmissionField("sources", .lines, isRequired: true),
    SubmissionField("facts", .lines, isRequired: true),
    SubmissionField("results", .lines),
    SubmissionField("evidence_level", .concepts(.evidence, atMost: 1), isRequired: true),
    SubmissionField("why_it_worked", .lines),
    SubmissionField("potential_risks", .lines),
    SubmissionField("transfer", .lines),
  ]

  private static let aboutYou = [
    SubmissionField("your_name", .line, isPersonal: true),
    SubmissionField("your_role", .line, isPersonal: true),
    SubmissionField("your_organisation", .line, isPersonal: true),
    SubmissionField("your_place", .line, isPersonal: true),
  ]

  /// The parts of a practice that a correction can name, as its file does.
  private static let correctableFields = [
    "title", "summary", "countries", "places", "organisations", "period", "status", "themes",
    "audiences", "facts", "results", "evidence_level", "sources", "quotes", "links", "body",
  ]
}
