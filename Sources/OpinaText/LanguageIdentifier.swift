public import OpinaLexicon

/// Says which language a comment is written in, word by word: how likely each word is in eleven languages by our lists
/// and lexicons, and for a word that nobody knows how likely its letters are (naive Bayes).
public struct LanguageIdentifier: Sendable {
  /// What the export's own word for the language is worth: as much as one common word.
  static let hintWeight: Float = 3
  /// Languages are less sure of their words than the words say, because words of one comment go together.
  static let temper: Float = 0.7
  /// A best language that is less likely than this is not known: several languages have equal claims. A word that stands
  /// alone has to be so likely beside all eleven, none of which is behind (`taxi`, `data`). For that a higher value would be
  /// right more often (`total`, `natural`), and wrong where chance would have been right: 0.3 costs another one in a
  /// hundred of all texts of one or two words.
  static let leastConfidence = 0.2
  /// A word that makes up so much of texts, about a hundredth, joins others and answers nothing, ...
  static let joiningWord: Float = -4.7
  /// ... so alone it has to be this likely (`la`, `me`, `se`, but not `they`).
  static let leastJoiningConfidence = 0.39
  /// A foreign language that is less likely than this is not named, but still none of ours.
  static let leastForeignConfidence = 0.5
  /// How much less likely English is before anything is read: other languages borrow its words.
  static let englishPrior: Float = -0.5
  /// What marks that open a sentence, `¡` and `¿`, count for Spanish: as much as one common word.
  static let openingMark: Float = 3
  /// How much less likely foreign languages are before anything is read, by the number of words: a single strange word is
  /// a name or a slip.
  static let foreignPrior: [Float] = [0, -6, -5, -4, -2.5]
  /// How much of that is given back to Galician, by the number of words: of short texts most of its words are Spanish or
  /// Portuguese as well, so that those which are not have to prove it. Searched on 40 texts; of 40 others, which nobody
  /// looked at, it brings 34 to 38, and of 9,400 comments in Spanish and Portuguese two more are taken for it.
  static let galicianLead: [Float] = [0, 3, 2, 1.5, 0]
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
  private static let negligible: Float = -40

  /// The first lanes are languages that are read, ...
  private static var ours: Int { Language.count }
  /// ... the others up to here are foreign.
  private static var all: Int { IdentifiedLanguage.count }

  private let joint: JointVocabulary
  private let words: LanguageWords
  /// What is known of every language before anything is read.
  private let priors: LanguageEvidence
  /// One for each foreign language.
  private let foreign: LanguageEvidence
  /// One for Galician.
  private let galician: LanguageEvidence

  /// - Parameter joint: the vocabularies in the order of `Language.allCases`.
  public init(joint: JointVocabulary, words: LanguageWords) {
    self.joint = joint
    self.words = words
    var priors = LanguageEvidence.zero
    priors[Language.english.position] = Self.englishPrior
    self.priors = priors
    var foreign = LanguageEvidence.zero
    for lane in Self.ours..<Self.all { foreign[lane] = 1 }
    self.foreign = foreign
    var galician = LanguageEvidence.zero
    galician[LanguageWords.galician] = 1
    self.galician = galician
  }

  /// Has memory fetched that `guess` will look at, for as many words as nearly all comments are told by.
  public func prefetch(_ scan: borrowing WordScan) {
    let (stretches, found) = (scan.stretches, scan.words)
    let listed = words.listed
    for number in 0..<min(found.count, Self.enoughWords + 1) {
      listed.prefetch(stretches[Int(found[number])].entry)
    }
  }

  /// The language of a text.
  ///
  /// - Parameters:
  ///   - scan: what was found in the text.
  ///   - hint: what the export says; it decides between languages that the text leaves open, never over clear evidence.
  public func guess(
    _ text: UnsafeBufferPointer<UInt8>, scan: borrowing WordScan, hint: Language? = nil
  ) -> LanguageGuess {
    // What is added to with every word stays in registers: it is put down only for words that no list has.
    var tally = LanguageTally()
    var count = 0
    let listed = words.listed
    let stretches = scan.stretches
    var addresses = AddressedStretches(scan.addresses)
    // Where reading ended: an inverted mark behind it is not seen.
    var end = stretches.count
    for word in scan.words {
      let stretch = stretches[Int(word)]
      guard stretch.kind == .letters, !addresses.hold(stretch) else { continue }
      let row = row(stretch, listed)
      if row >= 0 {
        tally.evidence += listed[row]
        count &+= 1
      } else {
        var longer = tally
        count &+= addUnlisted(stretch, text, &longer)
        tally = longer
      }
      if count & 7 == 0, count >= Self.enoughWords, tally.lead >= Self.clearLead {
        end = Int(word)
        break
      }
    }
    guard count > 0 else { return .undetermined }
    if count <= Self.fewWords, areMarks(text, scan) { tally.tellNothing() }
    if let opening = scan.opening, opening < end { tally.add(Self.openingMark, for: .spanish) }
    let guess = decision(tally, words: count, hint: hint)
    if count == 1, hint == nil, tally.known == 1, let language = guess.language,
      !stretches.contains(where: { $0.kind == .number }), isOfSeveral(tally, language)
    {
      return .undetermined(nearest: language)
    }
    return guess
  }

  /// What makes a mark or an abbreviation of a letter.
  private static let joiners = Set("+-/*".utf8)

  /// Whether every word is a letter by itself and something joins it, as in `A+` and `n/a`: marks and abbreviations of
  /// every language.
  private func areMarks(_ text: UnsafeBufferPointer<UInt8>, _ scan: borrowing WordScan) -> Bool {
    var isJoined = false
    for word in scan.words {
      let stretch = scan.stretches[Int(word)]
      guard stretch.kind == .letters else { continue }
      let end = Int(stretch.end)
      if end - Int(stretch.start) > 1 { return false }
      isJoined = isJoined || end < text.count && Self.joiners.contains(text[end])
    }
    return isJoined
  }

  /// Adds what a stretch of letters says.
  ///
  /// - Returns: how many words it is.
  func add(_ stretch: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>, _ tally: inout LanguageTally) -> Int {
    let row = row(stretch, words.listed)
    guard row >= 0 else { return addUnlisted(stretch, text, &tally) }
    tally.evidence += words.listed[row]
    return 1
  }

  /// The row of the lists that a stretch of letters is in; -1 for none, and for what may be several words.
  @inline(__always)
  private func row(_ stretch: ScannedStretch, _ listed: ListedWords) -> Int {
    stretch.marks.isDisjoint(with: [.apostrophe, .joint, .unaccented]) && listed.has(stretch.entry)
      ? Int(stretch.entry) : -1
  }

  /// Adds what a stretch says that no list of words has.
  ///
  /// - Returns: how many words it is.
  private func addUnlisted(
    _ stretch: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>, _ tally: inout LanguageTally
  ) -> Int {
    guard stretch.marks.isDisjoint(with: [.apostrophe, .joint]) else { return addParts(stretch.range, text, &tally) }
    let word = UnsafeBufferPointer(rebasing: text[stretch.range])
    if !words.add(word, stretch.key, stretch.entry, to: &tally) {
      words.addUnknown(
        word, stretch.key, hasRun: stretch.marks.contains(.run), mayDouble: WordLook.mayDouble(stretch.range, of: text),
        to: &tally)
    }
    return 1
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
    // Words of all languages prove none of them.
    let telling = max(1, min(words, tally.telling))
    let length = min(telling, Self.foreignPrior.count - 1)
    var prior = foreign * Self.foreignPrior[length]
    if tally.known == 0, words <= Self.fewWords {
      prior += foreign * Self.unknownWordsPrior
    } else {
      prior += galician * Self.galicianLead[length]
    }
    var evidence = tally.evidence + priors + prior
    if let hint { evidence[hint.position] += Self.hintWeight }
    // Lanes are read where they lie: taking one by a number that changes goes by way of the stack.
    return withUnsafeBytes(of: evidence) { bytes in
      let evidence = bytes.assumingMemoryBound(to: Float.self).baseAddress.unsafelyUnwrapped
      let nearest = Self.best(of: 1..<Self.ours, in: evidence, but: 0)
      let language = Language(position: nearest)
      let best = Self.best(of: Self.ours..<Self.all, in: evidence, but: nearest)
      if tally.known == 0, words >= Self.manyUnknownWords { return .undetermined(nearest: language) }
      if tally.telling == 0, hint == nil { return .undetermined(nearest: language) }
      let confidence = Self.confidence(in: best, evidence)
      let isOurs = best == nearest
      guard confidence >= (isOurs ? Self.leastConfidence : Self.leastForeignConfidence) else {
        return .undetermined(nearest: language)
      }
      return LanguageGuess(
        isOurs ? IdentifiedLanguage(language) : IdentifiedLanguage.allCases[best], confidence: confidence,
        nearest: language)
    }
  }

  /// Whether a word that stands alone belongs as much to other languages, none of which is behind.
  private func isOfSeveral(_ tally: LanguageTally, _ language: Language) -> Bool {
    withUnsafeBytes(of: tally.evidence + priors) { bytes in
      let evidence = bytes.assumingMemoryBound(to: Float.self).baseAddress.unsafelyUnwrapped
      let confidence = Self.confidence(in: language.position, evidence)
      return confidence
        < (evidence[language.position] > Self.joiningWord ? Self.leastJoiningConfidence : Self.leastConfidence)
    }
  }

  /// The likeliest of some lanes, the first of several; another one that comes before unless one of them is likelier.
  @inline(__always)
  private static func best(of lanes: Range<Int>, in evidence: UnsafePointer<Float>, but usual: Int) -> Int {
    var best = usual
    var most = evidence[usual]
    for lane in lanes {
      // In numbers: which language is likelier is as good as random.
      let isLikelier = evidence[lane] > most
      best = isLikelier ? lane : best
      most = isLikelier ? evidence[lane] : most
    }
    return best
  }

  /// How likely the likeliest lane is beside all others.
  @inline(__always)
  private static func confidence(in best: Int, _ evidence: UnsafePointer<Float>) -> Double {
    // Nearly all languages are so unlikely that they count for nothing.
    var likely: UInt32 = 0
    for lane in 0..<all {
      likely |= ((evidence[lane] - evidence[best]) * temper > negligible ? 1 : 0) &<< UInt32(lane)
    }
    var total = 0.0
    while likely != 0 {
      let lane = likely.trailingZeroBitCount
      likely &= likely &- 1
      total += lane == best ? 1 : exponential(Double(min(0, (evidence[lane] - evidence[best]) * temper)))
    }
    return 1 / total
  }

  /// A language that the user decided.
  public func certain(_ language: Language) -> LanguageGuess {
    LanguageGuess(IdentifiedLanguage(language), confidence: 1, nearest: language)
  }
}
