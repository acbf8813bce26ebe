import Documents
import TestSupport
import Testing

@Suite struct ElementTests {
  @Test func voidElementsHaveNoEndTagAndOthersAlwaysOne() {
    let element = Element.tag("p") {
      "a"
      Element.tag("br")
      Element.tag("i")
      Element.tag("img", ["src": "x.png", "alt": ""])
    }
    #expect(element.html == #"<p>a<br><i></i><img src="x.png" alt=""></p>"# + "\n")
    #expect(element.xml == #"<p>a<br/><i/><img src="x.png" alt=""/></p>"#)
  }

  @Test func booleanAttributesHaveNoValueInHTML() {
    let element = Element.tag("input", ["disabled": "", "value": "", "name": nil])
    #expect(element.html == #"<input disabled value="">"#)
    #expect(element.xml == #"<input disabled="" value=""/>"#)
  }

  @Test func textAndAttributesAreEscaped() {
    let element = Element.tag("a", ["title": "\"<&>'\n"], "<b>&amp;</b>")
    #expect(
      element.html
        == "<a title=\"&quot;&lt;&amp;&gt;'&#10;\">&lt;b&gt;&amp;amp;&lt;/b&gt;</a>")
  }

  @Test func scriptsAndStylesCannotEndEarly() {
    let script = Element.tag("script", [:], #"{"a": "</script><!-- \"&\""}"#)
    #expect(
      script.html == #"<script>{"a": "\u003C/script>\u003C!-- \"&\""}</script>"# + "\n")
    let style = Element.tag("style", [:], #"a::after { content: "</style>" }"#)
    #expect(style.html == #"<style>a::after { content: "<\/style>" }</style>"# + "\n")
  }

  @Test func theFirstLineBreakOfPreformattedTextSurvives() {
    #expect(Element.tag("pre", [:], "\na\n  b").html == "<pre>\n\na\n  b</pre>\n")
  }

  /// Whatever the text, a reader that knows only five escapes gets back what may be written.
  @Test func anyTextIsReadBackAsItWas() {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let text = random.text()
      let expected = String(
        String.UnicodeScalarView(text.unicodeScalars.compactMap(naivelyWritten)))
      for written in [
        Element.tag("b", ["t": text], text).html, Element.tag("b", ["t": text], text).xml,
      ] {
        let inside = written.dropFirst("<b t=\"".count)
        let attribute = inside.prefix { $0 != "\"" }
        let content = inside.dropFirst(attribute.count + 2).prefix { $0 != "<" }
        #expect(naivelyRead(String(attribute)) == expected, "seed \(seed)")
        if !expected.isEmpty { #expect(naivelyRead(String(content)) == expected, "seed \(seed)") }
      }
    }
  }

  private func naivelyWritten(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar == "\r" { return " " }
    if scalar == "\t" || scalar == "\n" { return scalar }
    if scalar.properties.generalCategory == .control { return nil }
    return scalar.properties.isNoncharacterCodePoint ? nil : scalar
  }

  private func naivelyRead(_ text: String) -> String {
    [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#10;", "\n"), ("&#9;", "\t"),
      ("&amp;", "&"),
    ].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension SplitMix64 {
  /// Text with everything that could go wrong in it.
  fileprivate mutating func text() -> String {
    let pieces: [String] = [
      "<", ">", "&", "\"", "'", "&lt;", "]]>", "</b>", "<!--", "\u{0}", "\u{8}", "\r", "\n", "\t",
      "\u{7F}", "\u{85}", "é", "ع", "👩‍👩‍👧", "a", " ",
    ]
    let noncharacters = [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar(UInt32($0)) }
    let all = pieces + noncharacters.map { String($0) }
    return (0..<Int.random(in: 0...12, using: &self)).map { _ in
      all[Int.random(in: 0..<all.count, using: &self)]
    }.joined()
  }
}
