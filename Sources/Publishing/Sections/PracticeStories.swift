import Catalogue
import Documents
import Feedback
import Markup

extension PracticeSheet {
  /// What people did with the practice, in short; nothing while nobody tells of it.
  var voices: [Section] {
    guard !stories.isEmpty else { return [] }
    let link = storyForm.map { form in
      [Block.paragraph([.link(url: form, [.text(phrases[.tellYourStory])])])]
    }
    return [
      Section(
        id: "\(PracticeNumbers.anchor(practice.id))-stories", title: [.text(phrases[.stories])],
        blocks: link ?? [], sections: stories.map(voice))
    ]
  }

  private func voice(_ told: ToldStory) -> Section {
    let story = told.story
    let quote = story.quote.map {
      Block.quote([.paragraph([.text($0)])], attribution: [.text(phrases.teller(of: told))])
    }
    let isForeign = story.language != nil && story.language != phrases.language
    return Section(
      id: "\(PracticeNumbers.anchor(practice.id))-story-\(story.id)",
      title: [.text(story.title)], subtitle: [.text(phrases.line(of: told, catalogue))],
      language: isForeign ? story.language : nil,
      blocks: [
        .paragraph([
          .strong([.text(phrases[.storyChanged] + ": ")]), .text(story.changed),
        ])
      ] + (quote.map { [$0] } ?? []))
  }
}
