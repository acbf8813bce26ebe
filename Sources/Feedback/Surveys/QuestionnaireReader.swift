package import Diagnostics
package import Markup

/// The folder of the questionnaires.
package let surveyFolder = "Campaigns/surveys"

/// Reads every questionnaire `Campaigns/surveys/<id>.yaml`, with the cores that each includes, in the order
/// of their ids.
package func readQuestionnaires(_ tree: SourceTree, _ report: inout Report) -> [Questionnaire] {
  let drafts = tree.files(in: surveyFolder).compactMap { file in
    readQuestionnaire(file, &report)
  }
  let byID = Dictionary(drafts.map { ($0.questionnaire.id, $0) }, uniquingKeysWith: { a, _ in a })
  return drafts.map { draft in
    let whole = draft.including(byID, &report)
    whole.reportRepeatedIDs(&report)
    return whole
  }
}

/// A questionnaire as its file has it.
struct QuestionnaireDraft {
  /// Without questions.
  let questionnaire: Questionnaire
  let items: [Item]

  enum Item {
    case question(Question)
    case include(Placed<String>)
  }

  /// With the questions of the cores in their places.
  func including(_ all: [Questionnaire.ID: QuestionnaireDraft], _ report: inout Report)
    -> Questionnaire
  {
    var whole = questionnaire
    for item in items {
      switch item {
      case .question(let question): whole.questions.append(question)
      case .include(let id):
        guard let core = all[id.value], core.questionnaire.group == nil, id.value != whole.id else {
          let cores = all.values.map(\.questionnaire).filter { $0.group == nil }.map(\.id).sorted()
          report.add(
            .surveyInclude, at: id.location, "'\(id.value)' is no core of questions",
            hint: nearMiss(to: id.value, among: cores).map { "did you mean '\($0)'?" }
              ?? "name a file of \(surveyFolder) that has no 'group'")
          continue
        }
        whole.version = version(of: whole.version + core.questionnaire.version)
        let missing = whole.languages.filter { !core.questionnaire.languages.contains($0) }
        if !missing.isEmpty {
          report.add(
            .surveyLanguage, at: id.location,
            "'\(id.value)' cannot be read in \(missing.joined(separator: ", "))",
            hint: "translate it, and add the language to its 'languages'")
        }
        for case .question(var question) in core.items {
          question.core = id.value
          whole.questions.append(question)
        }
      }
    }
    return whole
  }
}

private func readQuestionnaire(_ file: SourceFile, _ report: inout Report) -> QuestionnaireDraft? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "a questionnaire", &report)
  else { return nil }
  defer { fields.finish(&report) }
  if !isID(file.stem) {
    report.add(
      .badID, at: file.start, "'\(file.stem)' cannot be an id",
      hint: "name the file in small letters, digits and hyphens, and begin with a letter")
  }
  for (name, clause) in [
    ("title", "what it is called, by language"), ("languages", "such as [en, it]"),
    ("questions", "a list of questions"),
  ] where fields.node(name) == nil {
    fields.missing(name, clause, &report)
  }
  let languages = fields.texts("languages", &report).map(\.value)
  var reader = QuestionReader(languages: languages)
  let (title, titlePlace) = (fields.localised("title", &report), fields.location)
  let introduction = fields.localised("introduction", &report)
  let group = fields.node("group") == nil ? nil : fields.localised("group", &report)
  for (name, text) in [("title", title), ("introduction", introduction), ("group", group)] {
    if let text { reader.require(text, as: name, at: titlePlace, &report) }
  }
  reader.readScales(&fields, &report)
  let threshold = fields.integer("threshold", &report)
  if let threshold, threshold.value < Questionnaire.leastThreshold {
    report.add(
      .surveyThreshold, at: threshold.location,
      "'threshold' is \(threshold.value), which hides nobody",
      hint:
        "write \(Questionnaire.leastThreshold) or more; leave it out for \(Questionnaire.usualThreshold)"
    )
  }
  _ = fields.node("source")
  let items = fields.list("questions", &report).compactMap { reader.item($0, &report) }
  let questionnaire = Questionnaire(
    id: file.stem, title: title, introduction: introduction, group: group, languages: languages,
    threshold: max(
      threshold?.value ?? Questionnaire.usualThreshold, Questionnaire.leastThreshold),
    questions: [], version: version(of: file.text), location: file.start)
  return QuestionnaireDraft(questionnaire: questionnaire, items: items)
}

extension Questionnaire {
  /// One id for one question, also where a core has it.
  fileprivate func reportRepeatedIDs(_ report: inout Report) {
    var seen: [Question.ID: SourceLocation] = [:]
    for question in questions {
      guard let first = seen.updateValue(question.location, forKey: question.id) else { continue }
      report.add(
        .duplicateID, at: question.location,
        "'\(question.id)' is the id of two questions; the other is in line \(first.line) of \(first.file)",
        hint: "choose another id: answers are kept by it")
    }
  }
}
