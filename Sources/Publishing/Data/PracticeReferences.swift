package import Catalogue
import Diagnostics
package import Documents
package import Markup

extension Configuration {
  /// A practice as a work that can be cited: the catalogue is its container.
  ///
  /// - Parameter date: the printed date, which is when the page was read.
  package func reference(to practice: Practice, date: Day) -> Reference {
    let base = baseURL ?? ""
    let (year, month, day) = date.components
    return Reference(
      id: practice.id, type: .webpage, title: practice.title.value,
      authors: [Reference.Name(literal: publisher)], issued: Reference.Date(year: year),
      container: title, url: base.isEmpty ? nil : "\(base)practices/\(practice.id)",
      accessed: Reference.Date(year: year, month: month, day: day), language: practice.language)
  }
}
