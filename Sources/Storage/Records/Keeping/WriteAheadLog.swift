import Foundation

/// What SQLite will read of a log (https://www.sqlite.org/fileformat2.html, section 4): it leaves out, in
/// silence, the first frame that is damaged and all that follow.
struct WriteAheadLog {
  /// How many changes stand in the log, whole or not, that SQLite will leave out.
  let lostChanges: Int

  /// Nil where there is no log.
  init?(of database: URL) {
    guard let data = FileManager.default.contents(atPath: database.path + "-wal"), data.count >= 32
    else { return nil }
    lostChanges = data.withUnsafeBytes { Reader(bytes: $0).lostChanges }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer

    func word(_ offset: Int) -> UInt32 {
      UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// The checksum of a piece, which goes on from that of the piece before.
    func sum(_ range: Range<Int>, _ start: (UInt32, UInt32), isBig: Bool) -> (UInt32, UInt32) {
      var (a, b) = start
      for offset in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
        let (x, y) = (word(offset), word(offset + 4))
        a = a &+ (isBig ? x : x.byteSwapped) &+ b
        b = b &+ (isBig ? y : y.byteSwapped) &+ a
      }
      return (a, b)
    }

    var lostChanges: Int {
      let (magic, size) = (word(0), Int(word(8)))
      let isBig = magic & 1 == 1
      var sums = sum(0..<24, (0, 0), isBig: isBig)
      let isWhole =
        magic & ~1 == 0x377F_0682 && sums == (word(24), word(28)) && size >= 512 && size <= 65_536
      let (first, second, step) = (word(16), word(20), 24 + (isWhole ? size : 4096))
      // Without its head nothing of it is read.
      var (lost, isRead) = (0, isWhole)
      for frame in stride(from: 32, through: bytes.count - step, by: step) {
        if isRead {
          let next = sum(frame..<(frame + 8), sums, isBig: isBig)
          sums = sum((frame + 24)..<(frame + step), next, isBig: isBig)
          isRead =
            word(frame) != 0 && (word(frame + 8), word(frame + 12)) == (first, second)
            && sums == (word(frame + 16), word(frame + 20))
        }
        // What a reset left behind has an earlier salt, which counts up.
        let isLeftBehind = isWhole && (1...1000).contains(first &- word(frame + 8))
        if !isRead, !isLeftBehind, word(frame + 4) != 0 { lost += 1 }
      }
      return lost
    }
  }
}
