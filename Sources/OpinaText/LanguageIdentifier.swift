public import OpinaLexicon

/// Says which language a comment is written in, word by word: how likely each word is in eleven languages by our lists
/// and lexicons, and for a word that nobody knows how likely its letters are (naive Bayes).
public struct LanguageIdentifier: Sendable {
  /// What the export's own word for the language is worth: as much as one common word.
  static let hintWeight: Float = 3
  /// Languages are less sure of their words than the words say, because words of one comment go together.
  static let temper: Float = 0.7
  /// A best language that is less likely than this is not known: several languages have equal claims.
  static let leastConfidence = 0.2
  /// A foreign language that is less likely than this is not named, but still none of ours.
  static let leastForeignConfidence = 0.5
  /// How much less likely English is before anything is read: other languages borrow its words.
  static let englishPrior: Float = -0.5
  /// What marks that open a sentence, `¡` and `¿`, count for Spanish: as much as one common word.
  static let openingMark: Float = 3
  /// How much less likely foreign languages are before anything is read, by the number of words: a single strange word is
  /// a name or a slip.
  static let foreignPrior: [Float] = [0, -6, -5, -4, -2.5]
  /// So many words at most that nobody knows are mostly names and slips, ...
  static let fewWords = 2
  /// ... so that foreign languages are less likely by this again: their letters alone have to prove them.
  static let unknownWordsPrior: Float = -3
  /// Comments of at least this many words none of which is known are in no language that can be named.
  static let manyUnknownWords = 4
  /// After so many words it is looked whether more of them can still change anything, ...
  static let enoughWords = 16
  /// ... which they cannot if the best language leads by so much.
  static let clearLead: Float = 40

  /// Languages are less likely than the best by e to the power of this: `exponential` gives 0.
  private static let negligible = -40.0

  /// The first lanes are languages that are read, ...
  private static let ours = Language.allCases.count
  /// ... the others up to here are foreign.
  private static let all = IdentifiedLanguage.allCases.count

  private let joint: JointVocabulary
  private let words: LanguageWords

  /// - Parameter joint: the vocabularies in the order of `Language.allCases`.
  public init(joint: JointVocabulary, words: LanguageWords) {
    self.joint = joint
    self.words = words
  }

  /// Has memory fetched that `guess` will look at, for as many words as nearly all comments are told by.
  public func prefetch(_ stretches: UnsafeBufferPointer<ScannedStretch>) {
    var count = 0
    for stretch in stretches where stretch.kind == .letters {
      words.prefetch(stretch.key, stretch.entry)
      count += 1
      if count > Self.enoughWords { return }
    }
  }

  /// The language of a text.
  ///
  /// - Parameters:
  ///   - stretches: what `WordScan` found in the text.
  ///   - hint: what the export says; it decides between languages that the text leaves open, never over clear evidence.
  public func guess(
    _ text: UnsafeBufferPointer<UInt8>, stretches: UnsafeBufferPointer<ScannedStretch>, hint: Language? = nil
  ) -> LanguageGuess {
    var tally = LanguageTally()
    var count = 0
    var isOpened = false
    for stretch in stretches {
      guard stretch.kind == .letters else {
        isOpened = isOpened || Self.opensSentence(text, at: Int(stretch.start))
        continue
      }
      count &+= add(stretch, text, &tally)
      if count & 7 == 0, count >= Self.enoughWords, tally.lead >= Self.clearLead { break }
    }
    guard count > 0 else { return .undetermined }
    if isOpened { tally.add(Self.openingMark, for: .spanish) }
    return decision(tally, words: count, hint: hint)
  }

  /// Whether an inverted mark stands there.
  @inline(__always)
  private static func opensSentence(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == 0xC2 && index + 1 < text.count && (text[index + 1] == 0xA1 || text[index + 1] == 0xBF)
  }

  /// Adds what a stretch of letters says.
  ///
  /// - Returns: how many words it is.
  @inline(__always)
  func add(_ stretch: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>, _ tally: inout LanguageTally) -> Int {
    guard stretch.marks.isDisjoint(with: [.apostrophe, .joint]) else { return addParts(stretch.range, text, &tally) }
    if !words.addListed(stretch.key, stretch.entry, to: &tally) { addUnlisted(stretch, text, &tally) }
    return 1
  }

  /// Adds what a word says that no list of words has.
  private func addUnlisted(_ stretch: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>, _ tally: inout LanguageTally)
  {
    let word = UnsafeBufferPointer(rebasing: text[stretch.range])
    if !words.add(word, stretch.key, stretch.entry, to: &tally) {
      words.addUnknown(
        word, stretch.key, hasRun: stretch.marks.contains(.run), mayDouble: stretch.marks.contains(.double), to: &tally)
    }
  }

  /// An elided word is two, `l'` and `assistenza`, and so are words whose point lacks its space: `bien.Gracias`. A letter
  /// between points is an abbreviation, which says nothing.
  ///
  /// - Returns: how many words there are.
  private func addParts(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ tally: inout LanguageTally) -> Int {
    var count = 0
    var start = range.lowerBound
    var index = start
    func add(_ part: Range<Int>, least: Int = 1) {
      guard part.count >= least else { return }
      let word = UnsafeBufferPointer(rebasing: text[part])
      let key = FoldedKey(word)
      if !words.add(word, key, joint.entry(key), to: &tally) {
        words.addUnknown(word, key, hasRun: false, mayDouble: true, to: &tally)
      }
      count += 1
    }
    while index < range.upperBound {
      let apostrophe = Apostrophe.width(text, at: index)
      if apostrophe > 0 {
        index = min(index + apostrophe, range.upperBound)
        add(start..<index)
        start = index
      } else if text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "_") {
        add(start..<index, least: 2)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    add(start..<range.upperBound)
    return count
  }

  // MARK: Decision

  func decision(_ tally: LanguageTally, words: Int, hint: Language?) -> LanguageGuess {
    var prior = Self.foreignPrior[min(words, Self.foreignPrior.count - 1)]
    if tally.known == 0, words <= Self.fewWords { prior += Self.unknownWordsPrior }
    var evidence = tally.evidence + Self.priors + Self.foreign * prior
    if let hint { evidence[hint.position] += Self.hintWeight }
    // Lanes are read where they lie: taking one by a number that changes goes by way of the stack.
    return withUnsafeBytes(of: evidence) { bytes in
      let evidence = bytes.assumingMemoryBound(to: Float.self)
      var nearest = 0
      for lane in 1..<Self.ours where evidence[lane] > evidence[nearest] { nearest = lane }
      let language = Language.allCases[nearest]
      var best = nearest
      for lane in Self.ours..<Self.all where evidence[lane] > evidence[best] { best = lane }
      if tally.known == 0, words >= Self.manyUnknownWords { return .undetermined(nearest: language) }
      if tally.telling == 0, hint == nil { return .undetermined(nearest: language) }
      var total = 0.0
      for lane in 0..<Self.all {
        let difference = Double(min(0, (evidence[lane] - evidence[best]) * Self.temper))
        // Nearly all languages are so unlikely that they count for nothing.
        if difference > Self.negligible { total += exponential(difference) }
      }
      let confidence = 1 / total
      let least = best == nearest ? Self.leastConfidence : Self.leastForeignConfidence
      guard confidence >= least else { return .undetermined(nearest: language) }
      return LanguageGuess(IdentifiedLanguage.allCases[best], confidence: confidence, nearest: language)
    }
  }

  /// What is known of every language before anything is read.
  private static let priors: LanguageEvidence = {
    var priors = LanguageEvidence.zero
    priors[Language.english.position] = englishPrior
    return priors
  }()

  /// One for each foreign language.
  private static let foreign: LanguageEvidence = {
    var foreign = LanguageEvidence.zero
    for lane in ours..<all { foreign[lane] = 1 }
    return foreign
  }()

  /// A language that the user decided.
  public func certain(_ language: Language) -> LanguageGuess {
    LanguageGuess(code: language.rawValue, confidence: 1, nearest: language)
  }
}
