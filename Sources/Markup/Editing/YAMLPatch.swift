/// Bytes that take the place of others.
struct YAMLPatch: Hashable {
  let range: Range<Int>
  let text: String

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  /// An insertion.
  init(at offset: Int, _ text: String) { self.init(offset..<offset, text) }
}

extension [YAMLPatch] {
  /// From the first byte that is touched to the last.
  var hull: Range<Int> {
    (map(\.range.lowerBound).min() ?? 0)..<(map(\.range.upperBound).max() ?? 0)
  }

  /// The bytes with all patches, which do not overlap.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.text.utf8.count })
    var offset = 0
    for patch in sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[offset..<patch.range.lowerBound]
      result += Array<UInt8>(patch.text.utf8)
      offset = patch.range.upperBound
    }
    return result + bytes[offset...]
  }
}
