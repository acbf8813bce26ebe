package import Catalogue
import Diagnostics
package import Documents
package import Markup

extension Configuration {
  /// A practice as a work that can be cited: the catalogue is its container. Its authors are those who wrote
  /// the sheet, else the publisher.
  ///
  /// - Parameter date: the printed date, which is when the page was read.
  package func reference(to practice: Practice, date: Day) -> Reference {
    var work = Reference(
      id: practice.id, kind: .webpage, title: practice.title.value,
      authors: (practice.authors.isEmpty ? [publisher] : practice.authors)
        .map { Reference.Name(literal: $0) },
      issued: PartialDate(year: date.components.year))
    work.container = title
    work.url = baseURL.map { "\($0)practices/\(practice.id)" }
    work.accessed = PartialDate(date)
    work.language = practice.language
    return work
  }
}
