import Testing

@testable import Documents

/// A recording is played where it stands only when its words can be read.
@Suite struct MediumTests {
  static let film = Medium(
    kind: .video, title: "A lesson", url: "https://sample.org/film.mp4?x=1", language: "it",
    transcript: "https://sample.org/film.html")

  @Test func playsWithATranscript() {
    let html = HTMLWriter(language: "en").blocks([.medium(Self.film)]).html
    #expect(html.contains("<video controls=\"controls\" preload=\"none\""))
    #expect(html.contains("type=\"video/mp4\""))
    #expect(html.contains("video · Italian"))
    #expect(html.contains("<span class=\"url\">sample.org/film.mp4?x=1</span>"))
    #expect(html.contains("QR code of the address: A lesson"))
  }

  @Test func isOnlyLinkedToWithoutATranscript() {
    var film = Self.film
    film.transcript = nil
    let html = HTMLWriter(language: "en").blocks([.medium(film)]).html
    #expect(!html.contains("<video"))
    #expect(html.contains("no transcript"))
  }

  @Test(
    arguments: [
      ("https://sample.org/a.MP3", Medium.Kind.audio, "audio/mpeg"),
      ("https://sample.org/watch?v=mp4", .video, nil), ("https://sample.org/a.mp4", .slides, nil),
    ] as [(String, Medium.Kind, String?)])
  func isPlayedWhenItIsAFileOfSoundOrFilm(url: String, kind: Medium.Kind, type: String?) {
    let medium = Medium(kind: kind, title: "A", url: url, transcript: "https://sample.org/a")
    #expect(medium.playableType == type)
  }

  @Test func isNotPlayedOnPaper() {
    let writer = HTMLWriter(language: "en", pages: [:], pageNames: [:], isForTypesetting: true)
    #expect(!writer.blocks([.medium(Self.film)]).html.contains("<video"))
  }
}
