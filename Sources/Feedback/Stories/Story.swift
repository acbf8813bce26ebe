package import Catalogue
package import Diagnostics
import Foundation
package import Markup

/// What somebody did with a practice, in their words.
package struct Story: Identifiable, Hashable, Sendable {
  /// The stem of its file.
  package let id: String
  package let title: String
  /// BCP 47; nil takes the publication's.
  package let language: String?
  package let teller: Teller
  /// The practice that was used.
  package let practice: Placed<Practice.ID>
  /// Which text of the practice was used, by `version(of:)`; nil when it is not known.
  package let practiceVersion: Placed<String>?
  /// ISO 3166-1 alpha-2: where it was used; nil when that is not told.
  package let country: Placed<Concept.ID>?
  /// When, as precise as it is told; nil when it is not.
  package let when: PartialDate?
  package let context: String
  package let what: String
  /// With whom it was done, and what part migrants had in it.
  package let withWhom: String
  package let changed: String
  /// What the teller rests it on; nil when they say nothing of it.
  package let evidence: String?
  package let quote: String?
  package let consents: [Consent]
  package let location: SourceLocation

  /// Who tells it, as they wish to be called.
  package struct Teller: Hashable, Sendable {
    package let name: String?
    package let role: String?
    package let organisation: String?
    package let place: String?
  }
}

extension Story {
  /// The texts that are printed without the teller's name.
  private var texts: [String] {
    [title, context, what, withWhom, changed] + [evidence, quote, teller.role].compactMap { $0 }
  }

  /// Whether a text of it, or its id, holds the name, the organisation or the place of the teller.
  var namesItsTeller: Bool {
    teller.isNamed(in: texts + [id])
  }
}

extension Story.Teller {
  /// Whether one of some texts holds the name, the organisation or the place.
  func isNamed(in texts: [String]) -> Bool {
    let whole = [name, organisation, place].compactMap { $0 }
    // Each part of a name gives away who it is, too.
    let parts = name?.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 } ?? []
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive]
    return texts.contains { text in
      (whole + parts).contains { text.range(of: $0, options: options) != nil }
    }
  }
}

extension Story {
  /// What it is found by: all that is printed of it without its teller; nil where it may not be read on the
  /// pages for good.
  ///
  /// An index knows no day: a story that was agreed to until a day is on the page of its practice, and is not
  /// found by its words.
  package var searchedText: String? {
    switch may(publish: self, through: [.web], on: Day(year: 9999, month: 12, day: 31)) {
    case .allowed, .anonymised:
      ([title, context, what, withWhom, changed] + [evidence, quote].compactMap(\.self))
        .joined(separator: "\n")
    case .withheld: nil
    }
  }
}

/// The name of a text by its content: the first twelve digits of its SHA-256.
package func version(of text: String) -> String { String(sha256(text).prefix(12)) }
