import Foundation
import Testing

@testable import OpinaLexicon

/// What comes out of the cache is what went in, and whatever is wrong with a file only costs time.
struct LexiconCacheTests {
  private func withCache(_ body: (LexiconCache, URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "opina-cache-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(LexiconCache(folder: folder.path), folder)
  }

  private func files(_ folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }

  /// A folder of lexicons with one row, so that compiling takes no time.
  private func smallFolder(_ word: String, in folder: URL) throws -> LexiconFolder {
    let path = folder.appending(path: "lexicons-\(word)")
    try FileManager.default.createDirectory(at: path.appending(path: "es"), withIntermediateDirectories: true)
    try Data("word\tparadigm\tvalence\ttheme\tforms\tnote\n\(word)\t0\t2\t-\t-\t-\n".utf8).write(
      to: path.appending(path: "es/polarity.tsv"))
    return .disk(path: path.path)
  }

  private func lexicons(_ folder: LexiconFolder, _ cache: LexiconCache?) throws -> CompiledLexicons {
    try CompiledLexicons(themes: ThemeCatalogue(folders: [folder]), folders: [folder], cache: cache)
  }

  @Test func keepsEverything() throws {
    try withCache { cache, folder in
      let folders = [try smallFolder("genial", in: folder)]
      let compiled = try CompiledLexicons(themes: ThemeCatalogue(folders: folders), folders: folders)
      let key = try #require(cache.key(folders))
      #expect(cache.load(key) == nil)
      cache.store(compiled, key)
      let kept = try #require(cache.load(key))
      for (kept, compiled) in zip(kept.lexicons, compiled.lexicons) {
        #expect(kept.polarity == compiled.polarity)
        #expect(Array(kept.vocabulary.spellings) == Array(compiled.vocabulary.spellings))
        #expect(Array(kept.vocabulary.weights) == Array(compiled.vocabulary.weights))
        #expect(kept.patterns.patterns.map(\.text) == compiled.patterns.patterns.map(\.text))
        #expect(kept.patterns.patterns.map(\.row) == compiled.patterns.patterns.map(\.row))
        #expect(Array(kept.terms) == Array(compiled.terms))
      }
      #expect(kept.joint.form(kept.joint.entry(FoldedKey("genial")), in: 0) != Vocabulary.unknown)
    }
  }

  /// A library that somebody else's program has loaded is known by its own file, not by the program's.
  @Test func theFileOfThisCodeIsFound() throws {
    let path = try #require(LoadedFile.ofThisCode)
    #expect(FileManager.default.fileExists(atPath: path))
    let maps = """
      00400000-00452000 r-xp 00000000 08:02 173521      /usr/bin/python3
      00651000-00652000 rw-p 00000000 00:00 0
      7f1c2a000000-7f1c2a021000 r--p 00000000 08:02 99  /opt/my libs/libopina.so
      7ffd0000-7ffd1000 rw-p 00000000 00:00 0           [stack]
      """
    #expect(LoadedFile.path(of: 0x7f1c_2a00_0010, in: maps) == "/opt/my libs/libopina.so")
    #expect(LoadedFile.path(of: 0x40_0000, in: maps) == "/usr/bin/python3")
    #expect(LoadedFile.path(of: 0x45_2000, in: maps) == nil)
    #expect(LoadedFile.path(of: 0x65_1000, in: maps) == nil)
    #expect(LoadedFile.path(of: 0x7ffd_0000, in: maps) == nil)
  }

  @Test func otherRowsAreOtherLexicons() throws {
    try withCache { cache, folder in
      _ = try lexicons(try smallFolder("genial", in: folder), cache)
      let other = try lexicons(try smallFolder("bestial", in: folder), cache)
      #expect(other.lexicons[0].polarity.map(\.lemma) == ["bestial"])
      #expect(try files(folder).filter { $0.pathExtension == "lexicons" }.count == 2)
    }
  }

  @Test func anotherFrameIsOtherLexicons() throws {
    func frame(_ term: String) -> LexiconFolder {
      let table = LexiconTable(
        file: "mine.tsv", columns: ["theme", "term", "paradigm", "weight", "near", "not", "note"],
        rows: [LexiconTable.Row(line: 2, cells: ["price", term, "-", "1", "-", "-", "-"])])
      return .frame(["es/themes.tsv": table])
    }
    try withCache { cache, _ in
      let key = try #require(cache.key([.builtIn, frame("tarifa")]))
      #expect(cache.key([.builtIn, frame("tarifa")]) == key)
      #expect(cache.key([.builtIn, frame("cuota")]) != key)
      #expect(cache.key([.builtIn]) != key)
    }
  }

  @Test func whatIsUsedStays() throws {
    try withCache { cache, folder in
      let used = try smallFolder("genial", in: folder)
      for word in ["genial"] + (1..<LexiconCache.mostFiles).map({ "w\($0)" }) {
        _ = try lexicons(try smallFolder(word, in: folder), cache)
      }
      for file in try files(folder) where file.pathExtension == "lexicons" {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 100)], ofItemAtPath: file.path)
      }
      let key = try #require(cache.key([used]))
      let path = folder.appending(path: key.name).path
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
      _ = try lexicons(used, cache)
      _ = try lexicons(try smallFolder("last", in: folder), cache)
      #expect(FileManager.default.fileExists(atPath: path))
      #expect(try files(folder).filter { $0.pathExtension == "lexicons" }.count == LexiconCache.mostFiles)
    }
  }

  @Test(arguments: [0, 8, 100, 4096]) func aCutFileIsCompiledAnew(length: Int) throws {
    try withCache { cache, folder in
      let lexiconFolder = try smallFolder("genial", in: folder)
      _ = try lexicons(lexiconFolder, cache)
      let file = try #require(try files(folder).first { $0.pathExtension == "lexicons" })
      try Data(contentsOf: file).prefix(length).write(to: file)
      #expect(try lexicons(lexiconFolder, cache).lexicons[0].polarity.map(\.lemma) == ["genial"])
    }
  }

  @Test func onlyTheNewestStay() throws {
    try withCache { cache, folder in
      for number in 0..<LexiconCache.mostFiles + 2 {
        _ = try lexicons(try smallFolder("w\(number)", in: folder), cache)
      }
      #expect(try files(folder).filter { $0.pathExtension == "lexicons" }.count == LexiconCache.mostFiles)
    }
  }

  @Test func aFolderThatCannotBeWrittenChangesNothing() throws {
    try withCache { _, folder in
      let lexiconFolder = try smallFolder("genial", in: folder)
      let nowhere = LexiconCache(folder: "/dev/null/opina")
      #expect(try lexicons(lexiconFolder, nowhere).lexicons[0].polarity.count == 1)
    }
  }
}
