/// The direction in which a language is written.
package enum Direction: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a BCP 47 tag: its script decides when it names one, else its language.
  package init(language: String) {
    let subtags = language.lowercased().split(separator: "-")
    if let script = subtags.dropFirst().first(where: { $0.count == 4 && !$0.hasNumber }) {
      self = Self.rightToLeftScripts.contains(String(script)) ? .rightToLeft : .leftToRight
    } else {
      let primary = primarySubtag(of: language)
      self = Self.rightToLeftLanguages.contains(primary) ? .rightToLeft : .leftToRight
    }
  }

  /// Languages whose usual script runs from right to left (CLDR likely subtags).
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "lrc", "mzn", "nqo",
    "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi",
  ]

  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
}

extension Substring {
  fileprivate var hasNumber: Bool { utf8.contains { (0x30...0x39).contains($0) } }
}

/// The language of a BCP 47 tag without script, region and variants, in lower case.
package func primarySubtag(of language: String) -> String {
  language.lowercased().split(separator: "-").first.map(String.init) ?? ""
}
