import Markup

/// The references as an RIS file: tags of two letters, lines ended by CR and LF.
package func ris(_ references: [Reference]) -> String {
  references.map(risRecord).joined()
}

private func risRecord(_ reference: Reference) -> String {
  var lines: [(String, String)] = [("TY", risType(reference.kind)), ("ID", reference.id)]
  func add(_ tag: String, _ value: String?) {
    if let value, !value.isEmpty { lines.append((tag, value)) }
  }
  for author in reference.authors { add("AU", risName(author)) }
  for editor in reference.editors { add("A2", risName(editor)) }
  add("TI", reference.title)
  add("T2", reference.container)
  if let issued = reference.issued {
    add("PY", "\(issued.year)")
    add("DA", risDate(issued))
  }
  add("PB", reference.publisher)
  add("CY", reference.place)
  add("VL", reference.volume)
  add("IS", reference.issue)
  add("M1", reference.number)
  add("M3", reference.genre)
  add("SN", reference.isbn ?? reference.issn)
  let pages = reference.pages?.split(whereSeparator: { "-–".contains($0) }).map(String.init)
  add("SP", pages?.first)
  if let pages, pages.count > 1 { add("EP", pages.last) }
  add("ET", reference.edition)
  add("DO", reference.doi)
  add("UR", reference.url)
  add("Y2", reference.accessed.map(risDate))
  add("LA", reference.language)
  return lines.map { "\($0.0)  - \(oneLine($0.1))\r\n" }.joined() + "ER  - \r\n\r\n"
}

private func risType(_ kind: Reference.Kind) -> String {
  switch kind {
  case .article: "JOUR"
  case .newspaper: "NEWS"
  case .magazine: "MGZN"
  case .blog, .post: "BLOG"
  case .book: "BOOK"
  case .chapter: "CHAP"
  case .entry: "ENCYC"
  case .conferencePaper: "CPAPER"
  case .report: "RPRT"
  case .thesis: "THES"
  case .dataset: "DATA"
  case .software: "COMP"
  case .film: "MPCT"
  case .broadcast: "SOUND"
  case .legislation, .treaty: "STAT"
  case .legalCase: "CASE"
  case .speech: "GEN"
  case .webpage: "ELEC"
  }
}

private func risName(_ name: Reference.Name) -> String {
  if let literal = name.literal { return literal }
  return [name.surname, name.givenWithParticle, name.suffix ?? ""].filter { !$0.isEmpty }
    .joined(separator: ", ")
}

/// `yyyy/mm/dd/`, with empty parts where they are not known.
private func risDate(_ date: PartialDate) -> String {
  let parts = [date.month, date.day].map { part in
    part.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? ""
  }
  return "\(date.year)/\(parts.joined(separator: "/"))/"
}

/// A value cannot begin another line, and so another tag.
private func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
