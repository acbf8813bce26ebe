import Diagnostics

/// A piece of an authored text that is translated as a whole: a field of the front matter, or a block of
/// the body.
package struct Passage: Hashable, Sendable {
  /// Where it stands, such as `title`, `facts.f1` or `body.3`; unique in its file.
  package let path: String
  /// As it is written: Markdown with its citations and computed values.
  package let text: String
  package let line: Int

  /// What changes when the words change, and not when they are only wrapped otherwise.
  package var hash: String { passageHash(text) }

  /// Whether it is a block of the body, of which translations hold as many.
  package var isInBody: Bool { path.hasPrefix(Self.bodyPrefix) }

  static let bodyPrefix = "body."
}

/// The first twelve digits of the SHA-256 of a text with single blanks between its words.
package func passageHash(_ text: String) -> String {
  String(sha256(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")).prefix(12))
}

/// A field of the front matter whose words are translated.
package enum TranslatableField: Hashable, Sendable {
  /// A text, perhaps inside groups of fields: `participation.how`.
  case text([String])
  /// Every text of a list: `transfer.1`.
  case texts(String)
  /// One field of every item with an id: `facts.f1`.
  case items(String, field: String)
}

/// The passages of a file in its order: the fields that are there, then the blocks of the body.
package func passages(of file: SourceFile, fields: [TranslatableField]) -> [Passage] {
  var report = Report()
  let matter = FrontMatter(file, &report)
  let named = matter.fields.map { node in fields.flatMap { $0.passages(in: node) } } ?? []
  let body = bodyBlocks(matter.body).enumerated().map { index, block in
    Passage(
      path: "\(Passage.bodyPrefix)\(index + 1)", text: block.text,
      line: matter.bodyLine + block.line)
  }
  return named + body
}

extension TranslatableField {
  fileprivate func passages(in node: YAMLNode) -> [Passage] {
    switch self {
    case .text(let keys):
      let value = keys.reduce(Optional(node)) { $0?[$1] }
      return [value?.passage(at: keys.joined(separator: "."))].compactMap { $0 }
    case .texts(let key):
      return (node[key]?.items ?? []).enumerated().compactMap { index, item in
        item.passage(at: "\(key).\(index + 1)")
      }
    case .items(let key, let field):
      return (node[key]?.items ?? []).compactMap { item in
        guard case .scalar(let id, _)? = item["id"]?.content else { return nil }
        return item[field]?.passage(at: "\(key).\(id)")
      }
    }
  }
}

extension YAMLNode {
  fileprivate subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }

  fileprivate var items: [YAMLNode] { if case .list(let items) = content { items } else { [] } }

  fileprivate func passage(at path: String) -> Passage? {
    guard case .scalar(let text, _) = content, !isNull, !text.isEmpty else { return nil }
    return Passage(path: path, text: text, line: location.line)
  }
}

/// The blocks of a Markdown text as they are written: what blank lines divide, each heading by itself,
/// and fenced code whole; `line` counts from 0.
private func bodyBlocks(_ body: Substring) -> [(text: String, line: Int)] {
  var blocks: [(text: String, line: Int)] = []
  var open: [Substring] = []
  var fence: Substring?
  func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
  func close(before number: Int) {
    guard !open.isEmpty else { return }
    blocks.append((open.joined(separator: "\n"), number - open.count))
    open = []
  }
  let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, line) in lines.enumerated() {
    let sign = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
    if let mark = fence {
      open.append(line)
      if sign.hasPrefix(mark) { fence = nil }
    } else if isBlank(line) {
      close(before: number)
    } else if line.isHeading {
      close(before: number)
      open = [line]
      close(before: number + 1)
    } else {
      if sign.count >= 3 { fence = sign }
      open.append(line)
    }
  }
  close(before: lines.count)
  return blocks
}

extension Substring {
  /// Whether a line is a heading with number signs (CommonMark 0.30, 4.2).
  fileprivate var isHeading: Bool {
    let signs = prefix { $0 == "#" }
    return (1...6).contains(signs.count) && dropFirst(signs.count).first.map { $0 == " " } ?? false
  }
}
