import Diagnostics

/// A value of a YAML text with the bytes that it takes.
struct YAMLSpan {
  enum Shape: Hashable {
    case scalar, list, mapping
  }

  /// A key or an item.
  struct Child {
    /// The key as it is read; empty for an item.
    let name: String
    /// Where its key begins, or its hyphen; in brackets, where the item begins.
    let start: Int
    let value: YAMLSpan
  }

  let shape: Shape
  let range: Range<Int>
  /// Whether it is written in brackets, or stands in some.
  let inFlow: Bool
  /// Whether it is a mapping of one key in a list in brackets, without braces of its own.
  var isPair = false
  /// Whether nothing is written: `key:`.
  var isEmpty: Bool { range.isEmpty }
  let children: [Child]

  /// The spans of a tree that was read from these bytes.
  init(_ node: YAMLNode, in bytes: YAMLBytes) {
    self.init(node, in: bytes, indentation: -1, inFlow: false)
  }

  private init(_ node: YAMLNode, in bytes: YAMLBytes, indentation: Int, inFlow: Bool) {
    let start = bytes.offset(of: node.location)
    switch node.content {
    case .scalar(let text, let plain):
      let end =
        text.isEmpty && plain
        ? start : bytes.scalarEnd(start, indentation: indentation, inFlow: inFlow)
      self.init(shape: .scalar, range: start..<end, inFlow: inFlow, children: [])
    case .list(let items):
      let isFlow = inFlow || bytes.has("[", at: start)
      let depth = isFlow ? indentation : bytes.column(start)
      var children: [Child] = []
      var end = isFlow ? start + 1 : start
      for item in items {
        let value = YAMLSpan(item, in: bytes, indentation: depth, inFlow: isFlow)
        let hyphen = isFlow ? value.range.lowerBound : bytes.skip(from: end)
        children.append(Child(name: "", start: hyphen, value: value))
        end = value.range.upperBound
      }
      if isFlow { end = min(bytes.bytes.count, bytes.skip(from: end, and: ",:") + 1) }
      self.init(shape: .list, range: start..<end, inFlow: isFlow, children: children)
    case .mapping(let entries):
      let hasBraces = bytes.has("{", at: start)
      let isFlow = inFlow || hasBraces
      let depth = isFlow ? indentation : bytes.column(start)
      let children = entries.map { entry in
        Child(
          name: entry.key.value, start: bytes.offset(of: entry.key.location),
          value: YAMLSpan(entry.value, in: bytes, indentation: depth, inFlow: isFlow))
      }
      var end = children.last?.value.range.upperBound ?? (hasBraces ? start + 1 : start)
      if hasBraces { end = min(bytes.bytes.count, bytes.skip(from: end, and: ",:") + 1) }
      self.init(shape: .mapping, range: start..<end, inFlow: isFlow, children: children)
      isPair = isFlow && !hasBraces
    }
  }

  private init(shape: Shape, range: Range<Int>, inFlow: Bool, children: [Child]) {
    self.shape = shape
    self.range = range
    self.inFlow = inFlow
    self.children = children
  }
}

extension YAMLBytes {
  /// Whether a sign stands at an offset.
  func has(_ sign: Unicode.Scalar, at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: sign)
  }
}
