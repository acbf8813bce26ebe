package import Catalogue
import Diagnostics
import Documents
import Feedback
import Search

extension Pages {
  /// What kept a request from being answered; nothing of the request is repeated.
  package enum Refusal: Hashable, Sendable {
    case notFound, badRequest, tooLong, tooLarge, forged, wrongMethod, flood, recordsFull, busy,
      fault
  }

  private func words(of refusal: Refusal) -> (title: InterfaceText, sentence: InterfaceText) {
    switch refusal {
    case .notFound: (.notFoundTitle, .notFoundText)
    case .badRequest: (.badRequestTitle, .badRequestText)
    case .tooLong: (.tooLongTitle, .badRequestText)
    case .tooLarge: (.tooLargeTitle, .tooLargeText)
    case .forged: (.forgedTitle, .forgedText)
    case .wrongMethod: (.wrongMethodTitle, .wrongMethodText)
    case .flood: (.floodTitle, .floodText)
    case .recordsFull: (.recordsFullTitle, .recordsFullText)
    case .busy: (.busyTitle, .busyText)
    case .fault: (.faultTitle, .faultText)
    }
  }

  /// The same for a program (RFC 9457).
  ///
  /// - Parameter status: of the answer.
  package func problem(_ refusal: Refusal, status: Int) -> JSONValue {
    let words = words(of: refusal)
    return [
      "type": "about:blank", "title": .text(text[words.title]), "status": .integer(status),
      "detail": .text(text[words.sentence]),
    ]
  }

  package func refusal(_ refusal: Refusal) -> Page {
    let (title, sentence) = words(of: refusal)
    var page = Page(
      text[title], path: "/",
      content: [
        .tag("h1", [:], text[title]), .tag("p", ["class": "lead"], text[sentence]),
        .tag("p", ["class": "actions"]) {
          Element.tag("a", ["href": links.practices()], text[.allPractices])
          Element.tag("a", ["href": links.home], text[.toHome])
        },
      ])
    page.layout = .document
    page.isListed = false
    return page
  }

  /// Every problem of the authored files, for those who can mend them.
  package func problems() -> Page {
    let shown = site.problemsToMend.sorted
    var page = Page(
      text.counted(.problemCount, shown.count), path: "/problems",
      content: [
        .tag("h1", [:], text.counted(.problemCount, shown.count)),
        .tag("p", ["class": "lead"], text[.problemsLead]), list(of: shown),
      ])
    page.isListed = false
    return page
  }

  /// Problems with their places; their words are English.
  func list(of problems: [Diagnostic]) -> Element {
    .tag(
      "ol", ["class": "problems"],
      problems.map { problem in
        .tag("li", ["class": problem.severity.rawValue]) {
          Element.tag("p", ["class": "place", "lang": "en"]) {
            Element.tag("strong", [:], problem.severity.rawValue)
            " "
            Element.tag("code", [:], problem.location.place)
            " "
            Element.tag("code", [:], problem.code.id)
          }
          Element.tag("p", ["lang": language == "en" ? nil : "en"], problem.message)
          problem.hint.map {
            Element.tag("p", ["class": "advice", "lang": language == "en" ? nil : "en"], $0)
          }
        }
      })
  }

  /// How to propose a practice, for a theme and a country where there is none.
  package func propose(theme: Concept.ID?, country: Concept.ID?) -> Page {
    let known = [
      theme.flatMap { catalogue[.themes][$0] }.map { label($0.id, .themes) },
      country.flatMap { catalogue[.countries][$0] }.map { label($0.id, .countries) },
    ].compactMap(\.self)
    var page = Page(
      text[.proposePractice], path: "/feedback/propose",
      content: [
        .tag("h1", [:], text[.proposePractice]),
        known.isEmpty
          ? nil
          : .tag("p", ["class": "lead"]) {
            text(.noneYetFor, ["place": known.joined(separator: ", ")])
          }, .tag("p", [:], text[.proposeHow]),
        .tag(
          "ul", [:],
          [InterfaceText.proposeWhat, .proposeWhere, .proposeWho, .proposeSources].map {
            .tag("li", [:], text[$0])
          }),
        .tag("p", ["class": "actions"]) {
          Element.tag(
            "a", ["class": "button", "href": links.newPractice(theme: theme, country: country)],
            submissionWords.kind(.practice).title)
        },
        .tag("p") {
          text[.proposeTo] + " "
          Element.tag("strong", [:], site.configuration.contact.value)
          "."
        },
      ].compactMap(\.self))
    page.layout = .document
    page.isListed = false
    return page
  }
}

extension Site {
  /// The problems that somebody can mend; what is only worth knowing is left out.
  var problemsToMend: Report { problems.filtered { $0.severity != .info } }
}

extension SourceLocation {
  /// `Practices/a.md:3:10`.
  fileprivate var place: String { "\(file):\(line):\(column)" }
}
