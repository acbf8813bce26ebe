package import Markup

/// What stands between an article's title and its text.
package struct ArticleMatter: Hashable, Sendable {
  /// The kind of contribution as printed, such as “Research”.
  package var kind: String
  /// Names with their affiliations.
  package var authors: [Author]
  /// Language to text, in printed order.
  package var abstracts: [Abstract]
  /// What the records say of review; never more than they say.
  package var reviewStatement: String
  /// How to cite the article.
  package var citation: [Inline]
  /// Funding, conflicts of interest, licence: label and text.
  package var statements: [MarginNote]
  /// The type of article by its name in JATS, such as `research-article`.
  package var type = "other"
  /// What the records say of review, as a word for machines, such as `double-blind`.
  package var review = "none"
  /// Nil when none is assigned.
  package var doi: String?
  /// An SPDX identifier; nil takes the document's.
  package var licence: String?
  package var funding: String?
  /// Conflicts of interest.
  package var conflicts: String?
  /// Where the data are on which it rests, with the words for that; nil when it does not say.
  package var data: MarginNote?
  package var received: PartialDate?
  package var accepted: PartialDate?
  /// The works that it cites, by the anchors of their entries.
  package var references: [Cited] = []

  package struct Author: Hashable, Sendable {
    package var name: String
    /// Nil for a body, which has one name.
    package var family: String?
    package var given: String?
    package var affiliation: String?
    package var orcid: String?
    /// Of the affiliation, at the Research Organization Registry.
    package var ror: String?

    package init(
      name: String, family: String? = nil, given: String? = nil, affiliation: String? = nil,
      orcid: String? = nil, ror: String? = nil
    ) {
      self.name = name
      self.family = family
      self.given = given
      self.affiliation = affiliation
      self.orcid = orcid
      self.ror = ror
    }
  }

  package struct Cited: Hashable, Sendable, Identifiable {
    package var id: String
    package var work: Reference

    package init(id: String, work: Reference) {
      self.id = id
      self.work = work
    }
  }

  package struct Abstract: Hashable, Sendable {
    package var language: String
    /// “Abstract” in that language.
    package var heading: String
    package var text: [Inline]
    /// “Keywords” in that language.
    package var keywordsHeading: String
    package var keywords: [String]

    package init(
      language: String, heading: String, text: [Inline], keywordsHeading: String, keywords: [String]
    ) {
      self.language = language
      self.heading = heading
      self.text = text
      self.keywordsHeading = keywordsHeading
      self.keywords = keywords
    }
  }

  package init(
    kind: String, authors: [Author], abstracts: [Abstract], reviewStatement: String,
    citation: [Inline], statements: [MarginNote]
  ) {
    self.kind = kind
    self.authors = authors
    self.abstracts = abstracts
    self.reviewStatement = reviewStatement
    self.citation = citation
    self.statements = statements
  }
}
