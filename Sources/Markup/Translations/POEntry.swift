/// One message of a PO file (GNU gettext manual, “The Format of PO Files”).
package struct POEntry: Hashable, Sendable {
  /// `msgctxt`: the file and the path of a passage, as in `Practices/penny.md#body.3`.
  package var context: String
  /// `msgid`: the original.
  package var id: String
  /// `msgstr`: the translation; empty when there is none.
  package var text: String
  /// Whether a person has to look at the translation before it is used.
  package var isFuzzy: Bool
  /// Where the original stands, as in `Practices/penny.md:40`; nil when not known.
  package var place: String?

  package init(
    context: String, id: String, text: String = "", isFuzzy: Bool = false, place: String? = nil
  ) {
    self.context = context
    self.id = id
    self.text = text
    self.isFuzzy = isFuzzy
    self.place = place
  }
}

/// The messages of one language, as translators' tools read and write them.
package struct POFile: Hashable, Sendable {
  /// BCP 47.
  package var language: String
  package var entries: [POEntry]

  package init(language: String, entries: [POEntry]) {
    self.language = language
    self.entries = entries
  }
}

extension POFile {
  /// The file's text.
  ///
  /// - Parameters:
  ///   - project: what is translated, for `Project-Id-Version`.
  ///   - date: the date in the header, as `yyyy-mm-dd`.
  package func text(project: String, date: String) -> String {
    let header = [
      "Project-Id-Version: \(project)", "PO-Revision-Date: \(date) 00:00+0000",
      "Last-Translator: Automatically generated", "Language-Team: none",
      // gettext writes a language as POSIX does.
      "Language: \(language.replacing("-", with: "_"))", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit",
      pluralForms.map { "Plural-Forms: \($0)" }, "X-Generator: Rostrum",
    ].compactMap { $0 }.map { $0 + "\n" }.joined()
    let head = "msgid \"\"\n" + field("msgstr", header)
    return ([head] + entries.map(text)).joined(separator: "\n")
  }

  private func text(_ entry: POEntry) -> String {
    (entry.place.map { "#: \($0)\n" } ?? "") + (entry.isFuzzy ? "#, fuzzy\n" : "")
      + field("msgctxt", entry.context) + field("msgid", entry.id) + field("msgstr", entry.text)
  }

  /// A keyword with its text; a text of several lines has a line for each.
  private func field(_ keyword: String, _ text: String) -> String {
    guard text.dropLast().contains("\n") else { return "\(keyword) \(quoted(text[...]))\n" }
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: "\n") {
      lines.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return ([keyword + " \"\""] + lines.map(quoted)).joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: Substring) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// How many forms a noun has beside numbers, by the language (CLDR, as in gettext's own table); nil
  /// for a language that the table lacks.
  private var pluralForms: String? {
    switch language.split(separator: "-").first.map(String.init) ?? "" {
    case "bg", "ca", "da", "de", "el", "en", "es", "et", "eu", "fi", "gl", "he", "hu", "it", "nb",
      "nl", "nn", "no", "pt", "sq", "sv", "so", "sw":
      "nplurals=2; plural=(n != 1);"
    case "fr", "hy", "fa", "am", "ti": "nplurals=2; plural=(n > 1);"
    case "tr", "ka": "nplurals=2; plural=(n != 1);"
    case "ja", "ko", "vi", "zh", "th": "nplurals=1; plural=0;"
    case "ar":
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        + "n%100>=11 ? 4 : 5);"
    case "uk", "ru", "be", "bs", "hr", "sr":
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
        + "(n%100<10 || n%100>=20) ? 1 : 2);"
    case "cs", "sk": "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"
    case "pl":
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    case "ro": "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);"
    case "lt":
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
    case "lv": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"
    case "sl": "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"
    default: nil
    }
  }
}
