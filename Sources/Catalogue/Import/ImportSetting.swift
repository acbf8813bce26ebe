import Diagnostics
package import Markup

/// How a table is to be read into a catalogue.
package struct ImportSetting: Sendable {
  /// The name of the table, as places of problems say it.
  package let file: String
  /// The workspace's language, for rows that state none.
  package let language: String
  /// The printed date, which the record of the import keeps.
  package let today: Day
  /// How 3/4/2027 is meant; nil refuses it.
  package let dates: DateOrder?
  /// Whether rows without a problem are taken where others have some.
  package let takesValidRows: Bool
  /// Whether a row wins over an edit of the file that contradicts it.
  package let overwrites: Bool
  /// The ids of the directory by the name of the organisation, where one has it.
  private let named: [String: Organisation.ID]
  private let directory: [Organisation.ID]

  package init(
    file: String, catalogue: Catalogue, language: String, today: Day, dates: DateOrder? = nil,
    takesValidRows: Bool = false, overwrites: Bool = false
  ) {
    self.file = file
    self.language = language
    self.today = today
    self.dates = dates
    self.takesValidRows = takesValidRows
    self.overwrites = overwrites
    named = Dictionary(grouping: catalogue.organisations, by: \.name)
      .compactMapValues { $0.count == 1 ? $0[0].id : nil }
    directory = catalogue.organisations.map(\.id)
  }

  /// The id that is meant by a name or an id of the directory, or by a slip in one; nil for the name of an
  /// organisation that has no file. A slip stays as it is, so that it is told of.
  func organisation(_ text: String) -> Organisation.ID? {
    if let id = named[text] { return id }
    guard isID(text) else { return nil }
    let isKnown = text.utf8.contains(UInt8(ascii: "-")) || directory.contains(text)
    return isKnown || nearMiss(to: text, among: directory) != nil ? text : nil
  }
}
