/// A place in an authored file, as an editor shows it.
///
/// Lines and columns count from 1. Columns count Unicode scalars, the unit of Yams' marks; byte
/// columns from cmark are converted before they get here.
package struct SourceLocation: Hashable, Sendable, Comparable {
  /// The path relative to the workspace, with `/` separators.
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int = 1, column: Int = 1) {
    precondition(line >= 1 && column >= 1, "lines and columns count from 1")
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

/// A value together with the place where its author wrote it.
package struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
