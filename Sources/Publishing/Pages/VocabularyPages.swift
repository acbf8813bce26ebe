package import Catalogue
import Diagnostics
import Documents
import Markup
import Search

extension Pages {
  /// The list of vocabularies.
  package func vocabularies() -> Page {
    let schemes = Scheme.allCases.sorted().filter { !catalogue[$0].concepts.isEmpty }
    var page = Page(
      text[.navVocabularies], path: "/vocabularies", part: .vocabularies,
      content: [
        .tag("h1", [:], text[.navVocabularies]),
        .tag("p", ["class": "lead"], text[.vocabulariesLead]),
        .tag(
          "ul", ["class": "entries"],
          schemes.map { scheme in
            .tag("li") {
              Element.tag("a", ["href": links.vocabulary(scheme)], title(of: scheme))
              Element.tag("p", ["class": "facts"]) {
                text.counted(.conceptCount, catalogue[scheme].concepts.count)
              }
            }
          }),
      ])
    page.description = text[.vocabulariesLead]
    return page
  }

  private func title(of scheme: Scheme) -> String {
    catalogue[scheme].title.text(in: language)?.text ?? scheme.rawValue
  }

  /// One vocabulary as a tree, each concept with how many practices fall under it.
  package func vocabulary(_ scheme: Scheme) -> Page? {
    let vocabulary = catalogue[scheme]
    guard !vocabulary.concepts.isEmpty else { return nil }
    var page = Page(
      title(of: scheme), path: "/vocabularies/\(scheme.rawValue)", part: .vocabularies,
      content: [
        breadcrumb(links.vocabularies, text[.navVocabularies]),
        .tag("h1", [:], title(of: scheme)),
        vocabulary.source.map {
          .tag("p", ["class": "lead", "lang": language == "en" ? nil : "en"], $0)
        },
        .tag("p", ["class": "downloads"]) {
          Element.tag("span", [:], text[.download])
          Element.tag("a", ["href": links.vocabulary(scheme, ending: "ttl")], "SKOS Turtle")
        }, tree(vocabulary, below: nil, [:]),
      ].compactMap(\.self))
    page.head = [
      .tag(
        "link",
        [
          "rel": "alternate", "type": "text/turtle",
          "href": links.vocabulary(scheme, ending: "ttl"),
        ])
    ]
    return page
  }

  private func tree(
    _ vocabulary: Vocabulary, below id: Concept.ID?, _ seen: [Concept.ID: Bool]
  ) -> Element {
    let counts = site.counts.byTag[vocabulary.scheme.rawValue, default: [:]]
    return .tag(
      "ul", ["class": id == nil ? "concepts-tree" : nil],
      vocabulary.narrower(than: id).filter { seen[$0.id] == nil }.map { concept in
        .tag("li") {
          Element.tag(
            "a", ["href": links.concept(concept.id, vocabulary.scheme)],
            label(concept.id, vocabulary.scheme))
          if let count = counts[concept.id] {
            Element.tag("span", ["class": "count"], String(count))
          }
          if !vocabulary.narrower(than: concept.id).isEmpty {
            tree(vocabulary, below: concept.id, seen.merging([concept.id: true]) { $1 })
          }
        }
      })
  }

  /// One concept: its names in all languages, what it means, its neighbours and its practices.
  package func concept(_ id: Concept.ID, _ scheme: Scheme) -> Page? {
    let vocabulary = catalogue[scheme]
    guard let concept = vocabulary[id] else { return nil }
    let definition = concept.definition.text(in: language)
    let practices = site.practices.filter {
      catalogue.concepts(of: $0, in: scheme).contains(id)
    }
    var page = Page(
      label(id, scheme), path: "/vocabularies/\(scheme.rawValue)/\(id)", part: .vocabularies,
      content: [
        breadcrumb(links.vocabulary(scheme), title(of: scheme)),
        .tag("h1", [:], label(id, scheme)),
        concept.status == .deprecated ? deprecated(concept, scheme) : nil,
        definition.map { definition in
          .tag(
            "p",
            ["class": "lead", "lang": definition.language == language ? nil : definition.language],
            definition.text)
        }, facts(concept, scheme), labels(concept), practicesOf(concept, scheme, practices),
      ].compactMap(\.self))
    page.description = definition?.text
    return page
  }

  private func deprecated(_ concept: Concept, _ scheme: Scheme) -> Element {
    .tag("p", ["class": "note signal"]) {
      text[.deprecatedConcept] + " "
      concept.replacedBy.map { conceptLink($0.value, scheme) }
    }
  }

  private func conceptLink(_ id: Concept.ID, _ scheme: Scheme) -> Element {
    .tag("a", ["href": links.concept(id, scheme)], label(id, scheme))
  }

  private func facts(_ concept: Concept, _ scheme: Scheme) -> Element {
    let narrower = catalogue[scheme].narrower(than: concept.id)
    let address = absolute(
      Links(language: site.plainLanguage, plain: site.plainLanguage).concept(concept.id, scheme))
    let rows: [(InterfaceText, [Element])] = [
      (.broaderConcept, concept.broader.map { [conceptLink($0.value, scheme)] } ?? []),
      (.narrowerConcepts, narrower.map { conceptLink($0.id, scheme) }),
      (.notation, concept.notation.map { [.text($0)] } ?? []),
      (
        .matchingConcepts,
        concept.mappings.map { mapping in
          .tag("span") {
            text[relation(mapping.relation)] + ": "
            writer.inlines([.link(url: mapping.uri, [.text(mapping.label ?? mapping.uri)])])
          }
        }
      ), (.stableAddress, [.tag("code", ["class": "url"], address)]),
    ]
    return .tag("dl", ["class": "brief"]) {
      rows.filter { !$0.1.isEmpty }.flatMap { title, values in
        [Element.tag("dt", [:], text[title])] + values.map { Element.tag("dd", [:], [$0]) }
      }
    }
  }

  private func relation(_ relation: Concept.Mapping.Relation) -> InterfaceText {
    switch relation {
    case .exact: .exactMatch
    case .close: .closeMatch
    case .broad: .broadMatch
    case .narrow: .narrowMatch
    case .related: .relatedMatch
    }
  }

  private func labels(_ concept: Concept) -> Element {
    .tag("section", ["aria-labelledby": "names"]) {
      Element.tag("h2", ["id": "names"], text[.namesInLanguages])
      Element.tag("dl", ["class": "brief"]) {
        concept.label.texts.sorted { $0.key < $1.key }.flatMap { code, label in
          let direction = Direction(language: code)
          let others = concept.alternatives[code, default: []]
          return [
            Element.tag("dt", [:], languageName(code)),
            Element.tag(
              "dd",
              [
                "lang": code,
                "dir": direction == Direction(language: language) ? nil : direction.rawValue,
              ]
            ) {
              label
              if !others.isEmpty {
                Element.tag("span", ["class": "facts"], " (" + others.joined(separator: ", ") + ")")
              }
            },
          ]
        }
      }
    }
  }

  private func practicesOf(
    _ concept: Concept, _ scheme: Scheme, _ practices: [Practice]
  ) -> Element? {
    guard let facet = Facet.allCases.first(where: { $0.scheme == scheme }), !practices.isEmpty
    else { return nil }
    return .tag("section", ["aria-labelledby": "of-concept"]) {
      Element.tag("h2", ["id": "of-concept"]) {
        Element.tag(
          "a", ["href": links.practices(with: FacetValue(facet, concept.id))],
          text.counted(.practicesFound, practices.count))
      }
      Element.tag("ul", ["class": "entries"], practices.prefix(12).map(practiceEntry))
    }
  }
}
