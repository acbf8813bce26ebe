import Foundation

/// A folder with `eu.png`, which stands for a workspace's.
func pictureFolder() throws -> URL {
  let folder = URL.temporaryDirectory.appending(
    path: "rostrum-pictures", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  // Tests that run beside each other write it too.
  try png(pixels: "PIXELS").write(to: folder.appending(path: "eu.png"), options: .atomic)
  return folder
}

/// A file of the form of PNG; its pixels are a text by which it can be found.
func png(width: UInt8 = 200, height: UInt8 = 200, pixels: String, text: String = "") -> Data {
  func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
  }
  let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  return Data(
    signature + chunk("IHDR", [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0])
      + chunk("tEXt", Array("Author\0\(text)".utf8)) + chunk("IDAT", Array(pixels.utf8))
      + chunk("IEND", []))
}
