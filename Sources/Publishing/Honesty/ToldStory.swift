package import Catalogue
import Diagnostics
package import Feedback
package import Markup

/// A story as far as those who tell it agreed to be read.
package struct ToldStory: Hashable, Sendable {
  package let story: Story
  /// Whether the teller's name may stand beside it.
  package let isNamed: Bool
}

/// Those of some stories that may be published through all of these channels on a day.
func told(
  _ stories: [Story], through channels: Set<Channel>, on day: Day
) -> [ToldStory] {
  stories.compactMap { story in
    switch may(publish: story, through: channels, on: day) {
    case .allowed: ToldStory(story: story, isNamed: true)
    case .anonymised: ToldStory(story: story, isNamed: false)
    case .withheld: nil
    }
  }
}

extension Workspace {
  /// What is told of a practice through some channels on a day.
  package func stories(
    of practice: Practice.ID, through channels: Set<Channel>, on day: Day
  ) -> [ToldStory] {
    told(storiesByPractice[practice, default: []], through: channels, on: day)
  }

  /// Those of a choice: the named ones in the order of their names, then the others in the order of their ids.
  func stories(_ choice: StoryChoice) -> [Story] {
    guard !choice.isAll else { return stories }
    let named = choice.ids.flatMap { id in stories.filter { $0.id == id.value } }
    guard !choice.themes.isEmpty else { return named }
    let themes = choice.themes.map(\.value)
    let tagged = stories.filter { story in
      catalogue.practice(story.practice.value).map {
        !catalogue.concepts(of: $0, in: .themes).isDisjoint(with: themes)
      } ?? false
    }
    return unique(named + tagged)
  }
}

extension Phrases {
  /// Who tells a story, as they wish to be called; without the name, nothing but what they do.
  func teller(of told: ToldStory) -> String {
    let teller = told.story.teller
    let parts =
      told.isNamed
      ? [teller.name ?? self[.nameNotGiven], teller.role, teller.organisation, teller.place]
      : [self[.nameNotGiven], teller.role]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// Who tells a story, where it was and when: “a teacher · Italy · 2026”.
  func line(of told: ToldStory, _ catalogue: Catalogue) -> String {
    let country = told.story.country.map { catalogue[.countries].label(of: $0.value, in: language) }
    return [teller(of: told), country, told.story.when.map(date)].compactMap(\.self)
      .joined(separator: " · ")
  }
}
