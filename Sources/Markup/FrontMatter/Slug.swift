import Foundation

/// Words as an id: small letters, digits and hyphens, at most four words.
package func slug(_ words: String) -> String {
  let folded = words.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  let parts = folded.lowercased().unicodeScalars.split { scalar in
    !(97...122).contains(scalar.value) && !(48...57).contains(scalar.value)
  }
  return parts.map { String(Substring($0)) }.drop { $0.first?.isNumber == true }.prefix(4)
    .joined(separator: "-")
}
