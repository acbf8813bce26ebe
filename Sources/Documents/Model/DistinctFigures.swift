/// Gives figures of the same id further ids, as where two articles of an issue show the same map: an id is an
/// address, which leads to one place.
struct DistinctFigures {
  private var counts: [String: Int] = [:]

  mutating func sections(_ sections: [Section]) -> [Section] {
    sections.map { section in
      var section = section
      section.blocks = blocks(section.blocks)
      section.sections = self.sections(section.sections)
      return section
    }
  }

  private mutating func blocks(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .figure(var figure):
        let count = counts[figure.id, default: 0] + 1
        counts[figure.id] = count
        if count > 1 { figure.id += "-\(count)" }
        return .figure(figure)
      case .list(let ordered, let start, let items):
        return .list(ordered: ordered, start: start, items: items.map { self.blocks($0) })
      case .quote(let inner, let attribution):
        return .quote(self.blocks(inner), attribution: attribution)
      case .card(var card):
        card.blocks = self.blocks(card.blocks)
        return .card(card)
      default: return block
      }
    }
  }
}
