/// English, the language of last resort: every phrase is here.
let englishPhrases: [Phrase: String] = [
  .and: "and",
  .colophon: "Colophon",
  .noticeWord: "Please note",
  .contents: "Contents",
  .publisher: "Publisher",
  .date: "Date",
  .series: "Series",
  .editors: "Editors",
  .noNamedEditors: "No editor is named in this edition.",
  .licence: "Licence",
  .licenceText: "Texts and drawings: {licence}. Quotations belong to those who are quoted.",
  .funding: "Funding",
  .noFunding: "No funding is declared for this edition.",
  .erasmusPlus2014:
    "Co-funded by the Erasmus+ Programme of the European Union. The European Commission support for "
    + "the production of this publication does not constitute an endorsement of the contents which "
    + "reflects the views only of the authors, and the Commission cannot be held responsible for any "
    + "use which may be made of the information contained therein.",
  .euFunded:
    "Funded by the European Union. Views and opinions expressed are however those of the author(s) "
    + "only and do not necessarily reflect those of the European Union or {authority}. Neither the "
    + "European Union nor the granting authority can be held responsible for them.",
  .euCofunded:
    "Co-funded by the European Union. Views and opinions expressed are however those of the author(s) "
    + "only and do not necessarily reflect those of the European Union or {authority}. Neither the "
    + "European Union nor the granting authority can be held responsible for them.",
  .grantingAuthority: "the granting authority",
  .howToCite: "How to cite",
  .contact: "Contact",
  .exampleAddress:
    "an address reserved for examples: whoever publishes this sets their own in rostrum.yaml",
  .numbers: "Numbers",
  .numbersText:
    "Every number about the catalogue was counted when this was made: {practices} from {countries} "
    + "on {date}.",
  .reviewOfAll:
    "Written from public sources, which each text names. The practices were not checked with the "
    + "organisations that run them. Figures belong to those who are named as claiming them.",
  .noISSN: "No ISSN is assigned.",
  .editorial: "Editorial",
  .research: "Research",
  .fieldExperience: "From the field",
  .abstract: "Abstract",
  .keywords: "Keywords",
  .conflicts: "Conflicts of interest",
  .dataAvailability: "Data availability",
  .received: "Received",
  .accepted: "Accepted",
  .isbn: "ISBN",
  .references: "References",
  .notReviewed: "Written from public sources and not yet reviewed.",
  .editorReviewed: "Reviewed by the editors.",
  .peerReviewed: "Peer reviewed: {n} reviews on record.",
  .practice: "Practice",
  .practices: "Practices",
  .practiceCount: "{n} practice|{n} practices",
  .countryCount: "{n} country|{n} countries",
  .country: "Country",
  .countries: "Countries",
  .years: "Years",
  .ongoing: "ongoing",
  .since: "from {year}",
  .theme: "Theme",
  .themes: "Themes",
  .audiences: "For whom",
  .principles: "Principles",
  .organisations: "Organisations",
  .evidence: "Evidence",
  .verified: "Verified",
  .notVerified: "not verified with those who run it",
  .whatSourcesState: "What the sources state",
  .whoClaimsWhat: "Results and who claims them",
  .claimedBy: "{who}",
  .sources: "Sources",
  .publishedOn: "published {date}",
  .seenOn: "seen {date}",
  .practicesCited: "Practices cited",
  .practicesCitedNote:
    "Each is in the catalogue with its facts, results and sources; the first source is named here.",
  .index: "Index",
  .indexBy: "{what}",
  .mapTitle: "Practices by country",
  .mapSummary: "A map of squares, one a country; {countries} have practices.",
  .mapFinding:
    "{top} has the most practices ({n}); {empty} of {all} countries on the map have none",
  .noPracticeFrom: "No practice yet from {list}.",
  .barsFinding: "{top} leads, with {n} of {all} practices",
  .themesFinding:
    "{top} is the most frequent theme, with {n} of {all} practices|{top} are the most frequent themes, "
    + "each with {n} of {all} practices",
  .audiencesFinding: "{top} are named most often, by {n} of {all} practices",
  .countriesFinding:
    "{top} has the most practices, {n} of {all}|{top} have the most practices, {n} each of {all}",
  .levelFinding: "Most practices ({n} of {all}) are at the level “{top}”: {meaning}",
  .coverageTitle: "Practices by theme and country",
  .coverageFinding: "{empty} of {all} pairs of theme and country have no practice yet",
  .yearsTitle: "Practices by the year in which they began",
  .yearsFinding:
    "More practices began in {top} than in any other year ({n}); for {unknown} no source states one",
  .year: "Year",
  .before: "before {year}",
  .figureSource: "The catalogue, {practices} on {date}. {method}",
  .countedPerCountry: "A practice counts once in each country that it names.",
  .countedPerTag:
    "A practice counts once under each of its tags and once under each theme above them.",
  .countedOnce: "Each practice counts once.",
  .countedByStart: "Each practice whose start is known counts once.",
  .overviewTitle: "The practices of this edition",
  .organisationsTitle: "Organisations in the directory, by type",
  .claimantsTitle: "Results and their claimants",
  .number: "No.",
  .type: "Type",
  .total: "Total",
  .counted: "What was counted",
  .practicesWithResult: "Practices with at least one result",
  .practicesWithoutResult: "Practices without a result",
  .resultsWithClaimant: "Results that name who claims them",
  .resultsWithDate: "Results that carry a date",
  .results: "Results",
]
