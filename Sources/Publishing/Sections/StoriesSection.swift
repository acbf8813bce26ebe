import Catalogue
import Diagnostics
import Documents
import Feedback
import Markup

/// What people did with practices, told by them: as far as they agreed to be read here.
enum StoriesSection {
  static let name = "stories"

  static func build(_ section: PublicationSection, _ assembly: Assembly) -> [Section] {
    let edition = assembly.edition
    let told = told(
      edition.stories(in: section, of: assembly.publication),
      through: edition.channels(of: assembly.publication), on: edition.date
    ).map(assembly.section)
    guard !told.isEmpty else { return [] }
    let phrases = assembly.phrases
    let title = section.title.text(in: assembly.language)?.text ?? phrases[.stories]
    return [
      Section(
        id: section.id.value, role: .chapter, title: [.text(title)],
        blocks: [.lead([.text(phrases[.storiesIntro])])], sections: told)
    ]
  }
}

extension Assembly {
  /// One story; without the name, nothing of its teller is printed but what they do.
  fileprivate func section(of told: ToldStory) -> Section {
    let story = told.story
    let rows: [(Phrase, [Inline])] = [
      (.practice, practice(of: story)), (.storyContext, [.text(story.context)]),
      (.storyDone, [.text(story.what)]), (.storyWithWhom, [.text(story.withWhom)]),
      (.storyChanged, [.text(story.changed)]),
      (.storyEvidence, [.text(story.evidence ?? phrases[.storyNoEvidence])]),
    ]
    let facts = Block.definitions(
      rows.map { Definition(term: [.text(phrases[$0])], text: [.paragraph($1)]) })
    let quote = story.quote.map {
      Block.quote([.paragraph([.text($0)])], attribution: [.text(phrases.teller(of: told))])
    }
    return Section(
      id: "story-\(story.id)", title: [.text(story.title)],
      subtitle: [.text(phrases.line(of: told, catalogue))],
      language: other(story.language), blocks: [facts] + (quote.map { [$0] } ?? []))
  }

  /// The practice that was used, and whether it has been rewritten since.
  private func practice(of story: Story) -> [Inline] {
    let id = story.practice.value
    guard let practice = catalogue.practice(id) else { return [.text(id)] }
    let isOther = story.practiceVersion.map { $0.value != workspace.practiceVersions[id] } ?? false
    var line: [Inline] = [.text(practice.title.value)]
    if let link = prose.practices.citation(id, part: nil) { line += [" [", link, "]"] }
    if isOther { line.append(.text(". \(phrases[.storyOfEarlierText])")) }
    if let withdrawal = prose.withdrawal(of: practice) {
      line.append(.strong([.text(" \(withdrawal)")]))
    }
    return line
  }
}
