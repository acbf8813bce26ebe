package import Diagnostics

extension Diagnostic.Code {
  static let surveyQuestion = Diagnostic.Code(
    "SV-QUESTION", .error, "a question lacks what its kind needs",
    why:
      "A question that cannot be answered, or not be counted, wastes the time of all who are asked.",
    wrong: "{id: q1, kind: scale, text: {en: How clear was it?}}",
    right: "{id: q1, kind: scale, scale: agreement, text: {en: How clear was it?}}")
  static let surveyInclude = Diagnostic.Code(
    "SV-INCLUDE", .error, "a questionnaire includes what is no core",
    why:
      "The questions that several groups share are written once, so that their answers can stand beside "
      + "each other.",
    wrong: "- include: law-clinic-students",
    right: "- include: law-clinic-core  (a file without 'group')")
  static let surveyLanguage = Diagnostic.Code(
    "SV-LANGUAGE", .error, "a text of a questionnaire lacks one of its languages",
    why: "Who chose a language must be able to read every question in it.",
    wrong: "languages: [en, it], and text: {en: How many students?}",
    right: "text: {en: How many students?, it: Quanti studenti?}")
  static let surveyThreshold = Diagnostic.Code(
    "SV-THRESHOLD", .error, "a threshold is too low to hide anybody",
    why:
      "Of two people in a cell each knows what the other one said; a count is shown from three on at the "
      + "least.",
    wrong: "threshold: 2", right: "threshold: 5")
}

/// The codes that reading questionnaires and results may report besides those of `Markup`.
package let surveyCodes: [Diagnostic.Code] = [
  .surveyQuestion, .surveyInclude, .surveyLanguage, .surveyThreshold, .surveySmall,
]
