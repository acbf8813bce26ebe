/// What the name of a practice's file says: `a/penny.it.md` is the Italian version of `penny`; a file
/// without a language tag is the original.
package func practiceIdentity(ofPath path: String) -> (id: Practice.ID, language: String?) {
  let name = path.split(separator: "/").last ?? ""
  let parts = name.split(separator: ".", omittingEmptySubsequences: false)
  let language = parts.dropFirst().dropLast().joined(separator: ".")
  return (parts.first.map(String.init) ?? "", language.isEmpty ? nil : language)
}
