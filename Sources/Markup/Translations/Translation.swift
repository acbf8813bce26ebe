import Diagnostics
import Foundation

/// A text and its version in another language, as they stand on disk.
package struct Translation: Sendable {
  /// Nil while there is none.
  package let file: SourceFile?
  /// The path of the version, which may not be there yet.
  package let path: String
  private let original: SourceFile
  private let fields: [TranslatableField]
  private let source: [Passage]
  private let pairs: [Alignment.Pair]
  private let record: TranslationRecord?
  private let passages: [Passage]

  /// - Parameter fields: those of the original whose words are translated.
  package init(
    of original: SourceFile, in language: String, file: SourceFile?, fields: [TranslatableField]
  ) {
    self.file = file
    path = translationPath(of: original.path, in: language)
    self.original = original
    self.fields = fields
    source = Markup.passages(of: original, fields: fields)
    passages = file.map { Markup.passages(of: $0, fields: fields) } ?? []
    record = file.flatMap(translationRecord)
    pairs = Alignment(source, passages, record).pairs
  }

  /// A message for each passage: what changed since it was translated is fuzzy, and so is what no record
  /// ties to the original.
  package var entries: [POEntry] {
    zip(source, pairs).map { passage, pair in
      POEntry(
        context: context(of: passage), id: passage.text, text: pair.text ?? "",
        isFuzzy: pair.text != nil && pair.hash != passage.hash,
        place: "\(original.path):\(passage.line)")
    }
  }

  private func context(of passage: Passage) -> String { "\(original.path)#\(passage.path)" }
}

/// Why a translation was not written.
package struct TranslationProblem: LocalizedError, Hashable, Sendable {
  package let message: String

  package var errorDescription: String? { message }
}

extension Translation {
  /// The file with the messages of a PO file in the place of what they translate, and how many of the
  /// original's passages have a translation.
  ///
  /// Fuzzy and empty messages change nothing. What is not translated stands in the body as in the
  /// original, and is left out of the front matter. Fields that have nothing to do with it stay.
  ///
  /// - Parameters:
  ///   - entries: also those of other files, which are passed over.
  ///   - language: of the original.
  ///   - review: what to say of who looked at it; nil keeps what the file says.
  /// - Throws: `TranslationProblem` when the translation has blocks that nothing ties to the original;
  ///   `YAMLEditRefusal` when its front matter cannot be edited.
  package func taking(
    _ entries: [POEntry], from language: String, review: (TranslationRecord.State?, String?)?
  ) throws -> (text: String, translated: Int) {
    try refuseStrangers()
    let messages = Messages(entries.filter { $0.context.hasPrefix(original.path + "#") })
    let texts = zip(source, pairs).map { passage, pair -> Alignment.Pair in
      guard let entry = messages.message(for: passage, in: context(of: passage)) else {
        return pair
      }
      return Alignment.Pair(text: entry.text, hash: passageHash(entry.id))
    }
    return (try written(texts, from: language, review), texts.count { $0.hash != nil })
  }

  /// The file with a record that ties each of its passages to the original as it is now, for those who
  /// translate in an editor.
  ///
  /// - Throws: `TranslationProblem` when its body has more or fewer blocks than the original's.
  package func marked(
    from language: String, review: (TranslationRecord.State?, String?)
  ) throws -> String {
    let blocks = (source.count(where: \.isInBody), passages.count(where: \.isInBody))
    guard let file, blocks.1 == 0 || blocks.0 == blocks.1 else {
      throw TranslationProblem(
        message: file == nil
          ? "there is no \(path)"
          : "\(path) has \(blocks.1) blocks where its original has \(blocks.0); "
            + "a block is a paragraph, a list, a table or a heading")
    }
    let there = Set(passages.map(\.path))
    let hashes = source.filter { there.contains($0.path) }.map { ($0.path, $0.hash) }
    return try editedFrontMatter(
      file.text, by: recordEdits(hashes, from: language, review), file: path)
  }

  /// A block that is neither translated nor a passage of the original would be lost.
  private func refuseStrangers() throws {
    let known = Set(source.map(\.text))
    for passage in passages where passage.isInBody && record?.blocks[passage.path] == nil {
      guard !known.contains(passage.text) else { continue }
      throw TranslationProblem(
        message: "\(path):\(passage.line): nothing says what this was translated from; "
          + "run 'rostrum translate mark \(path)' when it follows its original")
    }
  }

  private func written(
    _ texts: [Alignment.Pair], from language: String,
    _ review: (TranslationRecord.State?, String?)?
  ) throws -> String {
    var edits: [YAMLEdit] = []
    var hashes: [(String, String)] = []
    for (passage, pair) in zip(source, texts) {
      if let hash = pair.hash { hashes.append((passage.path, hash)) }
    }
    // Without a body of its own a translation has its original's.
    let hasBody = zip(source, texts).contains { $0.isInBody && $1.text != nil }
    let body =
      hasBody ? zip(source, texts).filter(\.0.isInBody).map { $1.text ?? $0.text } : []
    let translated = Dictionary(
      zip(source, texts).compactMap { passage, pair in pair.text.map { (passage.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    let base = file?.text ?? "---\ntitle:\n---\n"
    for field in fields { edits += try field.edits(translated, source, in: base, path: path) }
    edits += recordEdits(hashes, from: language, review ?? (record?.state, record?.reviewer))
    let matter = try editedFrontMatter(base, by: edits, file: path)
    var report = Report()
    let rest = FrontMatter(SourceFile(path: path, text: matter), &report).body
    let head = matter.dropLast(rest.count)
    return body.isEmpty ? matter : head + "\n" + body.joined(separator: "\n\n") + "\n"
  }

  private func recordEdits(
    _ hashes: [(String, String)], from language: String,
    _ review: (state: TranslationRecord.State?, reviewer: String?)
  ) -> [YAMLEdit] {
    typealias Field = YAMLValue.Field
    let fields: [Field?] = [
      Field("source", .text(language)),
      review.state.map { Field("state", .text($0.rawValue)) },
      review.reviewer.map { Field("reviewer", .text($0)) },
      Field("blocks", .mapping(hashes.map { Field($0.0, .text($0.1)) })),
    ]
    return [
      .set([.key(TranslationRecord.field)], .mapping(fields.compactMap { $0 }))
    ]
  }
}

/// The messages that may be used, by their contexts and by their originals.
private struct Messages {
  private var byContext: [String: POEntry] = [:]
  private var byHash: [String: POEntry] = [:]

  init(_ entries: [POEntry]) {
    for entry in entries where !entry.isFuzzy && !entry.text.isEmpty {
      byContext[entry.context] = entry
      byHash[passageHash(entry.id)] = entry
    }
  }

  /// The message of this very passage; else one with the same original, which has moved; else what was
  /// translated from an earlier text of the passage.
  func message(for passage: Passage, in context: String) -> POEntry? {
    let own = byContext[context]
    if let own, passageHash(own.id) == passage.hash { return own }
    return byHash[passage.hash] ?? own
  }
}

/// `a/penny.md` in Italian is `a/penny.it.md`.
package func translationPath(of path: String, in language: String) -> String {
  (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + ".\(language).md"
}

private func translationRecord(of file: SourceFile) -> TranslationRecord? {
  var report = Report()
  guard let node = FrontMatter(file, &report).fields,
    var fields = Fields(node, what: "a translation", &report)
  else { return nil }
  return readTranslationRecord(&fields, &report)
}
