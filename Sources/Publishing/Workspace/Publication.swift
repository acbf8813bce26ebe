package import Diagnostics
package import Documents
package import Feedback
package import Markup

/// What to publish and in what order: a folder below `Exports/` with a `publication.yaml`.
package struct Publication: Identifiable, Hashable, Sendable {
  package let id: String
  /// The name of a `PublicationKind`, such as `toolkit`.
  package let kind: Placed<String>
  package let title: LocalisedText
  package let subtitle: LocalisedText
  /// Printed on the cover and in the colophon, such as that it is an example; empty for none.
  package let notice: LocalisedText
  package let series: Series
  /// Nil when none is assigned.
  package let isbn: Placed<String>?
  /// Text, because “7-8” exists; nil for a publication that is not numbered.
  package let number: String?
  package let year: Int?
  package let languages: [String]
  package let curators: [String]
  /// Nil takes the workspace's.
  package let funding: Funding?
  /// Stands on the cover in place of the map; nil for none.
  package let cover: PictureMention?
  /// The plan of a dossier.
  package let plan: Placed<String>?
  /// The legal statuses by which a guide is divided, in printed order.
  package let statuses: [GuideTerm]
  /// The branches of protection by which a guide is divided, in printed order.
  package let branches: [GuideTerm]
  package let sections: [PublicationSection]
  /// The names of formats, such as `html`.
  package let outputs: [Placed<String>]
  /// The articles and chapters of its folder, by file name.
  package let articles: [String: Article]
  /// What people told of using practices, by file name, such as `stories/evening.md`.
  package let stories: [String: Story]
  /// The results of surveys in its folder, by file name, such as `students.json`.
  package let surveys: [String: SurveyResults]
  package let location: SourceLocation

  package struct Series: Hashable, Sendable {
    package let title: String?
    /// Nil when none is assigned; none is ever invented.
    package let issn: Placed<String>?
    package let publisher: String?
    package let licence: String?
  }

  /// The language in which it is written.
  package func language(default other: String) -> String { languages.first ?? other }
}

/// A part of a publication, in the order of the file.
package struct PublicationSection: Hashable, Sendable {
  package let id: Placed<String>
  /// What is printed in it, such as `chapter`, `practices` or `index`.
  package let kind: Placed<String>
  package let title: LocalisedText
  /// File names of articles and chapters.
  package let items: [Placed<String>]
  /// Which practices it holds; nil when it holds none.
  package let practices: PracticeChoice?
  /// Which stories of the workspace it takes; nil when it takes none.
  package var stories: StoryChoice?
  /// By what an index or a list is ordered, such as `country`.
  package let by: [Placed<String>]
  /// Which organisations it lists; nil when it lists none.
  package let organisations: OrganisationChoice?

  /// Which practices to take: those named, or those tagged.
  package struct PracticeChoice: Hashable, Sendable {
    package let ids: [Placed<String>]
    /// Concepts of `themes`; a practice under any of them is taken.
    package let themes: [Placed<String>]
    package let countries: [Placed<String>]
  }
}

/// Which stories of the workspace to take: all, or those named and those of practices of some themes.
package struct StoryChoice: Hashable, Sendable {
  package let isAll: Bool
  package let ids: [Placed<String>]
  /// Concepts of `themes`; a story of a practice under any of them is taken.
  package let themes: [Placed<String>]
}

/// A text of a publication: a chapter of a toolkit, or an article with authors and abstracts.
package struct Article: Identifiable, Hashable, Sendable {
  /// The stem of its file.
  package let id: String
  package let title: Placed<String>
  package let subtitle: String?
  package let language: String?
  package let authors: [Author]
  package let abstracts: LocalisedText
  package let keywords: [LanguageTag: [String]]
  /// Such as `research-article` or `editorial`; nil for a chapter.
  package let type: String?
  package let review: ReviewRecord
  /// What its text shows, by `![](file)`.
  package let pictures: [PictureMention]
  /// Without the resolver; nil when none is assigned.
  package let doi: Placed<String>?
  /// What `[@key]` leads to besides practices.
  package let references: [Reference]
  package let statements: Statements
  /// What it is as a block of a guide; nil for any other text.
  package let guide: GuideBlock?
  /// The title in other languages, for those in which the text itself is not to be had.
  package let titles: LocalisedText
  /// What a translation says of how it was made; nil for an original and when it says nothing.
  package let translation: TranslationRecord?
  /// How a translation stands to its original; nil for an original.
  package internal(set) var standing: TranslationStanding?
  package let body: Markdown
  package let location: SourceLocation

  package typealias LanguageTag = String

  package struct Author: Hashable, Sendable {
    package let name: String
    /// Nil for a body, which has one name.
    package let family: String?
    package let given: String?
    package let affiliation: String?
    package let orcid: Placed<String>?
    /// Of the affiliation, at the Research Organization Registry.
    package let ror: Placed<String>?
  }

  package struct Statements: Hashable, Sendable {
    package let funding: String?
    package let conflicts: String?
    package let licence: String?
    /// Where the data are on which the text rests.
    package let data: String?
    package let received: PartialDate?
    package let accepted: PartialDate?
  }
}
