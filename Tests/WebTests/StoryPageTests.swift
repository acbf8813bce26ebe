import Foundation
import Testing

/// Stories of the workspace as readers meet them on the pages, in search and in data.
@Suite struct StoryPageTests {
  let site: TestSite
  static let practice = "penny-wirton-schools"

  init() throws {
    site = try TestSite(isLocal: false) { root in
      let folder = root.appending(path: "Practices/stories")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, channel) in [("open", "web"), ("shut", "print")] {
        try """
        ---
        title: An example \(name)
        language: it
        teller: {name: Zoe <Example>, role: insegnante}
        practice: \(Self.practice)
        country: IT
        when: 2026-05
        context: Lindenport, che non esiste
        what: wombat\(name)
        with_whom: con dodici
        changed: "<b>cambia</b> \(name)"
        quote: "frase \(name)"
        consent:
          - {person: p1, purpose: publish-story, channels: [\(channel)], identity: named,
             text: We ask, version: "1", language: en, given: 2026-01-01, by: person}
        ---
        """.write(to: folder.appending(path: "\(name).md"), atomically: true, encoding: .utf8)
      }
    }
  }

  @Test func `a story is on the page of its practice, as text, with who tells it`() async throws {
    let page = try await site.send("/practices/\(Self.practice)").text
    for words in [
      "Stories of use", "An example open", "Zoe &lt;Example&gt;, insegnante · Italy · May 2026",
      "&lt;b&gt;cambia&lt;/b&gt; open", "frase open", ">Tell yours</a>",
      "href=\"/feedback/story?practice=\(Self.practice)\"",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(page.contains("lang=\"it\"") && page.contains("<blockquote"))
    #expect(!page.contains("An example shut"))
    let other = try await site.send("/it/practices/duo-for-a-job").text
    #expect(!other.contains("Storie d’uso"))
  }

  @Test func `search, lists, data and feed know of it (S26)`() async throws {
    let found = try await site.send("/practices?q=wombatopen").text
    #expect(found.contains("/practices/\(Self.practice)\">"))
    #expect(found.contains("1 story of use"))
    let shut = try await site.send("/practices?q=wombatshut").text
    #expect(!shut.contains("/practices/\(Self.practice)\">"))
    let json = try await site.send("/practices.json?q=wombatopen").text
    #expect(json.contains("\"stories\" : 1") || json.contains("\"stories\": 1"))
    let csv = try await site.send("/practices.csv?q=wombatopen").text
    #expect(csv.contains(",stories,"))
    let atom = try await site.send("/practices.atom?q=wombatopen").text
    #expect(atom.contains("– 1 story of use"))
    let detail = try await site.send("/api/practices/\(Self.practice)").text
    #expect(detail.filter { !$0.isWhitespace }.contains("\"stories\":1,"))
  }
}
