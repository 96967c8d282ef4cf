public import ArgumentParser
internal import Opina
public import OpinaLexicon

struct LexiconOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Lay a company's own rows over the built-in lexicons.", valueName: "folder"))
  var lexicons: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read this folder instead of the built-in lexicons, to try edits without building again.", valueName: "folder"))
  var baseLexicons: String?

  var folders: [LexiconFolder] {
    var folders: [LexiconFolder] = [baseLexicons.map { .disk(path: $0) } ?? .builtIn]
    if let lexicons { folders.append(.disk(path: lexicons)) }
    return folders
  }
}

extension Language: ExpressibleByArgument {}
