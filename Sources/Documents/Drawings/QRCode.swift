/// A QR code (ISO/IEC 18004) of a short text in bytes, with error correction M: versions 1 to 10.
struct QRCode: Hashable {
  /// From 1 to 10; a step adds four modules to each side.
  let version: Int
  /// Which of the eight patterns makes the code easiest to read.
  let mask: Int
  /// The dark modules, row by row.
  let modules: [[Bool]]

  var side: Int { modules.count }

  /// Nil for a text of more than 213 bytes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let blocks = QRCodeBlocks.smallest(for: bytes.count) else { return nil }
    var best: (grid: QRCodeGrid, mask: Int, penalty: Int)?
    let blank = QRCodeGrid(version: blocks.version, codewords: blocks.codewords(of: bytes))
    for mask in 0..<8 {
      let grid = blank.masked(mask)
      let penalty = grid.penalty
      if penalty < best?.penalty ?? Int.max { best = (grid, mask, penalty) }
    }
    guard let best else { return nil }
    version = blocks.version
    mask = best.mask
    modules = best.grid.dark
  }
}

/// How the codewords of a version are divided into blocks for correction M (ISO/IEC 18004, table 9).
struct QRCodeBlocks: Hashable {
  let version: Int
  /// The codewords for correction in each block.
  let correction: Int
  /// The codewords for data in each block; longer blocks come last.
  let data: [Int]

  private static let all: [QRCodeBlocks] = [
    QRCodeBlocks(1, 10, [16]), QRCodeBlocks(2, 16, [28]), QRCodeBlocks(3, 26, [44]),
    QRCodeBlocks(4, 18, [32, 32]), QRCodeBlocks(5, 24, [43, 43]),
    QRCodeBlocks(6, 16, [27, 27, 27, 27]), QRCodeBlocks(7, 18, [31, 31, 31, 31]),
    QRCodeBlocks(8, 22, [38, 38, 39, 39]), QRCodeBlocks(9, 22, [36, 36, 36, 37, 37]),
    QRCodeBlocks(10, 26, [43, 43, 43, 43, 44]),
  ]

  private init(_ version: Int, _ correction: Int, _ data: [Int]) {
    self.version = version
    self.correction = correction
    self.data = data
  }

  /// The smallest version that holds so many bytes; nil when none does.
  static func smallest(for count: Int) -> QRCodeBlocks? {
    all.first { count + $0.headLength <= $0.data.reduce(0, +) }
  }

  /// The bytes that the mode and the length take, rounded up.
  private var headLength: Int { version < 10 ? 2 : 3 }

  /// Data and correction of all blocks, in the order in which they are drawn.
  func codewords(of bytes: [UInt8]) -> [UInt8] {
    let code = ReedSolomon(correction)
    var rest = padded(bytes)[...]
    let blocks = data.map { length in
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
    return interleaved(blocks) + interleaved(blocks.map(code.remainder))
  }

  /// The mode, the length, the bytes, an end, and what fills the rest.
  func padded(_ bytes: [UInt8]) -> [UInt8] {
    // Four bits of mode come first, so that each byte stands over two.
    let length = version < 10 ? [bytes.count] : [bytes.count >> 8, bytes.count & 255]
    let nibbles = [4] + (length + bytes.map(Int.init)).flatMap { [$0 >> 4, $0 & 15] } + [0]
    var words = stride(from: 0, to: nibbles.count - 1, by: 2).map {
      UInt8(nibbles[$0] << 4 | nibbles[$0 + 1])
    }
    let total = data.reduce(0, +)
    for index in 0..<max(0, total - words.count) { words.append(index % 2 == 0 ? 0xEC : 0x11) }
    return words
  }

  private func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
    (0..<(blocks.map(\.count).max() ?? 0)).flatMap { index in
      blocks.compactMap { index < $0.count ? $0[index] : nil }
    }
  }
}

/// The code of Reed and Solomon over 256 elements, as QR codes use it (ISO/IEC 18004, annex A).
struct ReedSolomon {
  /// From the second highest power down; the highest is 1.
  let generator: [UInt8]

  init(_ degree: Int) {
    var generator = [UInt8](repeating: 0, count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in generator.indices {
        generator[index] = Self.product(generator[index], root)
        if index + 1 < degree { generator[index] ^= generator[index + 1] }
      }
      root = Self.product(root, 2)
    }
    self.generator = generator
  }

  /// What is left when the data are divided by the generator: the correction codewords.
  func remainder(of data: [UInt8]) -> [UInt8] {
    data.reduce(into: [UInt8](repeating: 0, count: generator.count)) { rest, byte in
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for index in rest.indices { rest[index] ^= Self.product(generator[index], factor) }
    }
  }

  /// The product modulo x⁸ + x⁴ + x³ + x² + 1.
  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var result = 0
    for bit in (0..<8).reversed() {
      result = result << 1 ^ (result >> 7) * 0x11D
      result ^= Int(b) >> bit & 1 == 1 ? Int(a) : 0
    }
    return UInt8(result)
  }
}
