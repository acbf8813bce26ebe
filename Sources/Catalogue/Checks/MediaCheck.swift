import Diagnostics
import Markup

/// A recording is for all when its words can be read, and when a film shows them.
struct MediaCheck: Check {
  static let closed = Diagnostic.Code(
    "P-MEDIA", .hint, "a recording has no transcript or no captions",
    why:
      "Who cannot hear it, or does not know its language well, is left out; without a transcript it "
      + "is linked to and not played in books and pages.",
    source: "WCAG 2.2, 1.2.1 and 1.2.2", wrong: "{kind: audio, title: …, url: …}",
    right: "{kind: audio, title: …, url: …, transcript: https://…}")

  let codes = [closed]

  func check(_ catalogue: Catalogue, today: Day, _ report: inout Report) {
    for practice in catalogue.allTexts where !practice.isWithdrawn {
      for medium in practice.media where medium.kind == .audio || medium.kind == .video {
        let lacks = [
          medium.transcript == nil ? "transcript" : nil,
          medium.kind == .video && medium.captions == nil ? "captions" : nil,
        ].compactMap(\.self)
        guard !lacks.isEmpty else { continue }
        report.add(
          Self.closed, at: medium.url.location,
          "'\(medium.title)' has no \(lacks.joined(separator: " and no "))",
          hint: "ask who made it, and add the address of each")
      }
    }
  }
}
