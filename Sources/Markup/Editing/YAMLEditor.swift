import Diagnostics

/// One YAML text taken apart, to which edits are turned into patches.
struct YAMLEditor {
  let bytes: YAMLBytes
  let root: YAMLSpan
  private let lineEnd: String

  init(_ bytes: YAMLBytes, _ root: YAMLSpan) {
    self.bytes = bytes
    self.root = root
    lineEnd = bytes.lineEnd
  }

  /// Why an edit has no patch, and where.
  struct Refusal: Error {
    let offset: Int
    let message: String
  }

  /// - Throws: `Refusal` when the path leads nowhere or a comment would be lost.
  func patches(for edit: YAMLEdit, meaning: YAMLValue) throws(Refusal) -> [YAMLPatch] {
    var (span, value) = (root, meaning)
    var key: YAMLSpan.Child?
    for (depth, step) in edit.path.enumerated() {
      let isLast = depth == edit.path.count - 1
      guard let index = value.position(of: step) else {
        guard isLast, case .key(let name) = step, let new = edit.newValue, span.shape == .mapping
        else {
          throw Refusal(offset: span.range.lowerBound, message: "there is no '\(step.words)' here")
        }
        let names = span.children.map(\.name)
        return try added(YAMLValue.Field(name, new), to: span, at: edit.place(among: names))
      }
      if isLast, case .remove = edit { return try removed(index, of: span, key: key) }
      key = span.shape == .mapping ? span.children[index] : nil
      switch value {
      case .list(let items): value = items[index]
      case .mapping(let fields): value = fields[index].value
      case .text, .plain: break
      }
      span = span.children[index].value
    }
    switch edit {
    case .set(_, let new, _): return set(span, to: new, key: key)
    case .append(_, let new): return appended(new, to: span, key: key)
    case .remove: throw Refusal(offset: 0, message: "the whole text cannot be taken away")
    }
  }

  // MARK: Values

  func set(
    _ span: YAMLSpan, to new: YAMLValue, key: YAMLSpan.Child?
  ) -> [YAMLPatch] {
    let written = text(new, style: style(of: span), inFlow: span.inFlow)
    let start = span.range.lowerBound
    if span.isEmpty {
      let named = bytes.bytes[..<start].lastIndex { !isBlankOrBreak($0) }
      if let named, bytes.has(":", at: named) || bytes.has("-", at: named) {
        return [YAMLPatch(at: named + 1, " " + written)]
      }
      return [YAMLPatch(at: start, ": " + written)]
    }
    guard span.shape != .scalar, !span.inFlow, let key, bytes.isFirstInLine(start) else {
      return [YAMLPatch(span.range, written)]
    }
    // A block collection below its key: its lines go, and the value comes to stand beside the key.
    let colon = bytes.colon(behind: key.start)
    let previous = bytes.lineEnd(bytes.lineBefore(start))
    return [
      YAMLPatch(at: colon + 1, " " + written), YAMLPatch(previous..<span.range.upperBound, ""),
    ]
  }

  private func style(of span: YAMLSpan) -> YAMLWriter.Style {
    guard span.shape == .scalar, !span.isEmpty else { return .plain }
    switch bytes.bytes[span.range.lowerBound] {
    case UInt8(ascii: "'"): return .single
    case UInt8(ascii: "\""): return .double
    case UInt8(ascii: "|"): return .literal(indentation: depth(ofBlock: span))
    case UInt8(ascii: ">"): return .folded(indentation: depth(ofBlock: span))
    default: return .plain
    }
  }

  /// How far the first line of a block scalar is indented.
  private func depth(ofBlock span: YAMLSpan) -> Int {
    let lines = span.range.upperBound
    let first = bytes.bytes[bytes.lineEnd(span.range.lowerBound)..<lines]
      .firstIndex { !isBlankOrBreak($0) }
    if let first { return bytes.column(first) }
    let line = bytes.lineStart(span.range.lowerBound)
    return bytes.bytes[line...].prefix { $0 == UInt8(ascii: " ") }.count + 2
  }

  private func text(_ value: YAMLValue, style: YAMLWriter.Style = .plain, inFlow: Bool) -> String {
    YAMLWriter.text(of: value, style: style, inFlow: inFlow, lineEnd: lineEnd)
  }

  // MARK: Items and keys

  private func appended(
    _ new: YAMLValue, to span: YAMLSpan, key: YAMLSpan.Child?
  ) -> [YAMLPatch] {
    guard span.shape == .list else { return set(span, to: .list([new]), key: key) }
    guard let last = span.children.last else {
      return [YAMLPatch(at: span.range.lowerBound + 1, text(new, inFlow: true))]
    }
    if span.inFlow {
      return inFlow(text(new, style: style(of: last.value), inFlow: true), behind: last)
    }
    let column = bytes.column(last.start)
    return [onNewLine("- " + item(new, like: last, column: column), column, behind: last)]
  }

  /// The text of an item behind its hyphen, in lines when the last one is.
  private func item(_ new: YAMLValue, like last: YAMLSpan.Child, column: Int) -> String {
    guard case .mapping(let fields) = new, let first = last.value.children.first,
      last.value.shape == .mapping, !last.value.inFlow
    else { return text(new, style: itemStyle(last.value), inFlow: false) }
    let depth = max(column + 2, bytes.column(first.start))
    let blanks = String(repeating: " ", count: depth)
    let gap = String(repeating: " ", count: depth - column - 2)
    return gap
      + fields.map { YAMLWriter.lines($0, column: depth, lineEnd: lineEnd) }
      .joined(separator: lineEnd + blanks)
  }

  /// The quotes of the last item; a block scalar is no model.
  private func itemStyle(_ last: YAMLSpan) -> YAMLWriter.Style {
    switch style(of: last) {
    case .single: .single
    case .double: .double
    default: .plain
    }
  }

  private func added(
    _ field: YAMLValue.Field, to span: YAMLSpan, at place: Int
  ) throws(Refusal) -> [YAMLPatch] {
    let start = span.range.lowerBound
    guard !span.isPair else {
      throw Refusal(offset: start, message: "a pair in a list takes no second key")
    }
    let column = span.children.first.map { bytes.column($0.start) } ?? 0
    let written =
      span.inFlow
      ? YAMLWriter.field(field, inFlow: true, lineEnd: lineEnd)
      : YAMLWriter.lines(field, column: column, lineEnd: lineEnd)
    guard let first = span.children.first else {
      guard span.inFlow else {
        throw Refusal(offset: start, message: "there are no fields to add '\(field.key)' to")
      }
      return [YAMLPatch(at: start + 1, written)]
    }
    let previous = span.children[max(0, place - 1)]
    if span.inFlow { return inFlow(written, behind: previous) }
    return [onNewLine(written, bytes.column(first.start), behind: previous)]
  }

  private func onNewLine(_ written: String, _ column: Int, behind child: YAMLSpan.Child)
    -> YAMLPatch
  {
    let end = bytes.lineEnd(child.value.range.upperBound)
    return YAMLPatch(at: end, lineEnd + String(repeating: " ", count: column) + written)
  }

  /// An item in brackets: behind the one before it, or below it where each has a line of its own.
  private func inFlow(_ written: String, behind child: YAMLSpan.Child) -> [YAMLPatch] {
    let end = child.value.range.upperBound
    let comma = bytes.skip(from: end)
    guard bytes.isFirstInLine(child.start), bytes.lineStart(child.start) > 0 else {
      return [YAMLPatch(at: end, ", " + written)]
    }
    let hasComma = bytes.has(",", at: comma)
    let line = bytes.lineEnd(hasComma ? comma : end)
    // The closing bracket, or another item, may follow in the same line.
    let rest = bytes.skip(from: hasComma ? comma + 1 : end)
    guard rest >= line else { return [YAMLPatch(at: end, ", " + written)] }
    let indented = lineEnd + String(repeating: " ", count: bytes.column(child.start)) + written
    return hasComma
      ? [YAMLPatch(at: line, indented + ",")]
      : line == end
        ? [YAMLPatch(at: end, "," + indented)]
        : [YAMLPatch(at: end, ","), YAMLPatch(at: line, indented)]
  }
}

extension YAMLBytes {
  /// Where the line before that of an offset begins; 0 for the first.
  func lineBefore(_ offset: Int) -> Int {
    let start = lineStart(offset)
    return start == 0 ? 0 : lineStart(start - 1)
  }

  /// The colon behind a key that begins at an offset.
  fileprivate func colon(behind key: Int) -> Int {
    let isQuoted = has("\"", at: key) || has("'", at: key)
    let end = isQuoted ? scalarEnd(key, indentation: -1, inFlow: false) : key
    return bytes[end...].indices.first {
      bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == bytes.count || isBlankOrBreak(bytes[$0 + 1]))
    } ?? bytes.count
  }
}
