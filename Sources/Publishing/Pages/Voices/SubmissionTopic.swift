import Catalogue
import Diagnostics
import Documents
package import Feedback
import Foundation
import Markup

extension Pages {
  /// What submissions call their parts, in the language of the pages.
  var submissionWords: SubmissionWords { SubmissionWords(language) }

  /// What a submission is about, by its title; nil for the catalogue, and for what the public may not read (any
  /// more).
  func link(to target: SubmissionTarget) -> TopicLink? {
    switch target {
    case .practice(let id, _):
      return catalogue.practice(id, in: language).map { practice in
        TopicLink(
          title: practice.title.value, language: practice.language, address: links.practice(id))
      }
    case .publication(let id):
      guard let publication = site.workspace.publication(id) else { return nil }
      let title = publication.title.text(in: language)
      return TopicLink(
        title: title?.text ?? id, language: title?.language ?? language,
        address: links.publication(id))
    case .chapter(let chapter, let id):
      guard let publication = site.workspace.publication(id),
        let document = site.edition.document(publication),
        let section = document.articles.first(where: { $0.stem == chapter })
      else { return nil }
      return TopicLink(
        title: section.title.plainText, language: section.language ?? document.language,
        address: links.article(chapter, of: id))
    case .plan(let id): return link(to: DiscussionTopic.plan(id))
    case .catalogue: return nil
    }
  }

  /// Whether there is something to write about; a practice counts with its text as it is now, unless an earlier one
  /// is named.
  package func known(_ target: SubmissionTarget) -> SubmissionTarget? {
    switch target {
    case .catalogue: return .catalogue
    case .practice(let id, let version):
      guard let practice = catalogue.practice(id) else { return nil }
      let isHash = version.utf8.count == 12 && version.allSatisfy(\.isHexDigit)
      return .practice(id, version: isHash ? version : site.hash(of: practice))
    case .chapter, .publication, .plan: return link(to: target) == nil ? nil : target
    }
  }

  /// The way from a page to the forms about it.
  func tellUs(about target: SubmissionTarget) -> Element {
    .tag("section", ["class": "tell-us", "aria-labelledby": "tell-us"]) {
      Element.tag("h2", ["id": "tell-us"], text[.subHubTitle])
      Element.tag("p", [:], text[.subTellUsText])
      Element.tag("p", ["class": "actions"]) {
        Element.tag(
          "a", ["href": links.submissions(about: target), "rel": "nofollow"], text[.subTellUs])
        Element.tag("a", ["href": links.answers], text[.answersTitle])
      }
    }
  }

  /// Above a form or a status page: what it is about, with its address.
  func topic(of target: SubmissionTarget) -> Element? {
    guard let link = link(to: target) else { return nil }
    let parts = text[.subAbout].components(separatedBy: "{title}")
    return .tag("p", ["class": "topic"]) {
      parts.first ?? ""
      Element.tag(
        "a", ["href": link.address, "lang": link.language == language ? nil : link.language],
        link.title)
      parts.dropFirst().joined()
    }
  }
}

extension Links {
  /// Where one chooses what to send about something.
  package func submissions(about target: SubmissionTarget = .catalogue) -> String {
    path("/feedback") + query(stable(target))
  }

  /// The form of a kind.
  package func newSubmission(
    _ kind: SubmissionKind, about target: SubmissionTarget = .catalogue, ending: String? = nil
  ) -> String {
    path("/feedback/\(kind.rawValue)") + (ending.map { ".\($0)" } ?? "") + query(stable(target))
  }

  /// The form for a new practice, for a theme and a country where there is none.
  func newPractice(theme: Concept.ID?, country: Concept.ID?) -> String {
    newSubmission(.practice)
      + query(
        [("themes", theme), ("countries", country)].compactMap { name, id in id.map { (name, $0) } }
      )
  }

  /// Where a file is opened that was filled in elsewhere.
  package var submissionFile: String { path("/feedback/file") }

  /// What the key of a submitter opens, or what can be done with it there.
  package func submission(_ key: String, _ part: String? = nil) -> String {
    path("/feedback/sent/\(key)") + (part.map { "/\($0)" } ?? "")
  }

  /// Without the version of a practice: an address leads to the text as it is.
  private func stable(_ target: SubmissionTarget) -> [(String, String)] {
    target.fields.filter { $0.name != "version" }.map { ($0.name, $0.value) }
  }
}
