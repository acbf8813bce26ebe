/// A set of small numbers, one bit each.
package struct Bitset: Hashable, Sendable {
  private var words: [UInt64]

  /// An empty set for numbers below `capacity`.
  package init(capacity: Int) {
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  /// A set with room for the largest of some numbers, none of them negative.
  package init(_ numbers: some Collection<Int>) {
    self.init(capacity: (numbers.max() ?? -1) + 1)
    for number in numbers { insert(number) }
  }

  /// Adds a number below the capacity.
  package mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Whether a number is in the set; false for a negative one and one beyond the capacity.
  package func contains(_ number: Int) -> Bool {
    number >= 0 && number >> 6 < words.count && words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// How many numbers are in the set.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The numbers, smallest first.
  package var numbers: [Int] {
    var numbers: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return numbers
  }

  /// Adds the numbers of a set of the same capacity.
  package mutating func formUnion(_ other: Bitset) { combine(other, |) }

  /// Keeps the numbers that are in a set of the same capacity too.
  package mutating func formIntersection(_ other: Bitset) { combine(other, &) }

  /// Drops the numbers of a set of the same capacity.
  package mutating func subtract(_ other: Bitset) { combine(other) { $0 & ~$1 } }

  package func intersection(_ other: Bitset) -> Bitset {
    var result = self
    result.formIntersection(other)
    return result
  }

  package func union(_ other: Bitset) -> Bitset {
    var result = self
    result.formUnion(other)
    return result
  }

  /// How many numbers are in both of two sets of the same capacity, without making a third.
  package func count(in other: Bitset) -> Int {
    words.withUnsafeBufferPointer { own in
      other.words.withUnsafeBufferPointer { others in
        precondition(own.count == others.count, "sets of one table have one capacity")
        var count = 0
        for index in own.indices { count += (own[index] & others[index]).nonzeroBitCount }
        return count
      }
    }
  }

  private mutating func combine(_ other: Bitset, _ operation: (UInt64, UInt64) -> UInt64) {
    precondition(words.count == other.words.count, "sets of one table have one capacity")
    words.withUnsafeMutableBufferPointer { own in
      other.words.withUnsafeBufferPointer { others in
        for index in own.indices { own[index] = operation(own[index], others[index]) }
      }
    }
  }
}
