/// A recording, slides or a picture elsewhere on the web.
package struct Medium: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable { case audio, video, slides, image }

  package var kind: Kind
  package var title: String
  package var url: String
  /// BCP 47, of what is said or written in it; nil when not known.
  package var language: String?
  /// Where its words can be read; nil when there is no transcript.
  package var transcript: String?
  /// Where its captions are; nil when there are none.
  package var captions: String?

  package init(
    kind: Kind, title: String, url: String, language: String? = nil, transcript: String? = nil,
    captions: String? = nil
  ) {
    self.kind = kind
    self.title = title
    self.url = url
    self.language = language
    self.transcript = transcript
    self.captions = captions
  }

  /// The media type by which a page can play it where it stands: a file of sound or film whose words
  /// can be read too. Nil for anything else, which is only linked to.
  var playableType: String? {
    guard transcript != nil, kind == .audio || kind == .video else { return nil }
    let path = url.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return path.split(separator: ".").last.flatMap { Self.types[String($0)] }
  }

  /// By the ending of the file.
  private static let types = [
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg",
    "mp4": "video/mp4", "webm": "video/webm",
  ]

  /// What the kind is called.
  var label: Label {
    switch kind {
    case .audio: .audio
    case .video: .video
    case .slides: .slides
    case .image: .picture
    }
  }
}
