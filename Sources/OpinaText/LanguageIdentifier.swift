public import OpinaLexicon

/// Says which of the four languages a comment is written in, word by word: how common the word is in each language's
/// lexicons, and how likely its letters are (naive Bayes over words and letter trigrams).
public struct LanguageIdentifier: Sendable {
  /// What letters count beside words; they overlap, so they count less.
  static let letterShare: Float = 0.3
  /// What the export's own word for the language is worth: as much as one common word.
  static let hintWeight: Float = 3
  /// A best language that is less likely than this is not known.
  static let leastConfidence = 0.4
  /// Comments of at least this many words none of which is known are in another language.
  static let foreignWords = 4

  private let joint: JointVocabulary
  private let trigrams: LetterTrigrams

  /// - Parameter joint: the vocabularies in the order of `Language.allCases`.
  public init(joint: JointVocabulary, trigrams: LetterTrigrams) {
    self.joint = joint
    self.trigrams = trigrams
  }

  /// The language of a text.
  ///
  /// - Parameters:
  ///   - stretches: what `WordScan` found in the text.
  ///   - hint: what the export says; it decides between languages that the text leaves open, never over clear evidence.
  public func guess(
    _ text: UnsafeBufferPointer<UInt8>, stretches: [ScannedStretch], hint: Language? = nil
  ) -> LanguageGuess {
    var scores = SIMD4<Float>.zero
    var words = 0
    var known = 0
    for stretch in stretches where stretch.kind == .letters {
      words += 1
      if stretch.entry != JointVocabulary.none { known += 1 }
      scores += evidence(stretch, text, &known)
    }
    guard words > 0 else { return .undetermined }
    if known == 0, words >= Self.foreignWords { return .undetermined }
    if let hint, let index = Language.allCases.firstIndex(of: hint) { scores[index] += Self.hintWeight }
    return decision(scores)
  }

  private func evidence(
    _ stretch: ScannedStretch, _ text: UnsafeBufferPointer<UInt8>, _ known: inout Int
  ) -> SIMD4<Float> {
    guard stretch.marks.contains(.apostrophe) else { return evidence(stretch.range, stretch.entry, text) }
    // An elided word is two: `l'` and `assistenza`.
    var sum = SIMD4<Float>.zero
    var start = stretch.range.lowerBound
    var index = start
    while index < stretch.range.upperBound {
      let width = text[index] == UInt8(ascii: "'") ? 1 : text[index] == 0xE2 ? 3 : 0
      if width > 0 {
        let end = min(index + width, stretch.range.upperBound)
        sum += part(start..<end, text, &known)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    return start < stretch.range.upperBound ? sum + part(start..<stretch.range.upperBound, text, &known) : sum
  }

  private func part(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ known: inout Int) -> SIMD4<Float> {
    let key = FoldedKey(UnsafeBufferPointer(rebasing: text[range]))
    let entry = joint.entry(key)
    if entry != JointVocabulary.none { known += 1 }
    return evidence(range, entry, text)
  }

  private func evidence(
    _ range: Range<Int>, _ entry: JointVocabulary.Entry, _ text: UnsafeBufferPointer<UInt8>
  ) -> SIMD4<Float> {
    joint.logLikelihood(entry)
      + trigrams.logLikelihood(UnsafeBufferPointer(rebasing: text[range])) * Self.letterShare
  }

  private func decision(_ scores: SIMD4<Float>) -> LanguageGuess {
    var best = 0
    for index in 1..<4 where scores[index] > scores[best] { best = index }
    var total = 0.0
    for index in 0..<4 { total += Self.exponential(Double(scores[index] - scores[best])) }
    let confidence = 1 / total
    guard confidence >= Self.leastConfidence else { return .undetermined }
    return LanguageGuess(code: Language.allCases[best].rawValue, confidence: confidence)
  }

  /// e to the power of a number that is not positive, the same on every machine.
  private static func exponential(_ value: Double) -> Double {
    guard value > -40 else { return 0 }
    // e^x = (e^(x/256))^256, where six terms of the series are exact enough.
    let small = value / 256
    var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
    for _ in 0..<8 { result *= result }
    return result
  }

  /// A language that the user decided.
  public func certain(_ language: Language) -> LanguageGuess { LanguageGuess(code: language.rawValue, confidence: 1) }
}
