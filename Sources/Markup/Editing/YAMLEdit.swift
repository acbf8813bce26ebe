package import Diagnostics
import Foundation

/// One step on the way from the root of a YAML text to a value.
package enum YAMLStep: Hashable, Sendable, ExpressibleByStringLiteral {
  case key(String)
  /// The item of a list, from 0.
  case index(Int)
  /// The item of a list whose field `id` has this value.
  case item(String)

  package init(stringLiteral name: String) { self = .key(name) }

  /// `activities`, `2` or `a1`, for messages.
  var words: String {
    switch self {
    case .key(let name), .item(let name): name
    case .index(let index): String(index + 1)
    }
  }
}

/// One change to a YAML text that leaves every other byte as it is.
package enum YAMLEdit: Hashable, Sendable {
  /// Gives a value to a key or to an item of a list. A key that is absent is added behind the last of the
  /// fields `after` that is there, or at the end.
  case set([YAMLStep], YAMLValue, after: [String] = [])
  /// Adds an item to a list, in the style of the last one; a list that is absent is begun.
  case append([YAMLStep], YAMLValue)
  /// Takes away a key or an item of a list.
  case remove([YAMLStep])

  var path: [YAMLStep] {
    switch self {
    case .set(let path, _, _), .append(let path, _), .remove(let path): path
    }
  }
}

/// Why a text was not edited, with its place. The text is as it was.
package struct YAMLEditRefusal: LocalizedError, Hashable, Sendable {
  package let location: SourceLocation
  package let message: String

  package var errorDescription: String? {
    "\(location.file):\(location.line):\(location.column): \(message)"
  }
}
