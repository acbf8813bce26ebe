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
          } + [Definition(term: [.text(phrases[.funding])], text: fundingStatement)]),
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

  /// The emblem and the words that the programme asks for, in each language of the publication; or that
  /// no funding is declared.
  private var fundingStatement: [Block] {
    guard let award = (publication.funding ?? workspace.configuration.funding).award else {
      return [.paragraph([.text(phrases[.noFunding])])]
    }
    let texts = award.texts(in: publication.printedLanguages(in: workspace))
    let grant = award.grant.map { " (\($0))" } ?? ""
    let emblem = award.emblem.flatMap { try? workspace.pictures.image(of: $0).get() }
    let picture = emblem.map {
      Block.picture(Picture(image: $0, alt: phrases[.emblem], isEmblem: true))
    }
    return (picture.map { [$0] } ?? [])
      + texts.map { text, language in
        let words: [Inline] = [.text(text + grant)]
        return .paragraph(
          language == self.language ? words : [.foreign(language: language, words)])
      }
  }
}
