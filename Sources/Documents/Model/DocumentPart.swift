extension Document {
  /// A section as a document of its own, without cover and front matter; nil when there is none.
  ///
  /// - Parameter name: what is put behind the document's own name.
  package func part(_ id: Section.ID, named name: String) -> Document? {
    guard let section = sections.lazy.compactMap({ $0.section(id) }).first else { return nil }
    var part = self
    part.id += "-\(name)"
    part.title = section.title.plainText
    part.subtitle = title
    part.cover.drawing = nil
    var content = section
    content.title = []
    part.sections = [content]
    return part
  }
}

extension Section {
  /// The section with an id: itself or one in it.
  fileprivate func section(_ id: ID) -> Section? {
    self.id == id ? self : sections.lazy.compactMap { $0.section(id) }.first
  }
}
