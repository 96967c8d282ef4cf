internal import ArgumentParser
internal import FoundationEssentials
internal import Opina
internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaText
internal import OpinaThemes

/// Writes what language identification knows beside the lexicons: how often words stand in our own comments, and how
/// letters follow each other in the words of lexicons and lists.
struct LanguageModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language-model",
    abstract: "Writes language-frequencies.tsv and language-trigrams.tsv anew from comments and lexicons.",
    discussion: "For a copy of Opina's own sources, after larger changes of words.")

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: ArgumentHelp("Folder with annotated comments and exports.", valueName: "folder"))
  var corpora = "Corpora"

  @Option(help: ArgumentHelp("Folder that the files are written to.", valueName: "folder")) var out = "Lexicons/shared"

  @Flag(help: "Write nothing, but fail if the files that are there have been left behind by their words.") var check =
    false

  /// Comments of an export are counted if their language is as sure as this.
  static let leastConfidence = 0.9
  /// Below the folder of corpora: files of each language, with the columns of their texts.
  static let ownTexts: [(folder: String, columns: [String], texts: [Int])] = [
    ("annotated", ["id", "question", "text", "sentiment", "clauses", "themes", "reason"], [2]),
    ("minimal-pairs", ["rule", "question", "first", "firstLabel", "second", "secondLabel", "reason"], [2, 4]),
    ("short", ["id", "text"], [1]),
  ]
  /// The same comments in the four languages, in the order of `Language.allCases` from the second column on.
  static let parallel = (file: "parallel.tsv", columns: ["id"] + Language.allCases.map(\.rawValue) + ["themes"])

  func run() async throws {
    try await Failures.reported {
      let analyzer = try Analyzer(folders: lexicons.folders)
      var counts = LanguageWordCounts()
      try countOwnTexts(&counts)
      try await countExports(&counts, analyzer)
      let files = [
        ("language-frequencies.tsv", counts.file),
        ("language-trigrams.tsv", try LetterTrigrams.trained(on: words(counts, analyzer))),
      ]
      for (name, text) in files { if check { try compare(text, name) } else { try write(text, name) } }
    }
  }

  /// - Throws: an exit status if a file is old.
  private func compare(_ text: String, _ name: String) throws {
    let path = out + "/" + name
    let difference = LanguageModelAge.difference(
      of: (try? String(contentsOfFile: path, encoding: .utf8)) ?? "", from: text)
    let percent = (difference * 1000).rounded() / 10
    try Output(path: nil).write(line: "\(path): \(percent) % of its values would be others now")
    guard difference > LanguageModelAge.most else { return }
    Terminal.note("\(path) is older than the words that it is made of; write it anew: opina lexicon language-model")
    throw ExitCode(Failures.unreadable)
  }

  private func countOwnTexts(_ counts: inout LanguageWordCounts) throws {
    let folder = LexiconFolder.disk(path: corpora)
    for language in Language.allCases {
      for source in Self.ownTexts {
        let file = "\(source.folder)/\(language.rawValue).tsv"
        guard let table = try folder.table(file, columns: source.columns) else { continue }
        for row in table.rows { for column in source.texts { count(row.cells[column], language, &counts) } }
      }
    }
    guard let table = try folder.table(Self.parallel.file, columns: Self.parallel.columns) else { return }
    for row in table.rows {
      for (position, language) in Language.allCases.enumerated() { count(row.cells[position + 1], language, &counts) }
    }
  }

  private func count(_ text: String, _ language: Language, _ counts: inout LanguageWordCounts) {
    var text = text
    text.withUTF8 { counts.add($0, language: language) }
  }

  private func countExports(_ counts: inout LanguageWordCounts, _ analyzer: Analyzer) async throws {
    let folder = corpora + "/exports"
    let names = try ColumnNames(lexicons.folders)
    let reader = try analyzer.makeReader()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      var export = try ExportReader(path: folder + "/" + name, options: ExportOptions(), columnNames: names)
      let layout = export.layout
      while let batch = try export.next(maximum: 512) {
        for index in batch.records.indices {
          for field in layout.response(index, in: batch).comments {
            batch.bytes.withUnsafeBufferPointer { bytes in
              let text = UnsafeBufferPointer(rebasing: bytes[field.bytes])
              let guess = reader.tag(text).language
              guard guess.confidence >= Self.leastConfidence, let language = guess.language else { return }
              counts.add(text, language: language)
            }
          }
        }
      }
    }
  }

  /// Words count by the root of how common they are: letters of rare words are what unknown words are made of.
  private func words(_ counts: LanguageWordCounts, _ analyzer: Analyzer) throws -> [[(word: String, weight: Double)]] {
    var words = try LanguageWords.listed(lexicons.folders).map { list in
      list.map { (word: $0.word, weight: $0.weight.squareRoot()) }
    }
    for (lane, lexicon) in analyzer.lexicons.enumerated() {
      let vocabulary = lexicon.vocabulary
      for form in vocabulary.spellings.indices.dropFirst() where !vocabulary.spellings[form].contains(" ") {
        words[lane].append((word: vocabulary.spellings[form], weight: vocabulary.weights[form].squareRoot()))
      }
      for (word, count) in counts.words(of: lexicon.language) {
        words[lane].append((word: word, weight: Double(count).squareRoot()))
      }
    }
    return words
  }

  private func write(_ text: String, _ name: String) throws {
    let output = try Output(path: out + "/" + name)
    try output.write(Array(text.utf8))
    try output.close()
  }
}
