/// What a section says of its versions in other languages.
package struct Versions: Hashable, Sendable {
  package struct Title: Hashable, Sendable {
    /// BCP 47.
    package var language: String
    package var text: String

    package init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The section's title in other languages, in printed order.
  package var titles: [Title] = []
  /// The language that it was translated from (BCP 47); nil for an original.
  package var source: String?
  /// One line for the reader on the translation or the lack of one, in the document's language; nil
  /// when there is nothing to say.
  package var notice: String?

  package init() {}
}
