import Diagnostics
import Documents
package import Feedback

extension Pages {
  /// Where one chooses what to send, about something or about the catalogue.
  package func submissionHub(about target: SubmissionTarget) -> Page {
    let kinds = SubmissionKind.allCases.filter { $0.fits(target) }
    var page = Page(
      text[.subHubTitle], path: "/feedback", part: .feedback,
      content: [
        .tag("h1", [:], text[.subHubTitle]), topic(of: target),
        .tag("p", ["class": "lead"], text[.subHubLead]),
        .tag(
          "ul", ["class": "entries"],
          kinds.map { kind in
            let words = submissionWords.kind(kind)
            return .tag("li") {
              Element.tag("a", ["href": links.newSubmission(kind, about: target)], words.title)
              Element.tag("p", ["class": "facts"], words.lead)
            }
          }),
        files == nil
          ? .tag("p") {
            text[.answersLead] + " "
            Element.tag("a", ["href": links.answers], text[.answersTitle])
          } : nil,
        target == .catalogue
          ? .tag("p") {
            text[.subPickPractice] + " "
            Element.tag("a", ["href": links.practices()], text[.allPractices])
          } : nil, filesToFillIn(kinds, target), files == nil ? fileForm : nil,
        .tag("p", [:], [.tag("a", ["href": links.promises], text[.promises])]),
      ].compactMap(\.self))
    page.query = links.plain(links.submissions(about: target)).droppingPath
    page.isListed = target == .catalogue
    page.description = text[.subHubLead]
    page.layout = .document
    return page
  }

  private func filesToFillIn(_ kinds: [SubmissionKind], _ target: SubmissionTarget) -> Element {
    .tag("section", ["aria-labelledby": "template"]) {
      Element.tag("h2", ["id": "template"], text[.subTemplate])
      Element.tag("p", [:], text(.subTemplateText, ["contact": site.configuration.contact.value]))
      Element.tag(
        "ul", ["class": "files"],
        kinds.map { kind in
          .tag("li") {
            Element.tag(
              "a", ["href": links.newSubmission(kind, about: target, ending: "md")],
              submissionWords.kind(kind).title)
            Element.tag("span", ["class": "count"], "\(kind.rawValue).md")
          }
        })
    }
  }

  /// The way to the page on which a file is opened.
  private var fileForm: Element {
    .tag("section", ["aria-labelledby": "file"]) {
      Element.tag("h2", ["id": "file"], text[.subFromFile])
      Element.tag("p", [:], text[.subFromFileText])
      Element.tag("p", ["class": "actions"]) {
        Element.tag("a", ["href": links.submissionFile], text[.subFromFile])
      }
    }
  }
}

extension String {
  /// What stands after the path of an address, with its question mark.
  fileprivate var droppingPath: String { String(drop { $0 != "?" }) }
}
