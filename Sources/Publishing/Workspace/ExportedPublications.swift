package import Foundation

/// What lies in each folder below `Exports/build`; hidden files are passed over.
package func exportedPublications(in root: URL) -> [ExportedPublication] {
  let build = root.appending(path: Workspace.buildFolder)
  let names = (try? FileManager.default.contentsOfDirectory(atPath: build.path)) ?? []
  return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
    let folder = build.appending(path: name)
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return nil }
    let files = paths.compactMap { $0 as? String }.sorted().compactMap { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: folder.appending(path: path).path)
      guard !isHidden, attributes?[.type] as? FileAttributeType == .typeRegular,
        let size = attributes?[.size] as? Int
      else { return ExportedPublication.File?.none }
      return ExportedPublication.File(path: path, size: size)
    }
    return ExportedPublication(id: name, files: files)
  }
}
