import Documents
package import Feedback

extension Pages {
  /// The results of a survey for who has their link, once it is closed; before, when that will be.
  ///
  /// Before the end no count is shown: two looks with one answer between them would tell that answer.
  ///
  /// - Parameter results: nil while one can answer.
  package func surveyResults(
    _ survey: Survey, _ results: SurveyResults?, key: RecordKey
  ) -> Page {
    var content: [Element] = [.tag("h1", [:], text(.surveyResultsOf, ["name": survey.name]))]
    if let results {
      let figures = SurveyFigures(results, language: language)
      content += writer.blocks(figures.method)
      for part in figures.parts {
        content.append(
          .tag("section", ["aria-labelledby": "part-\(part.id)"]) {
            Element.tag("h2", ["id": "part-\(part.id)"], part.title)
            writer.blocks(part.blocks, level: 3)
          })
      }
      content.append(
        .tag("p", ["class": "downloads"]) {
          Element.tag("span", [:], text[.download])
          Element.tag("a", ["href": links.surveyResults(key, ending: "csv")], "CSV")
          Element.tag("a", ["href": links.surveyResults(key, ending: "json")], "JSON")
        })
    } else {
      content.append(
        .tag(
          "p", ["class": "lead"],
          text(.surveyResultsLater, ["date": phrases.date(survey.lastDay)])))
    }
    return unlisted(
      Page(
        text(.surveyResultsOf, ["name": survey.name]),
        path: links.plain(links.surveyResults(key)), content: content))
  }
}
