extension HTMLWriter {
  /// The titles of a section in other languages.
  func translatedTitles(_ versions: Versions, at place: Place) -> [Element] {
    versions.titles.map { title in
      let (_, lang, dir) = place.entering(title.language)
      return .tag("p", ["class": "translated-title", "lang": lang, "dir": dir], title.text)
    }
  }

  /// The line on a translation, in the language around the section, where its readers come from.
  func translationNotice(_ text: String, in outer: Place, at place: Place) -> Element {
    let (inside, lang, dir) = place.entering(outer.language)
    return .tag(
      "p", ["class": "translation", "lang": lang, "dir": dir], inlines([.text(text)], at: inside))
  }
}
