import Diagnostics
import Documents
import Feedback
import Markup

/// The results of surveys, from the files that `rostrum survey results` writes: a report can be printed again
/// without the records, and shows what was hidden to nobody.
enum SurveySection {
  static let name = "survey"

  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    section.items.compactMap { item -> Section? in
      if assembly.publication.articles[item.value] != nil {
        return assembly.publication.article(item.value, in: assembly.language)
          .map { ChapterSection.chapter($0, item.value, assembly) }
      }
      return assembly.publication.surveys[item.value].map { results in
        let figures = SurveyFigures(results, language: assembly.language)
        let title =
          section.title.text(in: assembly.language)?.text
          ?? "\(assembly.phrases[.survey]): \(results.survey)"
        let id = "survey-\(results.survey)"
        return Section(
          id: id, role: .chapter, title: [.text(title)], blocks: figures.method,
          sections: figures.parts.map { part in
            Section(
              id: "\(id)-\(part.id)", title: [.text(part.title)],
              blocks: part.blocks.map { $0.prefixed(id) })
          })
      }
    }
  }
}

extension Block {
  /// A figure whose id is that of one survey among others.
  fileprivate func prefixed(_ prefix: String) -> Block {
    guard case .figure(var figure) = self else { return self }
    figure.id = "\(prefix)-\(figure.id)"
    return .figure(figure)
  }
}
