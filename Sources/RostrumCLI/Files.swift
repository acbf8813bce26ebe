import ArgumentParser
import Foundation

/// The text of a file that the user names.
///
/// - Throws: `ValidationError` for one that is not there, is a folder, or is not UTF-8.
func userText(at path: String) throws -> String {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw ValidationError("There is no file '\(path)'.")
  }
  guard !isFolder.boolValue else { throw ValidationError("'\(path)' is a folder. Name a file.") }
  guard let data = FileManager.default.contents(atPath: path) else {
    throw ValidationError("'\(path)' cannot be read. Check who may read it.")
  }
  guard let text = String(validating: data, as: UTF8.self) else {
    throw ValidationError("'\(path)' is not UTF-8 text. Save it with the encoding UTF-8.")
  }
  return text
}

/// Writes a result into a file that the user names.
///
/// - Parameter replacing: whether a file that is there gives way.
/// - Throws: `ValidationError` where nothing can be written, or a file is there that must stay.
func write(_ text: String, toUserFile path: String, replacing: Bool) throws {
  let url = URL(filePath: path)
  let folder = url.deletingLastPathComponent().path
  guard FileManager.default.fileExists(atPath: folder) else {
    throw ValidationError("There is no folder '\(folder)'. Make it first.")
  }
  do {
    try Data(text.utf8).write(to: url, options: replacing ? .atomic : .withoutOverwriting)
  } catch let error as CocoaError where error.code == .fileWriteFileExists {
    throw ValidationError("'\(path)' exists, and nothing is overwritten. Name another file.")
  } catch {
    throw ValidationError("'\(path)' cannot be written. \(sentence(error))")
  }
}
