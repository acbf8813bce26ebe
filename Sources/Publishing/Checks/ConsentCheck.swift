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
    for publication in edition.workspace.publications {
      for section in publication.sections {
        for story in edition.stories(in: section, of: publication) {
          check(story, publication, edition, &report)
        }
      }
      for (_, picture) in edition.pictures(in: publication) {
        check(picture, publication, edition, &report)
      }
    }
  }

  private func check(
    _ story: Story, _ publication: Publication, _ edition: Edition, _ report: inout Report
  ) {
    let catalogue = edition.workspace.catalogue
    if catalogue.practice(story.practice.value) == nil, !catalogue.isUnread(story.practice.value) {
      report.add(
        .unknownReference, at: story.practice.location,
        "there is no practice '\(story.practice.value)'",
        hint: nearMissHint(story.practice.value, catalogue.practices.map(\.id)))
    }
    let permission = edition.permission(for: story, in: publication)
    add(permission, "this story", story.location, publication, &report)
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
