import Foundation
import Markup
import Testing

@Suite struct FileReplacementTests {
  @Test func replacesAFileOnlyWhileItHoldsWhatWasRead() throws {
    _ = try readFolder { folder in
      let file = folder.appending(path: "plan.md")
      let link = folder.appending(path: "link.md")
      try Data("old\r\n".utf8).write(to: file)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      try replaceFile(at: link, holding: "old\r\n", with: "new\r\n")
      #expect(try Data(contentsOf: file) == Data("new\r\n".utf8))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
      #expect(throws: FileReplacementError.self) {
        try replaceFile(at: file, holding: "old\r\n", with: "newer")
      }
      #expect(try Data(contentsOf: file) == Data("new\r\n".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }
}
