/// What common words say of the language of a comment, from four sources: `shared/language-words.tsv` (words of eleven
/// languages by their use), `shared/language-shares.tsv` (how common words of several languages are in each),
/// `shared/language-frequencies.tsv` (how often words stand in our own comments) and the lexicons.
///
/// Evidence is the logarithm of how likely a word is in a language, so that it adds up over a comment.
public final class LanguageWords: Sendable {
  static let file = "shared/language-words.tsv"
  static let columns = ["word", "language", "use"]
  static let frequencyFile = "shared/language-frequencies.tsv"
  static let frequencyColumns = ["word"] + Language.allCases.map(\.rawValue)
  static let shareFile = "shared/language-shares.tsv"
  /// Shares are counted in millionths.
  static let shareUnit = 1e-6
  /// In the column `language`: a word of so many languages that it says nothing when it stands alone.
  static let several = "mul"

  // The weights were searched on the half of the evaluation's short texts that may be read; the figures change little
  // around them.

  /// Share of a word among all words of comments that its being listed is worth in our own languages.
  static let listedShare = 1.6e-4
  /// What share of a foreign language's texts all of its listed words of one use make up. Where a list names no
  /// `commonest` words, the `frequent` ones have the share of both.
  static let shareOfUse: [String: Double] = [
    "commonest": 0.25, "frequent": 0.1, "function": 0.2, "comment": 0.1, "common": 0.3, "name": 0.05,
  ]
  /// How often a word of each use counts when letters are counted.
  static let weightOfUse: [String: Double] = [
    "commonest": 80, "frequent": 60, "function": 20, "comment": 10, "common": 3, "name": 1,
  ]
  /// The use of the dozen words that make up a quarter of a foreign language's texts, ...
  static let commonest = "commonest"
  /// ... and that of the fifty next ones, or of all of them together.
  static let frequent = "frequent"
  /// The use of words that say nothing at all if they are of several languages: names of firms and things that are the
  /// same everywhere.
  static let name = "name"
  /// What a spelling without its accents is worth beside the right one; writers are lazy.
  static let bareShare = 0.3
  /// The same for a word with a letter that has a key of its own; only a strange keyboard leaves it out.
  static let bareShareOfOwnKey = 0.05
  /// A letter with an accent that has a key of its own where it is used: ñ.
  private static let ownKey: Unicode.Scalar = "\u{F1}"

  /// How often a word is written without its accents, beside the right spelling.
  static func bareShare(of word: String) -> Double {
    hasOwnKey(word) ? bareShareOfOwnKey : bareShare
  }

  static func hasOwnKey(_ word: String) -> Bool { word.unicodeScalars.contains(ownKey) }

  /// What a spelling with other accents than the right ones is worth.
  static let wrongAccentShare = 0.05
  /// What a spelling without its accents is worth in a foreign language.
  static let bareForeignShare = 0.5
  /// Logarithm of the share of a word's slips that double its letters; its letters as they stand may say more.
  static let doubledShare: Float = -4
  /// Logarithm of the share that is left to words nobody listed, for ours and for foreign languages: their lists are
  /// short.
  static let rest = -8.0
  static let foreignRest = -6.0
  /// The same for English, whose letters follow each other so freely that names and slips of every language look like it.
  static let englishRest = -9.0
  /// What letters count beside words: three in a row overlap and are not independent.
  static let letterShare = 0.4
  /// Logarithm of how much less likely than its letters say a word is in our languages that none of them knows and a
  /// foreign one has listed.
  static let listedElsewhere: Float = -1
  /// A word that one of our languages knows and another one does not, and foreign ones have not listed.
  static let absent: Float = -15
  static let foreignAbsent: Float = -15.5
  /// Galician shares most content words with Spanish or Portuguese: the likelier of both, less this, ...
  static let galicianStep: Float = 1
  /// ... or less this if the word is listed as Galician.
  static let listedGalicianStep: Float = 0.5
  /// `JointVocabulary` counts shares in units of this.
  private static let unitOfShares = Float(logarithm(Vocabulary.unit))

  /// How likely letters follow each other in words that nobody knows.
  public let trigrams: LetterTrigrams

  /// What each listed word says, by its entry in `joint`.
  @usableFromInline let evidence: FixedArray<LanguageEvidence>
  @usableFromInline let joint: JointVocabulary
  private let unknown: SIMD4<Float>
  private let accents: AccentedLetters
  // Held here as well: asking for a static value asks first whether it is there.
  private let restOfLetters = LanguageWords.restOfLetters
  private let onlyInLexicons = LanguageWords.onlyInLexicons
  private let unit = LanguageWords.unitOfShares

  /// Reads the files; without them the lexicons and the letters have to do.
  ///
  /// - Parameter vocabularies: in the order of `Language.allCases`.
  /// - Returns: the words, and the vocabularies in one table.
  static func read(
    folders: [LexiconFolder], vocabularies: [Vocabulary]
  ) throws(LexiconError) -> (LanguageWords, JointVocabulary) {
    let trigrams = try LetterTrigrams(folders: folders)
    let listed = try ListedEvidence(folders: folders, vocabularies: vocabularies, trigrams: trigrams)
    let joint = JointVocabulary(vocabularies, listed: listed.keys)
    let words = LanguageWords(
      FixedArray(listed.evidence), trigrams, try AccentedLetters(folders: folders), joint: joint)
    return (words, joint)
  }

  private init(
    _ evidence: FixedArray<LanguageEvidence>, _ trigrams: LetterTrigrams, _ accents: AccentedLetters,
    joint: JointVocabulary
  ) {
    self.evidence = evidence
    self.trigrams = trigrams
    self.accents = accents
    self.joint = joint
    unknown = joint.logLikelihood(JointVocabulary.none)
  }

  /// Takes words as they lie in memory.
  init(_ image: inout LexiconImage.Reader, joint: JointVocabulary) throws(LexiconImage.Broken) {
    trigrams = try LetterTrigrams(&image)
    accents = try AccentedLetters(&image)
    evidence = try image.array()
    guard evidence.count <= joint.count else { throw LexiconImage.Broken() }
    self.joint = joint
    unknown = joint.logLikelihood(JointVocabulary.none)
  }

  func write(to image: inout LexiconImage.Writer) {
    trigrams.write(to: &image)
    accents.write(to: &image)
    image.add(evidence)
  }

  /// What is left to words that nobody listed.
  static let restOfLetters: LanguageEvidence = {
    var result = LanguageEvidence(repeating: Float(foreignRest))
    for lane in Language.allCases.indices { result[lane] = Float(rest) }
    result[Language.english.position] = Float(englishRest)
    for lane in IdentifiedLanguage.allCases.count..<LanguageEvidence.scalarCount { result[lane] = 0 }
    return result
  }()

  /// What lists say, for loops.
  @inlinable @inline(__always)
  public var listed: ListedWords {
    ListedWords(
      keys: joint.keys.common, evidence: evidence.elements.baseAddress.unsafelyUnwrapped,
      logLikelihoods: joint.logLikelihoods.elements.baseAddress.unsafelyUnwrapped, count: evidence.count)
  }

  /// Adds what lists and lexicons say of a word.
  ///
  /// - Returns: whether they know it.
  public func add(
    _ word: UnsafeBufferPointer<UInt8>, _ key: FoldedKey, _ entry: JointVocabulary.Entry, to tally: inout LanguageTally
  ) -> Bool {
    let row = listed.row(key, entry)
    if row >= 0 {
      tally.evidence += evidence[row]
      return true
    }
    guard joint.isKnown(entry) else { return false }
    tally.evidence += evidence(entry)
    if key.hasAccent { tally.evidence += accents.evidence(of: word) }
    return true
  }

  /// Adds what can be said of a word that `add` does not know: with other accents, without its stretched or doubled letters,
  /// or by its letters. A word of another script, which none of the languages is written in, says nothing.
  ///
  /// - Parameters:
  ///   - hasRun: whether a letter stands three times in a row.
  ///   - mayDouble: whether a letter may stand twice in a row.
  public func addUnknown(
    _ word: UnsafeBufferPointer<UInt8>, _ key: FoldedKey, hasRun: Bool, mayDouble: Bool, to tally: inout LanguageTally
  ) {
    guard Self.hasLatinLetter(word) else { return }
    if key.hasAccent {
      let row = listed.row(of: key.plain)
      if row >= 0 {
        tally.evidence += evidence[row] + accents.evidence(of: word)
        return
      }
    }
    if hasRun {
      // One letter all along is a sound or a stuck key.
      if Self.isOneLetter(word) { return }
      if addStretched(word, to: &tally) { return }
    }
    var evidence = trigrams.logLikelihood(word) * Float(Self.letterShare) + restOfLetters
    // Slips double letters: `buenissima`.
    let single = mayDouble ? FoldedKey(word, shortenedTo: 1, from: 2) : key
    var undoubled = LanguageTally()
    let isSlip = single != key && add(word, single, joint.entry(single), to: &undoubled)
    if isSlip { evidence = pointwiseMax(evidence, undoubled.evidence + Self.doubledShare) }
    // Foreign languages are thought of for words that nobody knows only where a letter is theirs alone.
    let isAscii = word.allSatisfy { $0 < 0x80 }
    evidence[LanguageTally.knownLane] = isSlip || !isAscii && accents.hasForeignLetter(word) ? 1 : 0
    evidence[LanguageTally.tellingLane] = 1
    tally.evidence += evidence
  }

  /// Adds what can be said of a word with stretched letters: each language takes the likelier of what is left, `masss` may
  /// be `mass` or `mas`.
  ///
  /// - Returns: whether lists and lexicons know any of them.
  private func addStretched(_ word: UnsafeBufferPointer<UInt8>, to tally: inout LanguageTally) -> Bool {
    var likeliest: LanguageEvidence?
    for length in FoldedKey.stretchedLengths {
      let key = FoldedKey(word, shortenedTo: length)
      var shortened = LanguageTally()
      guard add(word, key, joint.entry(key), to: &shortened) else { continue }
      likeliest = likeliest.map { pointwiseMax($0, shortened.evidence) } ?? shortened.evidence
    }
    guard let likeliest else { return false }
    tally.evidence += likeliest
    return true
  }

  /// Whether a letter of a word is one of A to Z, or begins like the UTF-8 of U+00C0 to U+024F.
  private static func hasLatinLetter(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.contains { $0 < 0x80 ? UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 : 0xC3...0xC9 ~= $0 }
  }

  private static func isOneLetter(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var first: UInt32?
    var isOne = true
    Fold.forEachLetter(word) { letter in
      if first == nil { first = letter.plain }
      isOne = isOne && letter.plain == first
    }
    return isOne
  }

  /// What a word says that only the lexicons know.
  @inline(__always)
  private func evidence(_ entry: JointVocabulary.Entry) -> LanguageEvidence {
    var ours = joint.logLikelihood(entry)
    let isAbsent = ours .<= unknown
    ours -= unit
    ours.replace(with: SIMD4(repeating: Self.absent), where: isAbsent)
    var result = onlyInLexicons
    result.lowHalf.lowHalf = ours
    result[Self.galician] = max(Self.foreignAbsent, max(ours[0], ours[1]) - Self.galicianStep)
    return result
  }

  /// A word that no foreign language has listed.
  private static let onlyInLexicons: LanguageEvidence = {
    var result = LanguageEvidence(repeating: foreignAbsent)
    result[LanguageTally.knownLane] = 1
    result[LanguageTally.tellingLane] = 1
    return result
  }()

  /// The lane of Galician.
  public static let galician = 6

  /// The listed words of each language in the order of `IdentifiedLanguage.allCases`, with the weights that letters are
  /// counted by.
  public static func listed(_ folders: [LexiconFolder]) throws(LexiconError) -> [[(word: String, weight: Double)]] {
    let lists = try Lists(folders: folders)
    var result = IdentifiedLanguage.allCases.map { _ in [(word: String, weight: Double)]() }
    for (word, uses) in lists.uses.sorted(by: { $0.key < $1.key }) {
      for (lane, use) in uses {
        let isOurs = lane < Language.allCases.count
        result[lane].append((word: word, weight: isOurs ? 1 : weightOfUse[use] ?? 1))
      }
    }
    return result
  }
}
