public import ArgumentParser
internal import FoundationEssentials
internal import Opina
public import OpinaLexicon

struct LexiconOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Lay a company's own rows, a folder laid out like Lexicons/, over the built-in lexicons.", valueName: "folder"))
  var lexicons: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read this folder instead of the built-in lexicons, to try edits without building again.", valueName: "folder"))
  var baseLexicons: String?

  /// Where compiled lexicons are kept between runs, unless the environment says `OPINA_CACHE=off` or names another folder.
  static var cache: LexiconCache? {
    let environment = ProcessInfo.processInfo.environment
    switch environment["OPINA_CACHE"] {
    case "off": return nil
    case let folder? where !folder.isEmpty: return LexiconCache(folder: folder)
    default: return LexiconCache.user(environment)
    }
  }

  /// - Throws: `NoSuchFolder`, so that rows are not left out in silence because of a slip in a path.
  var folders: [LexiconFolder] {
    get throws {
      var folders: [LexiconFolder] = [try baseLexicons.map { try Self.folder($0) } ?? .builtIn]
      if let lexicons { folders.append(try Self.folder(lexicons)) }
      return folders
    }
  }

  private static func folder(_ path: String) throws -> LexiconFolder {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw NoSuchFolder(path: path)
    }
    return .disk(path: path)
  }

  struct NoSuchFolder: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path): no such folder of lexicons; name one that is laid out like Lexicons/" }
  }
}

extension Language: ExpressibleByArgument {}
