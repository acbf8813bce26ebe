/// Which passage of a translation belongs to each passage of an original.
struct Alignment {
  struct Pair {
    /// Nil for a passage that was never translated.
    let text: String?
    /// What the original said when it was translated; nil when no record says it.
    let hash: String?
  }

  /// In the order of the original.
  let pairs: [Pair]

  /// Fields belong together by their names. Blocks of the body belong together when the record says that
  /// one was made from the other; what is left between two such pairs, in its order.
  init(_ original: [Passage], _ translation: [Passage], _ record: TranslationRecord?) {
    let texts = Dictionary(
      translation.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    let hashes = record?.blocks ?? [:]
    let blocks = Self.alignedBlocks(
      original.filter(\.isInBody), translation.filter { $0.isInBody && hashes[$0.path] != nil },
      hashes)
    pairs = original.map { passage in
      let path = passage.isInBody ? blocks[passage.path] : passage.path
      return Pair(
        text: path.flatMap { texts[$0] }, hash: path.flatMap { hashes[$0] })
    }
  }

  /// The path of the translated block by that of the original one.
  private static func alignedBlocks(
    _ original: [Passage], _ translation: [Passage], _ hashes: [String: String]
  ) -> [String: String] {
    let old = translation.map { hashes[$0.path] ?? "" }
    let changes = original.map(\.hash).difference(from: old)
    let removed = Set(changes.removals.map(\.offset))
    let added = Set(changes.insertions.map(\.offset))
    var paths: [String: String] = [:]
    var (place, next) = (0, 0)
    while place < original.count, next < old.count {
      let isNew = added.contains(place)
      let isGone = removed.contains(next)
      // A block that changed is gone and new at once.
      if isNew == isGone { paths[original[place].path] = translation[next].path }
      if isNew || !isGone { place += 1 }
      if isGone || !isNew { next += 1 }
    }
    return paths
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
