import Campaigns
import Catalogue
import Diagnostics
import Documents
import Markup

extension Pages {
  /// What is known around a practice: who uses it, what is related, how to cite it, its versions.
  func about(_ practice: Practice) -> Element {
    .tag("section", ["class": "about", "aria-label": text[.aboutPractice]]) {
      uses(practice)
      related(practice)
      linkNotes(practice).map { panel("links", .linksTitle, $0) }
      cite(practice)
      versions(practice)
    }
  }

  private func panel(_ id: String, _ title: InterfaceText, _ content: [Element]) -> Element {
    .tag("section", ["class": "panel", "aria-labelledby": id]) {
      Element.tag("h2", ["id": id], text[title])
      content
    }
  }

  private func uses(_ practice: Practice) -> Element? {
    let uses = site.uses(of: practice.id).filter { use in
      use.place == .publication || site.plans.contains { $0.id == use.id }
    }
    guard !uses.isEmpty else { return nil }
    return panel(
      "used", .usedIn,
      [
        .tag(
          "ul", [:],
          uses.map { use in
            let title = use.title.text(in: language)
            return .tag("li") {
              Element.tag(
                "a",
                [
                  "href": use.place == .plan ? links.campaign(use.id) : links.publication(use.id),
                  "lang": title.flatMap { $0.language == language ? nil : $0.language },
                ], title?.text ?? use.id)
              " (" + text[use.place == .plan ? .campaignPlan : .publication] + ")"
            }
          })
      ])
  }

  /// Those that its file names, then those that share the most themes and people served.
  private func related(_ practice: Practice) -> Element? {
    let stated = practice.related.compactMap { relation in
      catalogue.practice(relation.practice.value).map { ($0, relation.relation) }
    }
    let near = nearest(practice, leavingOut: Set(stated.map(\.0.id)))
    guard !stated.isEmpty || !near.isEmpty else { return nil }
    return panel(
      "related", .relatedPractices,
      [
        .tag(
          "ul", [:],
          stated.map { relatedEntry($0, relation($1)) }
            + near.map { other in
              relatedEntry(
                other,
                text(
                  .sharesWith,
                  [
                    "list": joined(
                      shared(practice, other).prefix(3).map { label($0, .themes) })
                  ]))
            }),
        .tag("p", ["class": "actions"]) {
          Element.tag(
            "a",
            ["href": links.compare([practice.id] + (stated.map(\.0) + near).prefix(3).map(\.id))],
            text[.compareThese])
        },
      ])
  }

  private func relatedEntry(_ practice: Practice, _ why: String) -> Element {
    let shown = catalogue.practice(practice.id, in: language) ?? practice
    return .tag("li") {
      Element.tag(
        "a",
        [
          "href": links.practice(practice.id),
          "lang": shown.language == language ? nil : shown.language,
        ], shown.title.value)
      Element.tag("span", ["class": "facts"], " " + why)
    }
  }

  /// What a relation is called; one that has no words here is printed as it is written.
  private func relation(_ relation: String) -> String {
    let words: [String: InterfaceText] = [
      "similar": .relationSimilar, "has-part": .relationHasPart, "part-of": .relationPartOf,
      "inspired": .relationInspired, "inspired-by": .relationInspiredBy,
      "same-organisation": .relationSameOrganisation,
    ]
    return words[relation].map { text[$0] } ?? relation
  }

  private func shared(_ a: Practice, _ b: Practice) -> [Concept.ID] {
    let others = Set(b.tags(.themes))
    return a.tags(.themes).filter(others.contains)
  }

  private func nearest(_ practice: Practice, leavingOut: Set<Practice.ID>) -> [Practice] {
    let audiences = Set(practice.tags(.audiences))
    let scored = site.practices.compactMap { other -> (score: Int, practice: Practice)? in
      guard other.id != practice.id, !leavingOut.contains(other.id) else { return nil }
      let themes = shared(practice, other).count
      guard themes > 0 else { return nil }
      return (themes * 3 + audiences.intersection(other.tags(.audiences)).count, other)
    }
    return scored.sorted { ($1.score, $0.practice.id) < ($0.score, $1.practice.id) }.prefix(4)
      .map(\.practice)
  }

  private func cite(_ practice: Practice) -> Element {
    let work = site.configuration.reference(to: practice, date: site.date)
    return panel(
      "cite", .howToCite,
      [
        .tag("p", ["class": "citation", "id": "citation"], writer.inlines(APA().entry(work))),
        copied("BibTeX", bibTeX([work])), copied("RIS", ris([work])),
        .tag("p", ["class": "downloads"]) {
          Element.tag("span", [:], text[.download])
          PracticeListFormat.allCases.map { format in
            Element.tag(
              "a", ["href": links.practice(practice.id, ending: format.ending)], format.name)
          }
        },
      ])
  }

  private func copied(_ name: String, _ code: String) -> Element {
    .tag("details") {
      Element.tag("summary", [:], name)
      Element.tag("pre", ["tabindex": "0", "role": "region", "aria-label": name], code)
    }
  }

  private func versions(_ practice: Practice) -> Element {
    let original = catalogue.practice(practice.id) ?? practice
    let hash = site.hash(of: original)
    return panel(
      "versions", .versions,
      [
        .tag("p") {
          text[.thisVersion] + " "
          Element.tag("a", ["href": links.version(practice.id, hash)], [.tag("code", [:], hash)])
          ". "
          Element.tag("a", ["href": links.versions(practice.id)], text[.allVersions])
        },
        .tag("ul", [:], practice.history.map(change)),
      ].filter { $0.plainText.isEmpty == false })
  }

  private func change(_ change: Practice.Change) -> Element {
    let kind: InterfaceText =
      switch change.kind {
      case .revised: .wasRevised
      case .corrected: .wasCorrected
      case .withdrawn: .wasWithdrawnShort
      }
    let words = [phrases.date(change.date), text[kind], change.note].compactMap(\.self)
    return .tag("li", [:], words.joined(separator: " · "))
  }
}
