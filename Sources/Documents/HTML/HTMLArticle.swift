extension HTMLWriter {
  /// The authors under an article's title, each with the affiliation.
  func byline(_ matter: ArticleMatter) -> Element? {
    guard !matter.authors.isEmpty else { return nil }
    return .tag(
      "ul", ["class": "authors"],
      matter.authors.map { author in
        .tag("li") {
          Element.tag("span", ["class": "author"], author.name)
          if let affiliation = author.affiliation {
            Element.tag("span", ["class": "affiliation"], affiliation)
          }
          if let orcid = author.orcid {
            Element.tag("a", ["class": "orcid", "href": "https://orcid.org/\(orcid)"]) {
              "orcid.org/\(orcid)"
            }
          }
        }
      })
  }

  /// What stands in the margin of an article before its own notes.
  func matterNotes(_ matter: ArticleMatter, labels: Labels) -> [MarginNote] {
    var notes: [MarginNote] = []
    if !matter.citation.isEmpty { notes.append(MarginNote(labels[.howToCite], matter.citation)) }
    if !matter.reviewStatement.isEmpty {
      notes.append(MarginNote(labels[.review], [.text(matter.reviewStatement)]))
    }
    return notes + matter.statements
  }

  /// The abstracts with their keywords, each in its language.
  func abstracts(_ matter: ArticleMatter, at place: Place) -> [Element] {
    matter.abstracts.map { abstract in
      let (inside, lang, dir) = place.entering(abstract.language)
      return .tag("section", ["class": "abstract", "lang": lang, "dir": dir]) {
        Element.tag("h\(min(place.level + 1, 6))", [:], abstract.heading)
        Element.tag("p", [:], inlines(abstract.text, at: inside))
        if !abstract.keywords.isEmpty {
          Element.tag("p", ["class": "keywords"]) {
            Element.tag("strong", [:], abstract.keywordsHeading)
            " " + abstract.keywords.joined(separator: " · ")
          }
        }
      }
    }
  }
}
