/// Writes parts of documents as HTML elements, for a file of its own, for a page of a web site and
/// for an e-book. It holds no state: each function gives the same elements for the same part.
package struct HTMLWriter: Sendable {
  /// The language of what is around the written parts; BCP 47.
  package let language: String
  /// The printed page of each id, where known; written for engines that cannot count pages.
  package let pages: [String: Int]
  /// Whether WeasyPrint reads it, which ties cells of a table to their headers only where those are
  /// data cells: there fewer cells are marked as headers.
  let isForTypesetting: Bool
  /// The names of the printed pages of sections, by the section's id; see `PageRules`.
  let pageNames: [String: String]
  /// The folder beside the file in which images stand; nil puts them into the file.
  let imageFolder: String?
  /// What is too wide for it stands on a page that is turned.
  var paper = PageSetup.Paper.a4

  package init(language: String, pages: [String: Int] = [:], imageFolder: String? = nil) {
    self.init(
      language: language, pages: pages, pageNames: [:], isForTypesetting: false,
      imageFolder: imageFolder)
  }

  init(
    language: String, pages: [String: Int], pageNames: [String: String], isForTypesetting: Bool,
    imageFolder: String? = nil
  ) {
    self.language = language
    self.pages = pages
    self.pageNames = pageNames
    self.isForTypesetting = isForTypesetting
    self.imageFolder = imageFolder
  }

  /// Blocks below a heading of `level`.
  package func blocks(_ blocks: [Block], level: Int = 2) -> [Element] {
    self.blocks(blocks, at: Place(language: language, level: level))
  }

  /// A piece of running text.
  package func inlines(_ inlines: [Inline]) -> [Element] {
    self.inlines(inlines, at: Place(language: language, level: 2))
  }

  /// A section whose heading has `level`, with everything in it.
  package func section(_ section: Section, level: Int = 2) -> Element {
    self.section(section, at: Place(language: language, level: level - 1))
  }
}

/// Where in a document something is written.
struct Place {
  enum Setting { case text, note, table, heading }

  /// The language around.
  var language: String
  /// The level of the heading around.
  var level: Int
  var setting = Setting.text

  var direction: Direction { Direction(language: language) }
  var labels: Labels { Labels(language: language) }

  func setting(_ setting: Setting) -> Place {
    var place = self
    place.setting = setting
    return place
  }

  /// The place inside something in another language, and the attributes that say so.
  func entering(_ language: String?) -> (place: Place, lang: String?, dir: String?) {
    guard let language, language != self.language else { return (self, nil, nil) }
    var place = self
    place.language = language
    return (place, language, place.direction == direction ? nil : place.direction.rawValue)
  }
}
