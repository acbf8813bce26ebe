import Catalogue
import Diagnostics
import Markup

/// A block of a guide says for whom and where it holds, states no law without a source, and is looked
/// at again.
struct GuideCheck: WorkspaceCheck {
  static let block = Diagnostic.Code(
    "G-BLOCK", .error,
    "a block of a guide does not say for whom, for what, where or since when it holds",
    why:
      "Rules differ by country and status, and change. Whoever follows a rule that is not theirs may "
      + "lose a right.",
    wrong: "title: See a doctor",
    right: "jurisdiction: IT, statuses: [asylum-seeker], branches: [medical-care], "
      + "valid_as_of: 2026-11-01")
  static let source = Diagnostic.Code(
    "G-SOURCE", .warning, "a block or procedure of a guide names no source",
    why: "A guide that states a rule must say where it stands, so that a lawyer can check it.",
    wrong: "procedures: [{title: See a doctor, steps: […]}]",
    right: "procedures: [{title: See a doctor, steps: […], sources: [health-act]}]")
  static let procedure = Diagnostic.Code(
    "G-PROCEDURE", .warning, "a procedure lacks what one has to know beforehand",
    why:
      "Who goes to an office without a paper, or without the money, has to come again; who does not "
      + "know how to appeal may miss the last day.",
    wrong: "{title: Register, steps: […]}",
    right: "{title: Register, place: …, papers: […], cost: …, time: …, appeal: …, steps: […]}")
  static let review = Diagnostic.Code(
    "G-REVIEW", .hint, "no lawyer has reviewed a block",
    why: "Rules are easily misread; the block says in print that nobody has reviewed it.",
    wrong: "no 'legal_reviewer'", right: "legal_reviewer: {name: …, organisation: …, date: …}")
  static let overdue = Diagnostic.Code(
    "G-OVERDUE", .hint, "a block should have been looked at again",
    why:
      "The day that it names is past, or it is older than a year and names none. It is marked in "
      + "print until somebody has looked.",
    wrong: "review_by: 2020-01-01", right: "review_by: a day to come, after somebody has looked")

  let codes = [block, source, procedure, review, overdue]

  func check(_ edition: Edition, _ report: inout Report) {
    for publication in edition.workspace.publications {
      for file in publication.blockFiles {
        guard let article = publication.articles[file.value] else { continue }
        check(article, of: publication, edition, &report)
      }
      for choice in publication.sections.compactMap(\.organisations) {
        check(choice, edition.workspace.catalogue, &report)
      }
    }
  }

  private func check(
    _ article: Article, of publication: Publication, _ edition: Edition, _ report: inout Report
  ) {
    let lacks = missing(article.guide)
    if !lacks.isEmpty {
      report.add(
        Self.block, at: article.location,
        "'\(article.title.value)' does not say its \(lacks.joined(separator: ", "))",
        hint: "add each, or 'to_be_written_by' while nobody has written the rules")
    }
    guard let guide = article.guide else { return }
    checkWords(guide, publication, edition.workspace.catalogue, &report)
    for procedure in guide.procedures {
      check(procedure, of: article, guide, edition.workspace.catalogue, &report)
    }
    if guide.isOverdue(on: edition.date), let until = guide.trustedUntil {
      report.add(
        Self.overdue, at: until.location,
        "'\(article.title.value)' had to be checked by \(PartialDate(until.value).iso)",
        hint: "look at the rules again, then write the new dates")
    }
    guard guide.author == nil else { return }
    if article.marks.isEmpty {
      report.add(
        Self.source, at: article.location, "'\(article.title.value)' cites no source",
        hint: "add the law to 'references' and cite it, as in [@health-act]")
    }
    if guide.reviewer == nil {
      report.add(
        Self.review, at: article.location,
        "'\(article.title.value)' was not reviewed by a lawyer",
        hint: "ask one, then add 'legal_reviewer' with the name and the date")
    }
  }

  /// The fields that a block must have and lacks; an unwritten one has only to say for whom it is.
  private func missing(_ guide: GuideBlock?) -> [String] {
    guard let guide else { return ["statuses", "branches"] }
    let isWritten = guide.author == nil
    let fields: [(String, Bool)] = [
      ("statuses", guide.statuses.isEmpty), ("branches", guide.branches.isEmpty),
      ("jurisdiction", isWritten && guide.jurisdiction == nil),
      ("valid_as_of", isWritten && guide.validAsOf == nil),
    ]
    return fields.filter(\.1).map(\.0)
  }

  private func check(
    _ procedure: GuideBlock.Procedure, of article: Article, _ guide: GuideBlock,
    _ catalogue: Catalogue, _ report: inout Report
  ) {
    for mark in procedure.sources.map(CitationMark.init(source:)) {
      checkCitation(mark, article, catalogue, &report)
    }
    guard guide.author == nil else { return }
    let title = procedure.title
    if procedure.sources.isEmpty {
      report.add(
        Self.source, at: title.location, "'\(title.value)' names no source",
        hint: "add 'sources' with keys of the block's references")
    }
    let fields: [(String, Bool)] = [
      ("place", procedure.place == nil), ("papers", procedure.papers.isEmpty),
      ("cost", procedure.cost == nil), ("time", procedure.time == nil),
      ("appeal", procedure.appeal == nil), ("steps", procedure.steps.isEmpty),
    ]
    let lacks = fields.filter(\.1).map(\.0)
    guard !lacks.isEmpty else { return }
    report.add(
      Self.procedure, at: title.location,
      "'\(title.value)' does not say its \(lacks.joined(separator: ", "))",
      hint: "write it, or write that there is none")
  }
}
