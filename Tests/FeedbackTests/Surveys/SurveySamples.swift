import Diagnostics
import Feedback
import Foundation
import Markup

/// A core and two questionnaires that include it. Nothing in them was ever asked.
let surveyFiles: [String: String] = [
  "core": """
  title: {en: Core, it: Nucleo}
  languages: [en, it]
  questions:
    - {id: useful, kind: scale, text: {en: Was it useful?, it: È servito?}, points: [{en: "No", it: "No"}, {en: Somewhat, it: Un po’}, {en: "Yes", it: Sì}]}
  """,
  "learners": """
  title: {en: Learners, it: Allievi}
  group: {en: Learners, it: Allievi}
  languages: [en, it]
  threshold: 3
  questions:
    - include: core
    - {id: ways, kind: many, most: 2, text: {en: How did you come?, it: Come sei venuto?}, options: [{id: bus, label: {en: By bus, it: In autobus}}, {id: foot, label: {en: On foot, it: A piedi}}, {id: bike, label: {en: By bike, it: In bicicletta}}]}
    - {id: hours, kind: number, bands: [1, 5, 10], text: {en: How many hours?, it: Quante ore?}}
    - {id: words, kind: text, text: {en: What else?, it: Altro?}}
  """,
  "teachers": """
  title: {en: Teachers, it: Insegnanti}
  group: {en: Teachers, it: Insegnanti}
  languages: [en, it]
  threshold: 3
  questions:
    - include: core
  """,
]

/// The samples with some texts replaced, read.
func questionnaires(
  _ changes: [String: (String, String)] = [:], _ report: inout Report
) -> [Questionnaire] {
  let files = surveyFiles.map { name, text in
    let change = changes[name]
    return SourceFile(
      path: "\(surveyFolder)/\(name).yaml",
      text: change.map { text.replacing($0.0, with: $0.1) } ?? text)
  }
  return readQuestionnaires(SourceTree(files), &report)
}

/// The samples as they are.
func questionnaires() -> [Questionnaire] {
  var report = Report()
  return questionnaires([:], &report)
}

/// So many people who gave the same answers.
func sheets(
  _ count: Int, _ questionnaire: Questionnaire.ID, _ answers: [Question.ID: Answer]
) -> [AnswerSheet] {
  let version = questionnaires().first { $0.id == questionnaire }?.version ?? ""
  return Array(
    repeating: AnswerSheet(
      questionnaire: questionnaire, version: version, language: "en", answers: answers),
    count: count)
}
