package import Diagnostics
package import Markup

/// A rule over the whole catalogue. One rule is one file in this folder and one line in `allChecks`.
package protocol Check: Sendable {
  /// The codes that the rule declares; it may report those of `Markup` too.
  var codes: [Diagnostic.Code] { get }

  /// - Parameter today: the day from which ages are counted; never the clock's.
  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report)
}

/// Every rule, in the order in which its findings are easiest to mend.
package let allChecks: [any Check] = [
  VocabularyCheck(), ConceptCheck(), UniqueIDCheck(), ReferenceCheck(), EvidenceCheck(),
  LengthCheck(), PeriodCheck(), AudienceCheck(), SectionCheck(), AddressCheck(), LanguageCheck(),
  TranslationCheck(), VerificationCheck(), MediaCheck(), AssessmentCheck(),
]

extension Catalogue {
  /// Runs every rule over the catalogue.
  package func check(today: Day, _ report: inout Report) {
    for check in allChecks { check.check(self, today: today, &report) }
  }

  /// The translations as they were written, in the order of their files.
  var allTranslations: [Practice] {
    translations.values.flatMap(\.values).sorted { $0.location < $1.location }
  }

  /// The practices and their translations: everything that authors write as a practice.
  var allTexts: [Practice] { practices + allTranslations }
}

/// The codes of this target, for `rostrum explain` and for tests.
package let catalogueCodes: [Diagnostic.Code] =
  [.misplacedFile] + allChecks.flatMap(\.codes)
