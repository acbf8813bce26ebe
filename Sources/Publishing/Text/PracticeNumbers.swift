import Catalogue
import Documents
import Markup

/// The practices that a document prints or cites, numbered in their printed order: `P1`, `P2` …
struct PracticeNumbers {
  /// In printed order.
  let ids: [Practice.ID]
  /// Those whose sheet is printed, so that their facts and results can be linked to.
  let sheets: Set<Practice.ID>
  /// The practice whose own sheet is being written; it cites its parts by their ids alone.
  var own: Practice.ID?
  /// Leads to a practice that the document does not hold, or to a part of it; nil in print, where there is
  /// nothing to lead to.
  var elsewhere: (@Sendable (Practice.ID, String?) -> Inline?)?
  private let numbers: [Practice.ID: Int]

  init(_ ids: [Practice.ID], sheets: Set<Practice.ID>) {
    self.ids = ids
    self.sheets = sheets
    numbers = Dictionary(
      ids.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// `P7`; nil for a practice that the document does not hold.
  func label(_ id: Practice.ID) -> String? { numbers[id].map { "P\($0)" } }

  /// The anchor of a practice, or of one of its parts.
  static func anchor(_ id: Practice.ID, part: String? = nil) -> String {
    "practice-\(id)" + (part.map { "-\($0)" } ?? "")
  }

  /// A link such as `P7 f2` to what a mark cites.
  func citation(_ mark: CitationMark) -> Inline? { citation(mark.key, part: mark.part) }

  /// A link such as `P7 f2` to a practice or a part of it; nil when nothing leads there.
  func citation(_ id: Practice.ID, part: String?) -> Inline? {
    guard let label = label(id) else { return elsewhere?(id, part) }
    let words =
      id == own ? part ?? label : [label, part].compactMap { $0 }.joined(separator: "\u{A0}")
    let anchor = Self.anchor(id, part: sheets.contains(id) ? part : nil)
    return .reference(to: anchor, [.text(words)])
  }
}
