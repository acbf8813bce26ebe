import Markup

/// The references as a BibTeX file in UTF-8, one entry each; `%` and braces cannot break it.
package func bibTeX(_ references: [Reference]) -> String {
  references.map(bibTeXEntry).joined(separator: "\n")
}

private func bibTeXEntry(_ reference: Reference) -> String {
  var fields: [(String, String)] = []
  func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    fields.append((name, "{\(bibTeXText(value))}"))
  }
  // A second pair of braces keeps the capitals of the title.
  fields.append(("title", "{{\(bibTeXText(reference.title))}}"))
  if !reference.authors.isEmpty { fields.append(("author", "{\(people(reference.authors))}")) }
  if !reference.editors.isEmpty { fields.append(("editor", "{\(people(reference.editors))}")) }
  add("year", reference.issued.map { "\($0.year)" })
  add("month", reference.issued?.month.map { "\($0)" })
  add(bibTeXContainer(reference.kind), reference.container)
  switch reference.kind {
  case .report: add("institution", reference.publisher)
  case .thesis: add("school", reference.publisher)
  default: add("publisher", reference.publisher)
  }
  add("address", reference.place)
  add("volume", reference.volume)
  add("number", reference.issue ?? reference.number)
  add(
    "pages",
    reference.pages.map {
      $0.replacing("–", with: "-").replacing("--", with: "-").replacing("-", with: "--")
    })
  add("edition", reference.edition)
  add("type", reference.genre)
  add("isbn", reference.isbn)
  add("issn", reference.issn)
  // Addresses are read literally, so that only braces and the sign of a comment are escaped.
  if let doi = reference.doi { fields.append(("doi", "{\(bibTeXAddress(doi))}")) }
  if let url = reference.url { fields.append(("url", "{\(bibTeXAddress(url))}")) }
  add("urldate", reference.accessed?.iso)
  add("langid", reference.language)
  let body = fields.map { "  \($0.0) = \($0.1),\n" }.joined()
  return "@\(bibTeXType(reference.kind)){\(bibTeXKey(reference.id)),\n\(body)}\n"
}

private func bibTeXType(_ kind: Reference.Kind) -> String {
  switch kind {
  case .article, .newspaper, .magazine: "article"
  case .book: "book"
  case .chapter, .entry: "incollection"
  case .conferencePaper: "inproceedings"
  case .report: "techreport"
  case .thesis: "phdthesis"
  case .webpage, .dataset, .blog, .post, .software, .film, .broadcast, .speech, .legislation,
    .legalCase, .treaty:
    "misc"
  }
}

/// Where the name of what is around the work stands.
private func bibTeXContainer(_ kind: Reference.Kind) -> String {
  switch bibTeXType(kind) {
  case "article": "journal"
  case "incollection", "inproceedings": "booktitle"
  default: kind == .webpage || kind == .blog || kind == .post ? "organization" : "howpublished"
  }
}

private func people(_ names: [Reference.Name]) -> String {
  names.map { name in
    if let literal = name.literal { return "{\(bibTeXText(literal))}" }
    return bibTeXText(
      [name.surname, name.suffix ?? "", name.givenWithParticle].filter { !$0.isEmpty }
        .joined(separator: ", "))
  }.joined(separator: " and ")
}

/// Characters that TeX reads as commands are escaped; braces too, so that they stay in pairs.
private func bibTeXText(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "\\": result += "\\textbackslash{}"
    case "{": result += "\\textbraceleft{}"
    case "}": result += "\\textbraceright{}"
    case "#", "$", "%", "&", "_": result += "\\\(character)"
    case "~": result += "\\textasciitilde{}"
    case "^": result += "\\textasciicircum{}"
    case "\n", "\r", "\t", "\r\n": result += " "
    default: result.append(character)
    }
  }
  return result
}

private func bibTeXAddress(_ address: String) -> String {
  address.filter { !$0.isWhitespace }.replacing("{", with: "%7B").replacing("}", with: "%7D")
    .replacing("\\", with: "%5C")
}

/// Keys are letters, digits and a few marks.
private func bibTeXKey(_ id: String) -> String {
  String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) ? $0 : "-" })
}
