package import Diagnostics
import Foundation
package import Markup

extension Diagnostic.Code {
  static let surveySmall = Diagnostic.Code(
    "SV-SMALL", .error, "results of a survey show how few people a small group is",
    why:
      "A count of a few people, or what a total leaves over for them, tells those who know them who said "
      + "what.",
    wrong: "threshold: 5, and a count of 2", right: "the file as 'rostrum survey results' writes it"
  )
}

extension SurveyResults: Encodable {
  /// The file that a publication prints from: the same results give the same bytes.
  package func json() throws -> String { try prettyJSON(self) }

  private enum Key: String, CodingKey {
    case survey, closed, threshold, groups, questions
    case id, label, respondents, version, mixesVersions = "mixes_versions"
    case kind, core, text, options, counts
    case group, answered, notApplicable = "not_applicable", noAnswer = "no_answer"
  }

  package func encode(to encoder: any Encoder) throws {
    var file = encoder.container(keyedBy: Key.self)
    try file.encode(survey, forKey: .survey)
    try file.encode(closed.iso, forKey: .closed)
    try file.encode(threshold, forKey: .threshold)
    var all = file.nestedUnkeyedContainer(forKey: .groups)
    for group in groups {
      var item = all.nestedContainer(keyedBy: Key.self)
      try item.encode(group.id, forKey: .id)
      try item.encode(group.label.texts, forKey: .label)
      try item.encode(group.respondents, forKey: .respondents)
      try item.encode(group.version, forKey: .version)
      try item.encode(group.mixesVersions, forKey: .mixesVersions)
    }
    all = file.nestedUnkeyedContainer(forKey: .questions)
    for question in questions {
      var item = all.nestedContainer(keyedBy: Key.self)
      try item.encode(question.id, forKey: .id)
      try item.encode(question.kind, forKey: .kind)
      try item.encodeIfPresent(question.core, forKey: .core)
      try item.encode(question.text.texts, forKey: .text)
      var options = item.nestedUnkeyedContainer(forKey: .options)
      for option in question.options {
        var entry = options.nestedContainer(keyedBy: Key.self)
        try entry.encode(option.id, forKey: .id)
        try entry.encode(option.label.texts, forKey: .label)
      }
      var counts = item.nestedUnkeyedContainer(forKey: .counts)
      for count in question.counts {
        var entry = counts.nestedContainer(keyedBy: Key.self)
        try entry.encode(count.group, forKey: .group)
        try entry.encode(count.options, forKey: .options)
        try entry.encode(count.answered, forKey: .answered)
        try entry.encode(count.notApplicable, forKey: .notApplicable)
        try entry.encode(count.noAnswer, forKey: .noAnswer)
      }
    }
  }
}

/// Reads the results of a survey that a publication prints; nil, with the problems, for a file that is none or
/// that shows what it should hide.
package func readSurveyResults(_ file: SourceFile, _ report: inout Report) -> SurveyResults? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a file of results", &report)
  else { return nil }
  defer { fields.finish(&report) }
  let survey = fields.requiredText("survey", "the name of the survey", &report)
  for (name, clause) in [
    ("closed", "the last day"), ("threshold", "the least count that is shown"),
    ("groups", "those who were asked"), ("questions", "what they were asked"),
  ] where fields.node(name) == nil { fields.missing(name, clause, &report) }
  let closed = fields.day("closed", &report)
  let threshold = fields.integer("threshold", &report)
  let reader = ResultsReader(threshold: threshold?.value ?? Questionnaire.usualThreshold)
  let groups = fields.items("groups", &report).compactMap { reader.group($0, &report) }
  let questions = fields.items("questions", &report).compactMap {
    reader.item($0, groups, &report)
  }
  guard let survey, let closed, let threshold, !report.hasErrors(in: file.path) else { return nil }
  return SurveyResults(
    survey: survey.value, closed: closed.value, threshold: threshold.value, groups: groups,
    questions: questions)
}

extension Report {
  fileprivate func hasErrors(in path: String) -> Bool {
    diagnostics.contains { $0.severity == .error && $0.location.file == path }
  }
}

private struct ResultsReader {
  let threshold: Int

  func group(_ item: Fields, _ report: inout Report) -> SurveyResults.Group? {
    var item = item
    defer { item.finish(&report) }
    let id = item.requiredText("id", "of the questionnaire", &report)
    let label = item.localised("label", &report)
    let respondents = item.integer("respondents", &report)
    let version = item.text("version", &report)
    let mixes = item.truth("mixes_versions", &report)?.value ?? false
    if let respondents, isSmall(respondents.value, threshold) {
      small(respondents.value, at: respondents.location, &report)
    }
    guard let id else { return nil }
    return SurveyResults.Group(
      id: id.value, label: label, respondents: respondents?.value, version: version?.value ?? "",
      mixesVersions: mixes)
  }

  func item(
    _ item: Fields, _ groups: [SurveyResults.Group], _ report: inout Report
  ) -> SurveyResults.Item? {
    var item = item
    defer { item.finish(&report) }
    let id = item.requiredText("id", "of the question", &report)
    let kind = item.requiredText("kind", "of the question", &report)
    let core = item.text("core", &report)?.value
    let text = item.localised("text", &report)
    let options = item.items("options", &report).compactMap { option -> Question.Option? in
      var option = option
      defer { option.finish(&report) }
      let id = option.requiredText("id", "of the option", &report)
      let label = option.localised("label", &report)
      return id.map { Question.Option(id: $0.value, label: label) }
    }
    let isPartition = !["many", "text"].contains(kind?.value)
    let counts = item.items("counts", &report).compactMap { entry -> SurveyResults.Count? in
      var entry = entry
      defer { entry.finish(&report) }
      let count = count(&entry, options.count, &report)
      if let count, let group = groups.first(where: { $0.id == count.group }) {
        require(count, isPartition, group.respondents, at: entry.location, &report)
      }
      return count
    }
    guard let id, let kind else { return nil }
    return SurveyResults.Item(
      id: id.value, kind: kind.value, core: core, text: text, options: options, counts: counts)
  }

  private func count(
    _ entry: inout Fields, _ size: Int, _ report: inout Report
  ) -> SurveyResults.Count? {
    let group = entry.requiredText("group", "the id of a group", &report)
    let options = entry.list("options", &report).map { node -> Int? in
      guard case .scalar(let text, plain: true) = node.content, !node.isNull else { return nil }
      return Int(text)
    }
    if options.count != size {
      report.add(
        .wrongType, at: entry.location, "there are \(options.count) counts for \(size) options",
        hint: "write the file anew with 'rostrum survey results'")
    }
    let answered = entry.integer("answered", &report)?.value
    let notApplicable = entry.integer("not_applicable", &report)?.value
    let noAnswer = entry.integer("no_answer", &report)?.value
    guard let group, options.count == size else { return nil }
    return SurveyResults.Count(
      group: group.value, options: options, answered: answered, notApplicable: notApplicable,
      noAnswer: noAnswer)
  }

  /// Nothing small is shown, nor left over by what is shown.
  private func require(
    _ count: SurveyResults.Count, _ isPartition: Bool, _ respondents: Int?,
    at place: SourceLocation, _ report: inout Report
  ) {
    let others = [count.notApplicable, count.noAnswer]
    let whole = isPartition ? count.options + others : [count.answered] + others
    for shown in count.options + whole where shown.map({ isSmall($0, threshold) }) == true {
      return small(shown ?? 0, at: place, &report)
    }
    guard let respondents else {
      if whole.contains(where: { $0 != nil }) { small(0, at: place, &report) }
      return
    }
    let hidden = whole.count { $0 == nil }
    let left = respondents - whole.compactMap(\.self).reduce(0, +)
    if hidden == 1 || hidden > 1 && left < threshold || hidden == 0 && left != 0 {
      small(left, at: place, &report)
    }
  }

  private func small(_ count: Int, at place: SourceLocation, _ report: inout Report) {
    report.add(
      .surveySmall, at: place,
      "\(count) people can be told from the others, and the threshold is \(threshold)",
      hint: "write the file anew with 'rostrum survey results', and change nothing in it")
  }
}

extension SurveyResults {
  /// One row for each count, in a language; a hidden one has an empty cell.
  package func csv(in language: String) -> String {
    func words(_ text: LocalisedText) -> String { text.text(in: language)?.text ?? "" }
    var rows: [[String]] = []
    for question in questions {
      for count in question.counts {
        let options = zip(question.options, count.options).map { option, number in
          (option.id, words(option.label), number)
        }
        let answered =
          question.isPartition ? [] : [("answered", "", count.answered)]
        let others = [
          (Question.notApplicable, "", count.notApplicable),
          (Question.noAnswer, "", count.noAnswer),
        ]
        for (id, label, number) in options + answered + others {
          rows.append([
            survey, count.group, question.core ?? "", question.id, words(question.text), id, label,
            number.map(String.init) ?? "", respondents(count.group).map(String.init) ?? "",
          ])
        }
      }
    }
    return csvText(
      header: [
        "survey", "group", "core", "question", "text", "answer", "label", "count", "respondents",
      ], rows: rows)
  }
}
