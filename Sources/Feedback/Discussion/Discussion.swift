package import Foundation

/// A thread of messages about something, for those who have its link.
package struct Discussion: Hashable, Sendable {
  /// What a discussion is about.
  package enum Subject: Hashable, Sendable {
    /// A plan of the workspace, by its id.
    case plan(String)
    /// A block of a guide, by the ids of both.
    case block(String, guide: String)
    /// The draft that the same keys open; it takes its discussion with it.
    case draft
  }

  package let subject: Subject
  package let keys: KeyHashes
  /// Whether nobody can write any more.
  package let isClosed: Bool
  /// When it is erased unless somebody writes before, in whole seconds.
  package let expires: Date
  /// In the order in which they came.
  package let messages: [Message]

  package init(
    subject: Subject, keys: KeyHashes, isClosed: Bool, expires: Date, messages: [Message]
  ) {
    self.subject = subject
    self.keys = keys
    self.isClosed = isClosed
    self.expires = expires
    self.messages = messages
  }

  /// The message with a number; nil when there is none.
  package func message(_ number: Int) -> Message? { messages.first { $0.number == number } }
}

/// One message of a discussion; when it is taken away its place stays.
package struct Message: Hashable, Sendable {
  /// From 1, in its discussion.
  package let number: Int
  /// In whole seconds.
  package let date: Date
  package let content: Content

  package enum Content: Hashable, Sendable {
    case written(Contribution)
    case removed(Remover)
  }

  /// Who took a message away.
  package enum Remover: String, Hashable, Sendable { case writer, moderator }

  package init(number: Int, date: Date, content: Content) {
    self.number = number
    self.date = date
    self.content = content
  }
}
