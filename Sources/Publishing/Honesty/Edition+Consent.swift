import Catalogue
import Diagnostics
package import Documents
import Feedback
import Markup

/// What the gate of consent lets through to a publication, and what it keeps back.
extension Edition {
  /// The ways to readers that a publication takes. An issue of a journal is one way in all its forms.
  func channels(of publication: Publication) -> Set<Channel> {
    guard publication.kind.value != JournalIssue().name else { return [.journalIssue] }
    let names = formats ?? publication.outputs.map(\.value)
    return Set(names.map { ["pdf": .print, "epub": .ebook][$0] ?? .web })
  }

  func permission(for story: Story, in publication: Publication) -> Permission {
    may(publish: story, through: channels(of: publication), on: date)
  }

  func permission(for picture: PictureMention, in publication: Publication) -> Permission {
    let photograph = Photograph(consent: picture.consent?.value, in: workspace.consents)
    return may(publish: photograph, through: channels(of: publication), on: date)
  }

  /// The stories that a section asks for, in their order: those it names, else all of the publication; then those
  /// that it chooses from the workspace.
  func stories(in section: PublicationSection, of publication: Publication) -> [Story] {
    guard section.kind.value == StoriesSection.name else { return [] }
    let own =
      section.items.isEmpty
      ? publication.stories.sorted { $0.key < $1.key }.map(\.value)
      : section.items.compactMap { publication.stories[$0.value] }
    return own + (section.stories.map { workspace.stories($0) } ?? [])
  }

  /// The practices of which the publication tells a story.
  func practices(toldOfIn publication: Publication) -> [Practice.ID] {
    publication.sections.flatMap { stories(in: $0, of: publication) }
      .filter { permission(for: $0, in: publication).isOpen }.map(\.practice.value)
  }

  /// The pictures that a publication would print, each with words for where it stands.
  func pictures(in publication: Publication) -> [(place: String, picture: PictureMention)] {
    var found: [(String, PictureMention)] = []
    if let cover = publication.cover { found.append(("the cover", cover)) }
    for item in publication.sections.flatMap(\.items) {
      for (index, picture) in (publication.articles[item.value]?.pictures ?? []).enumerated() {
        found.append(("picture \(index + 1) of '\(item.value)'", picture))
      }
    }
    for practice in publication.sections.flatMap({ sheets(in: $0) }) {
      if let image = practice.image {
        found.append(("the picture of '\(practice.id)'", PictureMention(image)))
      }
    }
    return found
  }

  /// The practices whose sheets a section prints.
  private func sheets(in section: PublicationSection) -> [Practice] {
    let catalogue = workspace.catalogue
    return switch section.kind.value {
    case "practices": PracticesSection.order(of: section, self).compactMap(catalogue.practice)
    case "field-experiences": FieldSection.practices(section, catalogue)
    default: []
    }
  }

  /// What the publication leaves out for want of consent, and why. Nothing here tells what it is: it is
  /// written beside the files that everybody reads.
  package func withheld(from publication: Publication) -> [Export.Withheld] {
    var all: [Export.Withheld] = []
    for section in publication.sections {
      for (index, story) in stories(in: section, of: publication).enumerated() {
        let what = "story \(index + 1) of '\(section.id.value)'"
        switch permission(for: story, in: publication) {
        case .allowed: break
        case .anonymised:
          all.append(
            Export.Withheld(
              what: "the teller's name in \(what)", why: "it was agreed to without the name"))
        case .withheld(let reason): all.append(Export.Withheld(what: what, why: reason.words))
        }
      }
    }
    for (place, picture) in pictures(in: publication) {
      if case .withheld(let reason) = permission(for: picture, in: publication) {
        all.append(Export.Withheld(what: place, why: reason.words))
      }
    }
    return all
  }
}

extension Permission {
  /// Whether anything of it may be published.
  var isOpen: Bool { if case .withheld = self { false } else { true } }
}

extension Assembly {
  /// A picture to print; nil when its people did not agree, and when its file cannot be printed, which a
  /// check reports.
  func picture(_ mention: PictureMention) -> Picture? {
    guard edition.permission(for: mention, in: publication).isOpen else { return nil }
    return try? workspace.pictures.image(of: mention).map { image in
      let licence = mention.licence.map { [licenceName($0)] } ?? []
      let credit = (mention.credit.map { [$0] } ?? []) + licence
      return Picture(
        image: image, alt: mention.alt, caption: mention.caption.map { [.text($0)] } ?? [],
        credit: credit.isEmpty
          ? [] : [.text(phrases(.photograph, ["who": credit.joined(separator: ", ")]))])
    }.get()
  }
}
