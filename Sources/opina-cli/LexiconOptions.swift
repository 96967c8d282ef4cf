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

  /// - Throws: `LexiconError` for a folder that is not there, before any work is done.
  var folders: [LexiconFolder] {
    get throws {
      let folders =
        [baseLexicons.map { LexiconFolder.disk(path: $0) } ?? .builtIn]
        + (lexicons.map { [.disk(path: $0)] } ?? [])
      for folder in folders { try folder.requirePresence() }
      return folders
    }
  }
}

extension Language: ExpressibleByArgument {}
