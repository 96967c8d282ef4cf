public import OpinaLexicon
public import OpinaText

/// Finds rows that are never read in their own words: the tokenizer takes a word of theirs apart, or another spelling
/// stands for it, so no comment can ever match; and rows that keep others from being read, for what they write becomes a
/// word that is no longer taken apart.
public struct UnheardRows: ~Copyable {
  private let lexicon: LanguageLexicon
  private let position: Int
  private let reader: SentimentReader
  private var scan: WordScan
  private var tokenizer: Tokenizer
  private var reading = Reading()

  /// - Parameters:
  ///   - reader: whose language's rows are asked.
  ///   - vocabulary: finds the words of all languages.
  ///   - segmenter: finds where they are.
  public init(_ reader: SentimentReader, vocabulary: JointVocabulary, segmenter: Segmenter) {
    self.reader = reader
    lexicon = reader.lexicon
    position = lexicon.language.position
    scan = WordScan(segmenter: segmenter, vocabulary: vocabulary)
    tokenizer = Tokenizer(symbols: reader.symbols, vocabulary: vocabulary)
  }

  /// One problem for each row and word of it, in the order of the rows.
  public mutating func find() -> [LexiconError] {
    var found: [LexiconError] = []
    // A row may stand for several patterns.
    var said: Set<String> = []
    func report(_ row: RowReference, _ words: String, _ problem: @autoclosure () -> String, _ remedy: String) {
      guard said.insert("\(row) \(words)").inserted else { return }
      found.append(LexiconError(file: row.file, line: row.line, column: 1, problem: problem(), remedy: remedy))
    }
    let vocabulary = lexicon.vocabulary
    for pattern in lexicon.patterns.patterns {
      for sample in pattern.samples(isForm: { !vocabulary.classes[Int(vocabulary.form(FoldedKey($0)))].isEmpty })
      where !isRead(sample, as: pattern.row) {
        report(
          pattern.row, sample,
          "the row does not match its own words, “\(sample)”, which are read as “\(pieces(of: sample))”",
          "write the words as they are read")
      }
      for literal in pattern.literals {
        guard let parts = parts(of: literal) else { continue }
        report(
          pattern.row, literal,
          "“\(literal)” becomes a word of its own and is no longer read as “\(parts.joined(separator: " "))”",
          "write its parts, or give the word a row in words.tsv")
      }
    }
    return found.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// What a word would be read as that is one only because a row writes it so; `nil` for any other: with `quedarse` in one
  /// row, `<quedar> se` in all others would no longer match it.
  private mutating func parts(of literal: String) -> [String]? {
    let form = lexicon.vocabulary.form(FoldedKey(literal))
    guard form != Vocabulary.unknown, lexicon.vocabulary.classes[Int(form)].isEmpty else { return nil }
    var word = literal
    return word.withUTF8 { tokenizer.cliticParts(of: $0, lexicon: lexicon, language: position) }
  }

  private mutating func isRead(_ sample: String, as row: RowReference) -> Bool {
    var sample = sample
    return sample.withUTF8 { text in
      scan.scan(text)
      tokenizer.tokenize(text, scan: scan, lexicon: lexicon, language: position)
      reader.begin(tokenizer.tokens, of: text, &reading)
      for round in SentimentReader.MatchRound.allCases { reader.match(round, &reading) }
      return reading.matches.contains { lexicon.patterns.patterns[$0.pattern].row == row }
    }
  }

  /// The tokens of the sample read last, each as the lexicon knows it.
  private func pieces(of sample: String) -> String {
    let bytes = Array(sample.utf8)
    return tokenizer.tokens.map { token in
      token.form == Vocabulary.unknown
        ? String(decoding: bytes[token.range], as: UTF8.self) : lexicon.vocabulary.spellings[Int(token.form)]
    }.joined(separator: " ")
  }
}
