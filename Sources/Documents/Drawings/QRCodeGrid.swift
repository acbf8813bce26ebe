/// The modules of a QR code while it is drawn (ISO/IEC 18004, section 7).
struct QRCodeGrid {
  private(set) var dark: [[Bool]]
  /// Modules that no mask may turn.
  private var isFixed: [[Bool]]
  private let version: Int

  /// The patterns for the reader and the data, without a mask.
  init(version: Int, codewords: [UInt8]) {
    self.version = version
    let side = 17 + 4 * version
    let row = [Bool](repeating: false, count: side)
    dark = Array(repeating: row, count: side)
    isFixed = dark
    drawTiming()
    for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] { drawFinder(x, y) }
    drawAlignment()
    drawFormat(mask: 0)
    drawVersion()
    drawData(codewords)
  }

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    dark[y][x] = isDark
    isFixed[y][x] = true
  }

  private mutating func drawTiming() {
    for index in dark.indices {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
  }

  /// A square in a square, with a light border, around its middle.
  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 where dark.indices.contains(x + dx) && dark.indices.contains(y + dy) {
        let ring = max(abs(dx), abs(dy))
        set(x + dx, y + dy, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment() {
    guard version > 1 else { return }
    let last = dark.count - 7
    let places = version < 7 ? [6, last] : [6, (6 + last) / 2, last]
    for y in places {
      for x in places where ![(6, 6), (6, last), (last, 6)].contains(where: { $0 == (x, y) }) {
        for dy in -2...2 {
          for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
      }
    }
  }

  /// Fifteen bits that name correction M, whose number is 0, and the mask, written twice.
  static func formatBits(mask: Int) -> Int {
    let rest = (0..<10).reduce(mask) { rest, _ in rest << 1 ^ (rest >> 9) * 0x537 }
    return (mask << 10 | rest) ^ 0x5412
  }

  /// Eighteen bits that name the version, from 7 on.
  static func versionBits(_ version: Int) -> Int {
    let rest = (0..<12).reduce(version) { rest, _ in rest << 1 ^ (rest >> 11) * 0x1F25 }
    return version << 12 | rest
  }

  private mutating func drawFormat(mask: Int) {
    let bits = Self.formatBits(mask: mask)
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    let last = dark.count - 1
    for index in 0..<6 { set(8, index, bit(index)) }
    set(8, 7, bit(6))
    set(8, 8, bit(7))
    set(7, 8, bit(8))
    for index in 9..<15 { set(14 - index, 8, bit(index)) }
    for index in 0..<8 { set(last - index, 8, bit(index)) }
    for index in 8..<15 { set(8, last - 14 + index, bit(index)) }
    set(8, last - 7, true)
  }

  private mutating func drawVersion() {
    guard version >= 7 else { return }
    let bits = Self.versionBits(version)
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      let (a, b) = (dark.count - 11 + index % 3, index / 3)
      set(a, b, isDark)
      set(b, a, isDark)
    }
  }

  /// In columns of two from the right, up and down in turn, around the column of the timing.
  private mutating func drawData(_ codewords: [UInt8]) {
    var index = 0
    let columns = [Int](stride(from: dark.count - 1, to: 6, by: -2)) + [5, 3, 1]
    for (turn, right) in columns.enumerated() {
      for step in dark.indices {
        let y = turn % 2 == 0 ? dark.count - 1 - step : step
        for x in [right, right - 1] where !isFixed[y][x] && index < codewords.count * 8 {
          dark[y][x] = codewords[index / 8] >> (7 - index % 8) & 1 == 1
          index += 1
        }
      }
    }
  }

  /// The grid under one of the eight masks, which its format names.
  func masked(_ mask: Int) -> QRCodeGrid {
    var grid = self
    for y in dark.indices {
      for x in dark.indices where !isFixed[y][x] && Self.turns(mask, x, y) {
        grid.dark[y][x].toggle()
      }
    }
    grid.drawFormat(mask: mask)
    return grid
  }

  private static func turns(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }
}
