import Catalogue
import Diagnostics
import Documents
import Markup

extension Assembly {
  /// Who publishes it, on which terms, who paid, how to cite it, and how its numbers were made.
  var colophon: Section {
    let rows: [(Phrase, [Inline])] =
      [
        (.noticeWord, notice.map { [.text($0)] } ?? []),
        (.publisher, [.text(publisher)]),
        (.date, [.text(phrases.date(edition.date))]),
        (.series, seriesText),
        (.isbn, publication.isbn.map { [.text($0.value)] } ?? []),
        (
          .editors,
          [
            .text(
              publication.curators.isEmpty
                ? phrases[.noNamedEditors] : phrases.list(publication.curators))
          ]
        ),
        (.licence, [.text(phrases(.licenceText, ["licence": licenceName(licence)]))]),
        (.funding, [.text(fundingStatement)]),
        (.howToCite, wholeCitation),
        (.contact, contact),
        (.numbers, [.text(numbers)]),
      ]
    return Section(
      id: "colophon", role: .colophon, title: [.text(phrases[.colophon])], listed: false,
      blocks: [
        .definitions(
          rows.filter { !$0.1.isEmpty }.map { label, text in
            Definition(term: [.text(phrases[label])], text: [.paragraph(text)])
          }),
        .paragraph([.text(phrases[.reviewOfAll])]),
      ])
  }

  private var seriesText: [Inline] {
    guard let seriesLine else { return [] }
    let issn = publication.series.issn.map { "ISSN \($0.value)" } ?? phrases[.noISSN]
    return [.text("\(seriesLine). \(issn)")]
  }

  private var contact: [Inline] {
    let configuration = workspace.configuration
    let example = configuration.contactIsExample ? " (\(phrases[.exampleAddress]))" : ""
    return [.text(configuration.contact.value + example)]
  }

  private var numbers: String {
    let practices = prose.computation.practices(PracticeFilter())
    let countries = prose.computation.used(.countries, in: practices)
    return phrases(
      .numbersText,
      [
        "practices": phrases.counted(.practiceCount, practices.count),
        "countries": phrases.counted(.countryCount, countries.count),
        "date": phrases.date(edition.date),
      ])
  }

  private var wholeCitation: [Inline] {
    let work = Reference(
      whole: title, id: "this", curators: publication.curators, publisher: publisher,
      series: publication.series.title, year: year)
    return APA().entry(work)
  }

  /// The words that the programme asks for, or that no funding is declared.
  var fundingStatement: String {
    switch publication.funding ?? workspace.configuration.funding {
    case .none: phrases[.noFunding]
    case .programme(.erasmusPlus2014, _, _, let grant):
      phrases[.erasmusPlus2014] + (grant.map { " (\($0))" } ?? "")
    case .programme(.erasmusPlus2021, let wording, let authority, let grant):
      phrases(
        wording == .funded ? .euFunded : .euCofunded,
        ["authority": authority ?? phrases[.grantingAuthority]]) + (grant.map { " (\($0))" } ?? "")
    }
  }
}
