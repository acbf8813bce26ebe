package import Catalogue
import Diagnostics
package import Feedback
package import Foundation
package import Markup

extension Manuscript {
  /// The folder of stories, which catalogues do not read as practices.
  package static let storyFolder = "Practices/stories"

  /// What an accepted submission becomes as a file; nil for what is answered and becomes none.
  ///
  /// A correction changes the file of its practice; one that only a person can make leaves it as it is, to be
  /// written by the editor. A story and a practice take a name that is free.
  ///
  /// - Throws: `YAMLEditRefusal` where the file of a practice cannot be edited.
  package init?(_ submission: Submission, _ catalogue: Catalogue, root: URL) throws(YAMLEditRefusal)
  {
    guard let draft = submission.draft(in: catalogue) else { return nil }
    switch submission.content.kind {
    case .feedback, .proposal: return nil
    case .correction:
      guard case .practice(let id, _) = submission.content.target,
        let path = catalogue.practice(id)?.location.file,
        let base = ManuscriptFile(path, in: root)?.text
      else { return nil }
      let edits = [submission.correctionEdit].compactMap(\.self)
      self.init(
        path: path, base: base, text: try editedFrontMatter(base, by: edits, file: path))
    case .story, .practice:
      let isStory = submission.content.kind == .story
      let folder = isStory ? Self.storyFolder : "Practices"
      let names = [draft.id, "\(draft.id)-\(submission.number.digits)"]
      let free = names.first { name in
        let isKnown = !isStory && catalogue.practice(name) != nil
        return !isKnown && ManuscriptFile("\(folder)/\(name).md", in: root)?.isThere == false
      }
      self.init(path: "\(folder)/\(free ?? names[1]).md", base: nil, text: draft.text)
    }
  }
}
