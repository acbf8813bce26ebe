package import Diagnostics

extension Diagnostic.Code {
  package static let unreadable = Diagnostic.Code(
    "F-READ", .error, "a file cannot be read",
    why: "Files are the truth: one that is passed over in silence would be missing everywhere.",
    wrong: "a folder called plan.md", right: "a file called plan.md")

  package static let tooLarge = Diagnostic.Code(
    "F-SIZE", .error, "a file or a part of it is too large",
    why: "Limits keep one file from using up the memory and time of all others.",
    wrong: "a 5 MB picture pasted into a field", right: "a link to the picture")

  package static let notUTF8 = Diagnostic.Code(
    "F-UTF8", .error, "a file is not UTF-8 text",
    why: "One encoding for all files keeps every letter of every language.",
    source: "RFC 3629", wrong: "a file saved as Latin-1", right: "the same file saved as UTF-8")

  package static let unprintable = Diagnostic.Code(
    "F-CHAR", .error, "a character cannot be printed",
    why:
      "Control and private-use characters come from broken encodings and symbol fonts; print, e-books and archives cannot hold them.",
    source: "XML 1.0, 2.2; The Unicode Standard 23.5",
    wrong: "\u{F0B7} lessons  (a bullet of a symbol font)", right: "- lessons")

  package static let invalidYAML = Diagnostic.Code(
    "F-YAML", .error, "the front matter cannot be read as YAML",
    why: "Fields are read as YAML 1.2 core, strictly, so that a slip is found and not guessed at.",
    source: "YAML 1.2.2, yaml.org", wrong: "title: [Free lessons", right: "title: Free lessons")

  package static let yaml11 = Diagnostic.Code(
    "F-YAML11", .info, "other programs may read this value differently",
    why: "Readers of YAML 1.1 take NO for false and 12:30 for 750. Rostrum does not; others may.",
    source: "YAML 1.1, yaml.org/type", wrong: "countries: [NO]", right: "countries: [\"NO\"]")

  package static let missingField = Diagnostic.Code(
    "F-MISSING", .error, "a required field is missing",
    why: "What every page prints may not be left out.",
    wrong: "summary: …  (and no title)", right: "title: Free lessons")

  package static let wrongType = Diagnostic.Code(
    "F-TYPE", .error, "a field has a value of the wrong kind",
    why: "A field has one type, so that it can be printed, compared and counted.",
    wrong: "themes: law-clinic", right: "themes: [law-clinic]")

  package static let unknownField = Diagnostic.Code(
    "F-KEY", .info, "a field is not known",
    why: "An unknown field is kept, and most often it is a misspelling of a known one.",
    wrong: "sumary: …", right: "summary: …")

  package static let badDate = Diagnostic.Code(
    "F-DATE", .error, "a date is not a day, month or year",
    why: "Dates are compared and printed, so each must exist in the calendar.",
    source: "ISO 8601-1:2019", wrong: "start: 2026-02-30", right: "start: 2026-02-28")

  package static let badID = Diagnostic.Code(
    "F-ID", .error, "an id is not in small letters, digits and hyphens",
    why: "Ids stand in addresses, file names and citations, so they must look the same everywhere.",
    wrong: "id: Law Clinic", right: "id: law-clinic")

  package static let duplicateID = Diagnostic.Code(
    "ID-DUP", .error, "an id is used twice",
    why: "A citation must lead to one thing.",
    wrong: "facts: [{id: f1, …}, {id: f1, …}]", right: "facts: [{id: f1, …}, {id: f2, …}]")

  package static let rawHTML = Diagnostic.Code(
    "MD-HTML", .error, "raw HTML in a text",
    why:
      "Text goes to print, e-books and archives as well as to the web; HTML would reach only one.",
    wrong: "<b>Free</b> lessons", right: "**Free** lessons")

  package static let badTable = Diagnostic.Code(
    "MD-TABLE", .error, "a row of a table has the wrong number of cells",
    why: "A row with a cell too many or too few puts figures under the wrong head.",
    source: "GitHub Flavored Markdown 4.10",
    wrong: "| a | b |\n|---|---|\n| 1 |", right: "| a | b |\n|---|---|\n| 1 | 2 |")

  package static let badFootnote = Diagnostic.Code(
    "MD-NOTE", .error, "a footnote and its text do not meet",
    why:
      "A call without a note leaves the reader at a loss; a note without a call is never printed.",
    wrong: "Free lessons[^1].", right: "Free lessons[^1].\n\n[^1]: Since 2008.")

  package static let badMark = Diagnostic.Code(
    "MD-MARK", .error, "a citation or a computed value is not complete",
    why: "What begins like a citation or a value and is none would be printed as it stands.",
    wrong: "[@penny-wirton schools]", right: "[@penny-wirton-schools]")

  package static let tooDeep = Diagnostic.Code(
    "MD-DEEP", .error, "lists or quotations are nested too deeply",
    why: "No page can show it, and hostile files use it to exhaust a program.",
    wrong: "- - - - - … (hundreds of them)", right: "- a list in a list, at most")
}

/// The codes of this target, for `rostrum explain` and for tests.
package let markupCodes: [Diagnostic.Code] = [
  .unreadable, .tooLarge, .notUTF8, .unprintable, .invalidYAML, .yaml11, .missingField, .wrongType,
  .unknownField,
  .badDate, .badID, .duplicateID, .rawHTML, .badTable, .badFootnote, .badMark, .tooDeep,
]
