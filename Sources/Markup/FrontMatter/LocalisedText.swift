/// One text in several languages.
package struct LocalisedText: Hashable, Sendable {
  /// BCP 47 tag to text.
  package let texts: [String: String]

  package init(_ texts: [String: String]) { self.texts = texts }

  package var isEmpty: Bool { texts.isEmpty }

  /// The text in a language: that tag, then its main language, then English, then the first by tag.
  ///
  /// The language that was found is given too, so that a page can say which one it prints. Nil when
  /// there is no text at all.
  package func text(in language: String) -> (text: String, language: String)? {
    let main = language.split(separator: "-").first.map(String.init) ?? language
    for tag in [language, main, "en"] {
      if let text = texts[tag] { return (text, tag) }
    }
    return texts.sorted { $0.key < $1.key }.first.map { ($0.value, $0.key) }
  }
}
