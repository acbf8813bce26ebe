import Diagnostics

extension TranslatableField {
  /// The edits that write the translated texts of this field into the front matter of a translation.
  ///
  /// - Parameters:
  ///   - texts: by the paths of the passages.
  ///   - source: the passages of the original, of which lists hold all.
  func edits(
    _ texts: [String: String], _ source: [Passage], in file: String, path: String
  ) throws -> [YAMLEdit] {
    switch self {
    case .text(let keys):
      let name = keys.joined(separator: ".")
      let isThere = !passages(of: SourceFile(path: path, text: file), fields: [self]).isEmpty
      // A translation cannot do without its title, so what is not translated stands as it was.
      let own = keys.count == 1 && !isThere ? source.first { $0.path == name }?.text : nil
      guard let text = texts[name] ?? own else { return [] }
      return Self.setting(keys, to: text, in: fields(of: file, path))
    case .texts(let key):
      let passages = source.filter { $0.path.hasPrefix(key + ".") }
      guard passages.contains(where: { texts[$0.path] != nil }) else { return [] }
      return [.set([.key(key)], .list(passages.map { .text(texts[$0.path] ?? $0.text) }))]
    case .items(let key, let field):
      let there = passages(of: SourceFile(path: path, text: file), fields: [self]).map(\.path)
      return source.compactMap { passage in
        guard passage.path.hasPrefix(key + "."), let text = texts[passage.path] else { return nil }
        let id = String(passage.path.dropFirst(key.count + 1))
        return there.contains(passage.path)
          ? .set([.key(key), .item(id), .key(field)], .text(text))
          : .append(
            [.key(key)], .mapping([YAMLValue.Field("id", .text(id)), .init(field, .text(text))]))
      }
    }
  }

  /// A text inside a group that is absent is added with the group.
  private static func setting(_ keys: [String], to text: String, in node: YAMLNode?) -> [YAMLEdit] {
    guard keys.count > 1, let node, case .mapping(let entries) = node.content,
      !entries.contains(where: { $0.key.value == keys[0] })
    else { return [.set(keys.map(YAMLStep.key), .text(text))] }
    let value = keys.dropFirst().reversed().reduce(YAMLValue.text(text)) { value, key in
      .mapping([YAMLValue.Field(key, value)])
    }
    return [.set([.key(keys[0])], value)]
  }

  private func fields(of file: String, _ path: String) -> YAMLNode? {
    var report = Report()
    return FrontMatter(SourceFile(path: path, text: file), &report).fields
  }
}
