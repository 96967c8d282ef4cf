import Foundation
import OpinaTestSupport
import Testing

/// `opina lexicon language-model --check` fails when the files were left behind by their words, and writes nothing.
struct LanguageModelTests {
  /// Each with a word of its own, twice.
  private static let comments = "bcdfglmn".flatMap { consonant in
    "aeiou".map { vowel in "es-\(consonant)\(vowel)\tpala\(consonant)\(vowel) pala\(consonant)\(vowel)" }
  }

  private func write(_ comments: some Sequence<String>, to folder: TemporaryFolder) throws {
    let table = (["id\ttext"] + comments).joined(separator: "\n") + "\n"
    try folder.write(Data(table.utf8), to: "corpora/short/es.tsv")
  }

  private func model(_ folder: TemporaryFolder, _ options: String...) throws -> OpinaProcess {
    try OpinaProcess(
      [
        "lexicon", "language-model", "--base-lexicons", SmallLexicons.path, "--corpora", folder.path("corpora"),
        "--out",
        folder.path("out"),
      ] + options)
  }

  @Test func whatWasLeftBehindFails() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data("id,comment\n1,palabra\n".utf8), to: "corpora/exports/export.csv")
    try folder.write(Data(), to: "out/nothing")
    try write(Self.comments, to: folder)
    let missing = try model(folder, "--check")
    #expect(missing.status == 65, "\(missing.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/language-frequencies.tsv")))

    #expect(try model(folder).status == 0)
    let fresh = try model(folder, "--check")
    #expect(fresh.status == 0, "\(fresh.text)\(fresh.messages)")
    // One word of forty is left to the next time, ten are not.
    try write(Self.comments.dropLast(), to: folder)
    #expect(try model(folder, "--check").status == 0)
    try write(Self.comments.dropLast(10), to: folder)
    let old = try model(folder, "--check")
    #expect(old.status == 65)
    #expect(old.messages.contains("language-frequencies.tsv") && old.messages.contains("opina lexicon language-model"))
  }
}
