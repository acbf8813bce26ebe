import Testing

@testable import Documents

/// QR codes against known numbers; `Tests/validators/test_media.py` reads printed ones.
@Suite struct QRCodeTests {
  /// ISO/IEC 18004, annex I, and the example of version 1-M that tutorials share.
  @Test func theCorrectionOfKnownWordsIsKnown() {
    let words: [UInt8] = [
      32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17,
    ]
    #expect(
      ReedSolomon(10).remainder(of: words) == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  }

  @Test(
    arguments: [
      (0, 0b101_0100_0001_0010), (1, 0b101_0001_0010_0101), (5, 0b100_0000_1100_1110),
      (7, 0b100_1010_1010_0000),
    ])
  func theFormatOfAMaskIsKnown(mask: Int, bits: Int) {
    #expect(QRCodeGrid.formatBits(mask: mask) == bits)
  }

  @Test func theNumberOfAVersionIsKnown() {
    #expect(QRCodeGrid.versionBits(7) == 0b00_0111_1100_1001_0100)
    #expect(QRCodeGrid.versionBits(10) == 0b00_1010_0100_1101_0011)
  }

  @Test(
    arguments: [
      (14, 1), (15, 2), (26, 2), (27, 3), (42, 3), (62, 4), (84, 5), (106, 6), (122, 7), (152, 8),
      (180, 9), (181, 10), (213, 10),
    ])
  func theSmallestVersionIsTaken(length: Int, version: Int) throws {
    let code = try #require(QRCode(String(repeating: "a", count: length)))
    #expect(code.version == version)
    #expect(code.side == 17 + 4 * version)
  }

  @Test func aTextThatIsTooLongHasNoCode() {
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
  }

  @Test func theBytesStandBetweenTheirLengthAndTheFilling() throws {
    let blocks = try #require(QRCodeBlocks.smallest(for: 2))
    #expect(
      blocks.padded([0x68, 0x69]) == [
        0x40, 0x26, 0x86, 0x90, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
        0x11,
      ])
  }
}
