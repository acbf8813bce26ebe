import Catalogue
import Diagnostics
import Feedback
import Markup

/// Says of each story and picture what the gate of consent does with it, and that what they name exists.
struct ConsentCheck: WorkspaceCheck {
  static let closed = Diagnostic.Code(
    "X-CONSENT", .hint, "a story or a picture is not published for want of consent",
    why:
      "Stories and photographs of people are published only with a valid consent of each of them "
      + "for that way to readers. What has none is left out, and the manifest lists it.",
    source: "Regulation (EU) 2016/679, articles 4(11), 7 and 8",
    wrong: "image: {file: class.jpg, alt: …}  (and nobody was asked)",
    right: "image: {file: class.jpg, alt: …, consent: class-2026}")

  let codes = [closed]

  func check(_ edition: Edition, _ report: inout Report) {
    for story in edition.workspace.stories { check(story, edition, &report) }
    for (first, second) in zip(edition.workspace.stories, edition.workspace.stories.dropFirst())
    where first.id == second.id {
      report.add(
        .duplicateID, at: second.location,
        "'\(second.id)' is the id of two stories; the other is \(first.location.file)",
        hint: "rename one of the files")
    }
    for publication in edition.workspace.publications {
      for section in publication.sections {
        for story in edition.stories(in: section, of: publication) {
          let permission = edition.permission(for: story, in: publication)
          add(permission, "this story", story.location, publication, &report)
        }
      }
      for story in publication.stories.values.sorted(by: { $0.location < $1.location }) {
        checkMentions(story, edition.workspace.catalogue, &report)
      }
      for (_, picture) in edition.pictures(in: publication) {
        check(picture, publication, edition, &report)
      }
    }
  }

  /// A story of the workspace, which every way to readers may take that was agreed to.
  private func check(_ story: Story, _ edition: Edition, _ report: inout Report) {
    checkMentions(story, edition.workspace.catalogue, &report)
    let permissions = Channel.allCases.map { channel in
      may(publish: story, through: [channel], on: edition.date)
    }
    guard !permissions.contains(where: \.isOpen), case .withheld(let reason) = permissions[0] else {
      return
    }
    report.add(
      Self.closed, at: story.location, "this story is published nowhere: \(reason.words)",
      hint: "ask those concerned, and write down what they agree to")
  }

  /// What a story is tied to exists.
  private func checkMentions(_ story: Story, _ catalogue: Catalogue, _ report: inout Report) {
    if catalogue.practice(story.practice.value) == nil, !catalogue.isUnread(story.practice.value) {
      report.add(
        .unknownReference, at: story.practice.location,
        "there is no practice '\(story.practice.value)'",
        hint: nearMissHint(story.practice.value, catalogue.practices.map(\.id)))
    }
    let countries = catalogue[.countries].concepts.map(\.id)
    if let country = story.country, !countries.contains(country.value),
      !catalogue.isUnread(Scheme.countries.rawValue)
    {
      report.add(
        .unknownReference, at: country.location, "there is no country '\(country.value)'",
        hint: nearMissHint(country.value, countries))
    }
  }

  private func check(
    _ picture: PictureMention, _ publication: Publication, _ edition: Edition,
    _ report: inout Report
  ) {
    let records = edition.workspace.consents
    if let consent = picture.consent, consent.value != Photograph.nobodyShown,
      records[consent.value] == nil
    {
      report.add(
        .unknownReference, at: consent.location, "there is no record of consent '\(consent.value)'",
        hint: nearMissHint(consent.value, records.keys + [Photograph.nobodyShown])
          ?? "write Practices/consents/\(consent.value).yaml, or '\(Photograph.nobodyShown)'")
      return
    }
    let permission = edition.permission(for: picture, in: publication)
    add(permission, "'\(picture.file.value)'", picture.file.location, publication, &report)
  }

  private func add(
    _ permission: Permission, _ what: String, _ location: SourceLocation,
    _ publication: Publication, _ report: inout Report
  ) {
    guard case .withheld(let reason) = permission else { return }
    report.add(
      Self.closed, at: location, "\(what) stays out of '\(publication.id)': \(reason.words)",
      hint: "ask those concerned, and write down what they agree to")
  }
}
