/// What publications print around authored text; the words are in a table for each language.
enum Phrase: String, CaseIterable, Sendable {
  case and
  // Front matter
  case colophon, contents, publisher, date, series, editors, noNamedEditors, licence, licenceText
  case funding, noFunding, erasmusPlus2014, euFunded, euCofunded, grantingAuthority
  case howToCite, contact, exampleAddress, numbers, numbersText, reviewOfAll, noISSN
  // Articles
  case editorial, research, fieldExperience, abstract, keywords, conflicts, references
  case notReviewed, editorReviewed, peerReviewed
  // Practices
  case practice, practices, practiceCount, countryCount, country, countries, years, ongoing, since
  case theme, themes, audiences, principles, organisations, evidence, verified, notVerified
  case whatSourcesState, whoClaimsWhat, claimedBy, sources, publishedOn, seenOn
  case practicesCited, practicesCitedNote, index, indexBy
  // Figures and tables
  case mapTitle, mapSummary, mapFinding, noPracticeFrom, barsFinding, coverageTitle
  case coverageFinding, yearsTitle, yearsFinding, year, before, figureSource
  case countedPerCountry, countedPerTag, countedOnce, countedByStart
  case overviewTitle, organisationsTitle, claimantsTitle, number, type, total, counted
  case practicesWithResult, practicesWithoutResult, resultsWithClaimant, resultsWithDate, results
}
