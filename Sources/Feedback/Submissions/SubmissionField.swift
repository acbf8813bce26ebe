package import Catalogue

/// A field of what one can send: web form, offline file, importer and desk follow the same list.
package struct SubmissionField: Hashable, Sendable, Identifiable {
  /// How it is filled in.
  package enum Control: Hashable, Sendable {
    /// One line.
    case line
    /// Plain text; an empty line parts paragraphs.
    case text
    /// A list, one item a line.
    case lines
    /// A day, a month or a year.
    case date
    /// One of these words.
    case choice([String])
    /// Concepts of a vocabulary, by id or label, parted by commas; nil takes any number.
    case concepts(Scheme, atMost: Int?)
  }

  /// Its name in forms, files and records.
  package let id: String
  package let control: Control
  package let isRequired: Bool
  /// Whether it tells who the submitter is: nobody but editors sees it without a consent to show the name.
  package let isPersonal: Bool

  init(_ id: String, _ control: Control, isRequired: Bool = false, isPersonal: Bool = false) {
    self.id = id
    self.control = control
    self.isRequired = isRequired
    self.isPersonal = isPersonal
  }

  /// How many bytes it may have.
  package var limit: Int {
    switch control {
    case .line, .date, .choice: 600
    case .concepts: 2 << 10
    case .text, .lines: 16 << 10
    }
  }
}
