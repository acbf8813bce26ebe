extension QRCodeGrid {
  /// What makes a code hard to read, added up (ISO/IEC 18004, 7.8.3): long runs, squares, what looks
  /// like a finder, and more of one kind than of the other.
  var penalty: Int {
    let columns = dark.indices.map { x in dark.map { $0[x] } }
    let lines = (dark + columns).map { Self.runs(in: $0) + Self.finders(in: $0) }
    return lines.reduce(0, +) + squares + imbalance
  }

  /// Three points for five in a row, and one for each more.
  private static func runs(in line: [Bool]) -> Int {
    var sum = 0
    var length = 0
    for (index, module) in line.enumerated() {
      length = index > 0 && line[index - 1] == module ? length + 1 : 1
      if length == 5 { sum += 3 } else if length > 5 { sum += 1 }
    }
    return sum
  }

  /// Forty points for each 1:1:3:1:1 with four light modules on a side.
  private static func finders(in line: [Bool]) -> Int {
    let bits = line.reduce(into: (word: 0, count: 0, found: 0)) { state, module in
      state.word = (state.word << 1 | (module ? 1 : 0)) & 0x7FF
      state.count += 1
      if state.count >= 11, state.word == 0x05D || state.word == 0x5D0 { state.found += 1 }
    }
    return bits.found * 40
  }

  private var squares: Int {
    (1..<dark.count).reduce(0) { sum, y in
      sum
        + (1..<dark.count).count { x in
          let module = dark[y][x]
          return module == dark[y][x - 1] && module == dark[y - 1][x]
            && module == dark[y - 1][x - 1]
        } * 3
    }
  }

  /// Ten points for each five per cent away from half.
  private var imbalance: Int {
    let all = dark.count * dark.count
    let number = dark.joined().count { $0 }
    return abs(number * 20 - all * 10) / all * 10
  }
}
