public import Foundation

/// Where the package's own files stand, found from this file.
public enum PackageFolder {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Paths of all regular files below a folder of the package, relative to it, sorted; empty if there is no such folder.
  public static func files(below folder: String) -> [String] {
    let place = root.appending(path: folder)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: place.appending(path: path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
