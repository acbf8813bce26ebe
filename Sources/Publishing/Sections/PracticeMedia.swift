import Catalogue
import Diagnostics
import Documents

extension PracticeSheet {
  /// What can be heard and seen of the practice elsewhere; nothing when no medium is named.
  var media: [Section] {
    guard !practice.media.isEmpty else { return [] }
    return [
      Section(
        id: "\(PracticeNumbers.anchor(practice.id))-media", title: [.text(phrases[.media])],
        blocks: practice.media.map { .medium(Medium($0)) })
    ]
  }
}

extension Medium {
  fileprivate init(_ medium: Practice.Medium) {
    let kind: Kind =
      switch medium.kind {
      case .audio: .audio
      case .video: .video
      case .slides: .slides
      case .image: .image
      }
    self.init(
      kind: kind, title: medium.title, url: medium.url.value, language: medium.language,
      transcript: medium.transcript?.value, captions: medium.captions?.value)
  }
}
