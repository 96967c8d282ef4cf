import Foundation
import Testing

@testable import OpinaLexicon

struct CompiledLexiconsTests {
  /// Languages are compiled at once; whichever fails first, the same message is seen at every run.
  @Test func ofSeveralFaultsTheSameOneIsThrown() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "opina-lexicons-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let broken = Language.allCases.dropFirst()
    for language in broken {
      let path = folder.appending(path: language.rawValue)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      try Data("no header of this file\n".utf8).write(to: path.appending(path: "polarity.tsv"))
    }
    let folders = [LexiconFolder.disk(path: folder.path)]
    let themes = try ThemeCatalogue(folders: folders)
    for _ in 0..<8 {
      let error = #expect(throws: LexiconError.self) { try CompiledLexicons(themes: themes, folders: folders) }
      #expect(error?.file.hasSuffix("\(broken.first!.rawValue)/polarity.tsv") == true)
    }
  }
}
