import Markup

/// Who stands at the head of an entry.
struct APANames {
  enum Role { case author, director, host, editor, publisher }

  /// As printed; empty when the title takes the place.
  let text: String
  let role: Role
  /// The bodies among them, by their names.
  let bodies: Set<String>

  /// 9.7 to 9.12: authors, else directors, hosts or editors with what they did, else the body whose
  /// page, program or dictionary it is.
  init(of work: Reference) {
    let people = work.leaders
    let mark: (one: String, several: String)? =
      switch people.role {
      case .director: ("Director", "Directors")
      case .host: ("Host", "Hosts")
      case .editor: ("Ed.", "Eds.")
      case .author, .publisher: nil
      }
    let written = mark.map { " (\(people.names.count == 1 ? $0.one : $0.several))" } ?? ""
    text = people.names.isEmpty ? "" : Self.familyFirst(people.names) + written
    role = people.role
    bodies = Set(people.names.compactMap(\.literal))
  }

  /// 9.8: “Grady, J. S., & Her, M.”; of more than 20 the first 19, an ellipsis and the last.
  static func familyFirst(_ names: [Reference.Name]) -> String {
    let written = names.map { $0.inverted }.filter { !$0.isEmpty }
    guard let last = written.last, written.count > 1 else { return written.first ?? "" }
    if written.count > 20 { return written.prefix(19).joined(separator: ", ") + ", … " + last }
    return written.dropLast().joined(separator: ", ") + ", & " + last
  }

  /// 9.28: “J. S. Grady & M. Her”.
  static func givenFirst(_ names: [Reference.Name]) -> String {
    let written = names.map(\.straight).filter { !$0.isEmpty }
    guard let last = written.last, written.count > 1 else { return written.first ?? "" }
    if written.count > 20 { return written.prefix(19).joined(separator: ", ") + ", … " + last }
    return written.dropLast().joined(separator: ", ") + (written.count > 2 ? ", & " : " & ") + last
  }
}

extension Reference {
  /// Who leads the entry by name.
  var leaders: (names: [Name], role: APANames.Role) {
    if !authors.isEmpty { return (authors, .author) }
    if !directors.isEmpty { return (directors, .director) }
    if !hosts.isEmpty { return (hosts, .host) }
    // An entry without an author keeps its editors with the book around it.
    if kind != .entry, !editors.isEmpty { return (editors, .editor) }
    let body = [.webpage, .software, .entry].contains(kind) ? publisher : nil
    return (body.map { [Name(literal: $0)] } ?? [], .publisher)
  }
}

extension Reference.Name {
  /// The family name with the particle that belongs to it.
  var surname: String {
    if let literal { return literal }
    let isJoined = particle?.last.map { "’'-".contains($0) } == true
    return [particle, family].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: isJoined ? "" : " ")
  }

  /// The given name with the particle that follows it, as in “Alexander von”.
  var givenWithParticle: String {
    [given, droppingParticle].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// “de la Cruz, J.-P., Jr.”
  fileprivate var inverted: String {
    if let literal { return literal }
    let first = [initials, droppingParticle ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    if let family, !family.isAlphabetic { return family + (given ?? "") }
    return [surname, first, suffix ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// “J.-P. de la Cruz Jr.”
  fileprivate var straight: String {
    if let literal { return literal }
    if let family, !family.isAlphabetic { return family + (given ?? "") }
    return [initials, droppingParticle ?? "", surname, suffix ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// “Jean-Paul Maria” becomes “J.-P. M.”; words in small letters stay.
  var initials: String {
    (given ?? "").split(whereSeparator: \.isWhitespace).map { word in
      // Arabic or Hebrew has no capitals, and is not cut to initials.
      guard word.first?.isUppercase == true else { return String(word) }
      return word.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
    }.joined(separator: " ")
  }
}

extension String {
  /// Whether the script has letters whose names are inverted: not Chinese, Japanese or Korean.
  fileprivate var isAlphabetic: Bool {
    unicodeScalars.first.map { $0.value < 0x1100 || (0x1E00...0x2FFF).contains($0.value) } ?? true
  }
}
