import Diagnostics
import Markup
import Testing

private enum Level: String, CaseIterable, Sendable { case inform, consult, empower }

/// Reads fields from a text; gives what the report says.
private func read(_ text: String, _ body: (inout Fields, inout Report) -> Void) -> String {
  var report = Report()
  guard let node = readYAML(text, file: "a.yaml", &report),
    var fields = Fields(node, what: "a practice", &report)
  else { return report.text }
  body(&fields, &report)
  return report.text
}

@Suite struct FieldsTests {
  @Test func readsValuesOfEveryKind() {
    let text = """
      title: NO more
      count: 12
      share: 12.50
      open: true
      start: 2017-04
      seen: 2017-04-24
      level: consult
      id: law-clinic
      name: {en: Law, de: Recht}
      themes: [a, 'b']
      place: {city: Rome}
      facts: [{n: 1}, {n: 2}]
      """
    let problems = read(text) { fields, report in
      #expect(fields.text("title", &report)?.value == "NO more")
      #expect(fields.integer("count", &report)?.value == 12)
      #expect(fields.number("share", &report)?.value == 12.5)
      #expect(fields.truth("open", &report)?.value == true)
      #expect(fields.date("start", &report)?.value.iso == "2017-04")
      #expect(fields.day("seen", &report)?.value.iso == "2017-04-24")
      #expect((fields.choice("level", &report) as Placed<Level>?)?.value == .consult)
      #expect(fields.id("id", &report)?.value == "law-clinic")
      #expect(fields.localised("name", &report).texts == ["en": "Law", "de": "Recht"])
      #expect(fields.texts("themes", &report).map(\.value) == ["a", "b"])
      var place = fields.fields("place", &report)
      #expect(place?.text("city", &report)?.location.column == 15)
      #expect(fields.items("facts", &report).map(\.location.column) == [9, 17])
      #expect(fields.names.map(\.value).first == "title")
      fields.finish(&report)
    }
    #expect(problems == "")
  }

  @Test func readsAbsentAndEmptyFieldsAsAbsent() {
    let problems = read("a:\nb: ~\nc: null\n") { fields, report in
      for name in ["a", "b", "c", "d"] {
        #expect(fields.text(name, &report) == nil)
        #expect(fields.integer(name, &report) == nil)
        #expect(fields.texts(name, &report) == [])
        #expect(fields.localised(name, &report).isEmpty)
        #expect(fields.fields(name, &report) == nil)
      }
      #expect(fields.requiredText("d", "the name", &report) == nil)
    }
    #expect(
      problems == """
        a.yaml:1:1: error: a practice needs 'd' [F-MISSING]
          hint: add 'd': the name

        """)
  }

  @Test func reportsEveryValueOfTheWrongKind() {
    let text = """
      a: [b]
      c: {d: e}
      f: ten
      g: "12"
      h: 0x10
      i: yes
      j: 2026-02-30
      k: 2026-02
      l: consut
      m: Law Clinic
      n: text
      o: [x, [z], '']
      p: {en: [x]}
      q: ''
      """
    let problems = read(text) { fields, report in
      _ = fields.text("a", &report)
      _ = fields.list("c", &report)
      _ = fields.integer("f", &report)
      _ = fields.integer("g", &report)
      _ = fields.number("h", &report)
      _ = fields.truth("i", &report)
      _ = fields.date("j", &report)
      _ = fields.day("k", &report)
      _ = fields.choice("l", &report) as Placed<Level>?
      _ = fields.id("m", &report)
      _ = fields.items("n", &report)
      #expect(fields.texts("o", &report).map(\.value) == ["x", ""])
      _ = fields.localised("p", &report)
      _ = fields.text("q", &report)
    }
    #expect(
      problems == """
        a.yaml:1:4: error: 'a' is a list; expected a text [F-TYPE]
        a.yaml:2:4: error: 'c' is a group of fields; expected a list, as in [a, b] [F-TYPE]
        a.yaml:3:4: error: 'f' is 'ten'; expected a whole number [F-TYPE]
        a.yaml:4:4: error: 'g' is '12'; expected a whole number, without quotes [F-TYPE]
        a.yaml:5:4: error: 'h' is '0x10'; expected a number, as in 12 or 12.50 [F-TYPE]
        a.yaml:6:4: error: 'i' is 'yes'; expected true or false [F-TYPE]
        a.yaml:6:4: info: 'yes' is not a text for many other programs [F-YAML11]
          hint: write "yes" in quotes
        a.yaml:7:4: error: 'j' is '2026-02-30', which is no date [F-DATE]
          hint: write 2026, 2026-05 or 2026-05-01
        a.yaml:8:4: error: 'k' is '2026-02', which is no day [F-DATE]
          hint: write a day such as 2026-05-01
        a.yaml:9:4: error: 'l' is 'consut', which it cannot be [F-TYPE]
          hint: did you mean 'consult'?
        a.yaml:10:4: error: 'Law Clinic' cannot be an id [F-ID]
          hint: use small letters, digits and hyphens, and begin with a letter
        a.yaml:11:4: error: 'n' is 'text'; expected a list, as in [a, b] [F-TYPE]
        a.yaml:12:8: error: 'o' is a list; expected a list of texts [F-TYPE]
        a.yaml:13:9: error: 'p' is a list; expected a text for each language [F-TYPE]
        a.yaml:14:4: error: 'q' is empty; expected a text [F-TYPE]

        """)
  }

  @Test func reportsUnknownFieldsAndSuggestsAKnownOne() {
    let problems = read("title: a\nsumary: b\nextra: c\n") { fields, report in
      _ = fields.text("title", &report)
      _ = fields.text("summary", &report)
      fields.finish(&report)
    }
    #expect(
      problems == """
        a.yaml:2:1: warning: field 'sumary' is not known in a practice; it is kept as it is [F-KEY]
          hint: did you mean 'summary'?
        a.yaml:3:1: info: field 'extra' is not known in a practice; it is kept as it is [F-KEY]

        """)
  }

  @Test func reportsWhatIsNoGroupOfFields() {
    #expect(
      read("- a\n") { _, _ in } == """
        a.yaml:1:1: error: a practice is written as fields, and this is a list [F-TYPE]
          hint: write it as 'name: value'

        """)
  }

  @Test func givesTheTextInTheNearestLanguage() {
    let text = LocalisedText(["de": "Recht", "en": "Law", "el": "Νόμος"])
    #expect(text.text(in: "de-AT")?.text == "Recht")
    #expect(text.text(in: "fr")?.language == "en")
    #expect(LocalisedText(["it": "b", "fr": "a"]).text(in: "sv")?.text == "a")
    #expect(LocalisedText([:]).text(in: "en") == nil)
  }
}
