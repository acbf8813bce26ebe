extension String {
  /// The text with its `{name}` places filled; one that no value is given for stays as it is written, and so does
  /// what stands in a value.
  ///
  /// - Parameter number: what fills `{n}` unless `values` says otherwise; nil for nothing.
  func filled(_ values: KeyValuePairs<String, String>, number: Int? = nil) -> String {
    var (result, rest) = ("", self[...])
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let (name, next) = (rest[rest.utf8.index(after: start)..<end], rest.utf8.index(after: end))
      result += rest[..<start]
      if let value = values.first(where: { $0.key == name })?.value {
        result += value
      } else if name == "n", let number {
        result += String(number)
      } else {
        result += rest[start..<next]
      }
      rest = rest[next...]
    }
    return result + rest
  }
}
