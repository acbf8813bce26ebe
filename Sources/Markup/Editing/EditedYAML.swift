import Diagnostics

/// A YAML text after edits, in their order; everything that they do not touch stays byte for byte.
///
/// The text that comes out is read again, and must mean what was asked for.
///
/// - Parameters:
///   - file: where the text stands, for the place of a refusal.
///   - firstLine: the line of the file on which the text begins.
/// - Throws: `YAMLEditRefusal`, when the text is no YAML, a path leads nowhere, or the edit cannot be made
///   without touching more.
package func editedYAML(
  _ text: String, by edits: [YAMLEdit], file: String, firstLine: Int = 1
) throws(YAMLEditRefusal) -> String {
  let source = YAMLSource(file: file, firstLine: firstLine)
  let old = try source.read(text)
  let steps = single(edits, on: YAMLValue(old))
  var meaning = YAMLValue(old)
  for edit in steps {
    guard let next = meaning.applying(edit) else {
      throw YAMLEditRefusal(
        location: old.location(along: edit.path), message: "there is no '\(edit.words)' to edit")
    }
    meaning = next
  }
  if let result = try? source.applying(steps, to: text), let node = try? source.read(result),
    YAMLValue(node).means(meaning)
  {
    return result
  }
  // What cannot be done at once may be done step by step.
  var text = text
  for edit in steps { text = try source.checked(edit, on: text) }
  return text
}

/// The front matter of a file after edits; its body and all else stay byte for byte.
///
/// - Throws: as `editedYAML`.
package func editedFrontMatter(
  _ text: String, by edits: [YAMLEdit], file: String
) throws(YAMLEditRefusal) -> String {
  guard let range = frontMatterRange(text) else {
    throw YAMLEditRefusal(
      location: SourceLocation(file: file), message: "this file has no front matter to edit")
  }
  let fields = try editedYAML(
    String(text.utf8[range]) ?? "", by: edits, file: file, firstLine: 2)
  guard let before = String(text.utf8[..<range.lowerBound]),
    let after = String(text.utf8[range.upperBound...])
  else { return text }
  let result = before + fields + after
  guard
    frontMatterRange(result).flatMap({ String(result.utf8[$0]) })?.utf8.elementsEqual(
      fields.utf8) == true
  else {
    throw YAMLEditRefusal(
      location: SourceLocation(file: file, line: 2),
      message: "a line of the new value would end the front matter")
  }
  return result
}

/// The lines between the two `---` of a file; nil when it has none.
private func frontMatterRange(_ text: String) -> Range<String.Index>? {
  let bytes = YAMLBytes(Array(text.utf8))
  func isRule(_ start: Int) -> Bool {
    let line = bytes.bytes[start..<bytes.lineEnd(start)]
    return (line.starts(with: "---".utf8) || line.starts(with: "...".utf8))
      && line.dropFirst(3).allSatisfy(isBlank)
  }
  let start = bytes.lineStart(bytes.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  guard bytes.has("-", at: start), isRule(start) else { return nil }
  let first = bytes.afterBreak(bytes.lineEnd(start))
  var line = first
  while line < bytes.bytes.count {
    if isRule(line) {
      let view = text.utf8
      return view.index(
        view.startIndex, offsetBy: first)..<view.index(
          view.startIndex, offsetBy: line)
    }
    line = bytes.afterBreak(bytes.lineEnd(line))
  }
  return nil
}

/// Edits of one value each: a list that takes the place of a list becomes edits of its items, and fields that
/// take the place of fields become edits of each, so that comments and the way it is written stay.
private func single(_ edits: [YAMLEdit], on old: YAMLValue) -> [YAMLEdit] {
  var meaning: YAMLValue? = old
  return edits.flatMap { edit -> [YAMLEdit] in
    defer { meaning = meaning?.applying(edit) }
    guard case .set(let path, let new, _) = edit, let old = meaning?[path] else { return [edit] }
    return changes(at: path, from: old, to: new) ?? [edit]
  }
}

/// The edits of parts that make one value of another; nil when it is replaced whole.
private func changes(at path: [YAMLStep], from old: YAMLValue, to new: YAMLValue) -> [YAMLEdit]? {
  switch (old, new) {
  case (.list(let old), .list(let new)) where !old.isEmpty && !new.isEmpty:
    let changed = zip(old, new).enumerated().filter { !$1.0.means($1.1) }
      .map { YAMLEdit.set(path + [.index($0)], $1.1) }
    let added = new.dropFirst(old.count).map { YAMLEdit.append(path, $0) }
    let gone = (min(new.count, old.count)..<old.count).reversed()
      .map { YAMLEdit.remove(path + [.index($0)]) }
    return changed + added + gone
  case (.mapping(let old), .mapping(let new)) where !old.isEmpty && !new.isEmpty:
    let changed = new.flatMap { field -> [YAMLEdit] in
      let place = path + [.key(field.key)]
      guard let before = old.first(where: { $0.key == field.key })?.value else {
        return [.set(place, field.value)]
      }
      guard !before.means(field.value) else { return [] }
      return changes(at: place, from: before, to: field.value) ?? [.set(place, field.value)]
    }
    let kept = Set(new.map(\.key))
    return changed
      + old.filter { !kept.contains($0.key) }.map { .remove(path + [.key($0.key)]) }
  default: return nil
  }
}

extension YAMLValue {
  /// The value at the end of a path.
  fileprivate subscript(path: [YAMLStep]) -> YAMLValue? {
    path.reduce(self) { value, step in
      guard let value, let index = value.position(of: step) else { return nil }
      switch value {
      case .list(let items): return items[index]
      case .mapping(let fields): return fields[index].value
      case .text, .plain: return nil
      }
    }
  }
}

/// Where a text stands that is read and edited.
private struct YAMLSource {
  let file: String
  let firstLine: Int

  func read(_ text: String) throws(YAMLEditRefusal) -> YAMLNode {
    var report = Report()
    guard let node = readYAML(text, file: file, firstLine: firstLine, &report) else {
      let problem = report.sorted.first { $0.severity == .error }
      throw YAMLEditRefusal(
        location: problem?.location ?? SourceLocation(file: file, line: firstLine),
        message: problem?.message ?? "the fields cannot be read as YAML")
    }
    return node
  }

  /// The text after as many of the edits at a time as do not touch one another.
  func applying(
    _ edits: [YAMLEdit], to text: String
  ) throws(YAMLEditRefusal) -> String {
    var (text, pending) = (text, edits)
    while !pending.isEmpty {
      let node = try read(text)
      let bytes = YAMLBytes(Array(text.utf8), firstLine: firstLine)
      let editor = YAMLEditor(bytes, YAMLSpan(node, in: bytes))
      let meaning = YAMLValue(node)
      var found: [(order: Int, patches: [YAMLPatch])] = []
      for (order, edit) in pending.enumerated() {
        do { found.append((order, try editor.patches(for: edit, meaning: meaning))) } catch {
          guard order == 0 else { break }
          throw YAMLEditRefusal(
            location: bytes.place(of: error.offset, in: file), message: error.message)
        }
      }
      found.sort { ($0.patches.hull.lowerBound, $0.order) < ($1.patches.hull.lowerBound, $1.order) }
      var taken: [YAMLPatch] = []
      var done: Set<Int> = []
      var end = -1
      for (order, patches) in found where patches.hull.lowerBound > end {
        taken += patches
        done.insert(order)
        end = patches.hull.upperBound
      }
      text = String(decoding: taken.applied(to: bytes.bytes), as: UTF8.self)
      pending = pending.enumerated().filter { !done.contains($0.offset) }.map(\.element)
    }
    return text
  }

  /// The text after one edit, whose meaning is compared with what was asked for.
  func checked(_ edit: YAMLEdit, on text: String) throws(YAMLEditRefusal) -> String {
    let old = try read(text)
    let result = try applying([edit], to: text)
    let new = try read(result)
    guard let meaning = YAMLValue(old).applying(edit), YAMLValue(new).means(meaning) else {
      throw YAMLEditRefusal(
        location: old.location(along: edit.path),
        message: "'\(edit.words)' cannot be edited without touching what stands around it")
    }
    return result
  }
}

extension YAMLEdit {
  /// `activities.a1.start`, for messages.
  fileprivate var words: String { path.map(\.words).joined(separator: ".") }
}

extension YAMLNode {
  /// The place of the last value on a path that is there.
  fileprivate func location(along path: [YAMLStep]) -> SourceLocation {
    guard let step = path.first, let index = YAMLValue(self).position(of: step) else {
      return location
    }
    let rest = Array(path.dropFirst())
    switch content {
    case .list(let items): return items[index].location(along: rest)
    case .mapping(let entries): return entries[index].value.location(along: rest)
    case .scalar: return location
    }
  }
}
