extension YAMLEditor {
  /// The patch that takes away a key or an item.
  ///
  /// - Parameter key: the key whose value `span` is; nil for an item and for the root.
  /// - Throws: `Refusal` when a comment, or more than was asked for, would go with it.
  func removed(
    _ index: Int, of span: YAMLSpan, key: YAMLSpan.Child?
  ) throws(Refusal) -> [YAMLPatch] {
    let child = span.children[index]
    guard span.children.count == 1 else {
      return [
        YAMLPatch(try span.inFlow ? flowRange(of: index, in: span) : lines(of: index, in: span), "")
      ]
    }
    guard !span.isPair, span.inFlow || key != nil || span.range != root.range else {
      throw Refusal(offset: child.start, message: "the last field cannot be taken away")
    }
    return span.inFlow
      ? [YAMLPatch(span.range.lowerBound + 1..<child.value.range.upperBound, "")]
      : set(span, to: span.shape == .list ? .list([]) : .mapping([]), key: key)
  }

  /// An item in brackets with one comma; where a comment would go with it, the item alone.
  private func flowRange(of index: Int, in span: YAMLSpan) throws(Refusal) -> Range<Int> {
    let child = span.children[index]
    let end = child.value.range.upperBound
    let range =
      index == 0
      ? child.start..<span.children[1].start
      : span.children[index - 1].value.range.upperBound..<end
    let between = index == 0 ? end..<range.upperBound : range.lowerBound..<child.start
    guard bytes.hasComment(between) else { return range }
    let comma = bytes.skip(from: end)
    return child.start..<(bytes.has(",", at: comma) && comma < bytes.lineEnd(end) ? comma + 1 : end)
  }

  /// The lines of a key or of an item, with the comment at their end.
  private func lines(of index: Int, in span: YAMLSpan) throws(Refusal) -> Range<Int> {
    let child = span.children[index]
    let last = bytes.lineEnd(child.value.range.upperBound)
    if bytes.isFirstInLine(child.start) {
      let start = bytes.lineStart(child.start)
      return last < bytes.bytes.count
        ? start..<bytes.afterBreak(last) : bytes.lineEnd(bytes.lineBefore(start))..<last
    }
    guard index + 1 < span.children.count else {
      throw Refusal(offset: child.start, message: "this cannot be taken away by itself")
    }
    let next = span.children[index + 1].start
    guard !bytes.hasComment(last..<next) else {
      throw Refusal(offset: child.start, message: "the comment below this would be lost")
    }
    return child.start..<next
  }
}
