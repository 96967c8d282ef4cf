/// All that is known of one language.
public final class LanguageLexicon: Sendable {
  /// The language.
  public let language: Language
  /// Every form that it knows.
  public let vocabulary: Vocabulary
  /// Phrases, negators, theme terms and all other rows that are matched as patterns.
  public let patterns: PatternSet
  /// Rows of `polarity.tsv`, by the numbers in `Vocabulary.opinions`.
  public let polarity: [PolarityRow]
  /// What `polarity` says of each row without its word, close together in memory.
  public let opinions: FixedArray<WordOpinion>
  /// Valences by target, by the numbers in `Meaning.target`.
  public let targets: TargetTable
  /// Terms of the code frame, by the numbers in `Meaning.term`.
  public let terms: FixedArray<ThemeTerm>
  /// Names of intents, by the numbers in `Meaning.intent`.
  public let intents: [String]
  /// What each of `intents` does to the rest of a comment.
  public let acts: [IntentAct]
  /// What words count.
  public let numbers: NumberWords
  /// Clitics, elisions and contractions that are taken apart.
  public let splits: Splits
  /// What ends in a point without ending a sentence.
  public let abbreviations: Abbreviations
  /// Units that laughs are made of, in the order of the files.
  public let laughter: [Laughter]
  /// One bit for each place of a byte that laughter begins with, whatever its case.
  private let laughterStarts: UInt32
  /// Rows that could not be used, and why.
  public let problems: [LexiconError]

  /// Loads a language, later folders laid over earlier ones: a row with the same first cell (of themes: the same theme
  /// and term; of targets: the same word and target) takes the earlier one's place.
  ///
  /// - Throws: `LexiconError` when a file cannot be read as a table. A row that cannot be used is listed in `problems`.
  public static func load(
    _ language: Language, themes: ThemeCatalogue, folders: [LexiconFolder] = [.builtIn]
  ) throws(LexiconError) -> LanguageLexicon {
    var builder = LexiconBuilder(language: language, themes: themes, folders: folders)
    try builder.read()
    return builder.finish()
  }

  init(
    language: Language, vocabulary: Vocabulary, patterns: PatternSet, polarity: [PolarityRow],
    targets: TargetTable,
    terms: FixedArray<ThemeTerm>, intents: [String], numbers: NumberWords, splits: Splits, abbreviations: Abbreviations,
    laughter: [Laughter],
    problems: [LexiconError]
  ) {
    self.language = language
    self.vocabulary = vocabulary
    self.patterns = patterns
    self.polarity = polarity
    opinions = FixedArray(polarity.map { WordOpinion(valence: $0.valence, theme: $0.theme) })
    self.targets = targets
    self.terms = terms
    self.intents = intents
    acts = intents.map(IntentAct.init(intent:))
    self.numbers = numbers
    self.splits = splits
    self.abbreviations = abbreviations
    self.laughter = laughter
    laughterStarts = laughter.reduce(0) { $0 | 1 << UInt32(($1.unit.first ?? 0) & 31) }
    self.problems = problems
  }
}

extension LanguageLexicon {
  /// Has memory fetched that readers will look at who meet a form, or a pattern that means something.
  @inlinable @inline(__always)
  public func prefetch(opinion row: Int32) { opinions.prefetch(Int(max(0, row))) }

  /// The same for a term.
  @inlinable @inline(__always)
  public func prefetchTerm(_ number: Int) { terms.prefetch(number) }

  /// The same for a row of targets.
  public func prefetchTarget(_ group: Int) { targets.prefetch(group) }

  /// Whether a word that begins with a byte may be laughter: nearly none may.
  public func mayBeLaughter(_ byte: UInt8) -> Bool { laughterStarts & 1 << UInt32(byte & 31) != 0 }
}

/// A unit that is laughter when repeated.
public struct Laughter: Hashable, Sendable {
  /// Such as `ja`, in lower case.
  public let unit: [UInt8]
  /// Fewest repetitions.
  public let least: Int
  /// −3 … 3.
  public let valence: Double
  /// Where it stands.
  public let row: RowReference

  /// Whether letters, in any case and without accents, are this laughter.
  public func isWritten(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    var fits = letters.count >= unit.count * least
    var index = 0
    while fits, index < letters.count {
      fits = letters[index] | 0x20 == unit[index % unit.count]
      index += 1
    }
    return fits
  }
}

/// Parts that the tokenizer splits off words.
public struct Splits: Sendable {
  /// What must remain of the word.
  public enum Rest: Hashable, Sendable, BitwiseCopyable {
    case any
    /// A known form with one of these features.
    case form(WordClass)
    /// This very word.
    case word(FoldedKey)
  }

  /// A part and where it may be split off.
  public struct Part: Hashable, Sendable {
    /// As written, in lower case: `dell'`, `n't`, `lo`.
    public let bytes: [UInt8]
    /// What must remain where the part is taken off.
    public let rest: Rest
    /// `bytes` without the apostrophe, as the hurried write it.
    public let letters: [UInt8]

    init(bytes: [UInt8], rest: Rest) {
      self.bytes = bytes
      self.rest = rest
      letters = bytes.filter { $0 != UInt8(ascii: "'") }
    }
  }

  /// Longest first.
  public let prefixes: [Part]
  /// Longest first.
  public let suffixes: [Part]
  /// What is looked at before the parts themselves, which nearly no word holds.
  public let filter: SplitFilter

  init(prefixes: [Part], suffixes: [Part]) {
    self.prefixes = prefixes
    self.suffixes = suffixes
    filter = SplitFilter(prefixes: prefixes, suffixes: suffixes)
  }
}
