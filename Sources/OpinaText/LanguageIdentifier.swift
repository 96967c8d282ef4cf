public import OpinaLexicon

/// Says which of the four languages a comment is written in.
///
/// Each language's vocabulary votes with the words that it knows; a function word says more than a word of content, and a
/// word that several languages share says less.
public struct LanguageIdentifier: Sendable {
  /// A function word (article, preposition, pronoun, auxiliary) that the language knows with the accents as written.
  static let functionWeight = 3.0
  /// Any other known word.
  static let wordWeight = 2.0
  /// What the export's own word for the language is worth.
  static let hintWeight = 2.5
  /// By how much the best language must lead, in the weight of one word of content, to be sure.
  static let sureLead = 2.0

  private let lexicons: [LanguageLexicon]
  private let joint: JointVocabulary

  /// - Parameter lexicons: one for each language, in the order in which ties are decided.
  public init(lexicons: [LanguageLexicon], joint: JointVocabulary) {
    self.lexicons = lexicons
    self.joint = joint
  }

  /// The language of a text.
  ///
  /// - Parameters:
  ///   - stretches: what `WordScan` found in the text.
  ///   - hint: what the export says; it decides between languages that the text leaves open, never over clear evidence.
  public func guess(
    _ text: UnsafeBufferPointer<UInt8>, stretches: [ScannedStretch], hint: Language? = nil
  ) -> LanguageGuess {
    var scores = [Double](repeating: 0, count: lexicons.count)
    var words = 0
    for stretch in stretches where stretch.kind == .letters {
      words += 1
      vote(stretch, into: &scores)
    }
    if let hint, words > 0, let index = lexicons.firstIndex(where: { $0.language == hint }) {
      scores[index] += Self.hintWeight
    }
    guard words > 0, let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return .undetermined
    }
    var second = 0.0
    for index in scores.indices where index != best { second = max(second, scores[index]) }
    let lead = scores[best] - second
    guard lead > 0 else { return .undetermined }
    let confidence = min(0.99, 0.5 + 0.5 * lead / (lead + Self.sureLead))
    return LanguageGuess(code: lexicons[best].language.rawValue, confidence: confidence)
  }

  /// A language that the user decided.
  public func certain(_ language: Language) -> LanguageGuess { LanguageGuess(code: language.rawValue, confidence: 1) }

  private func vote(_ stretch: ScannedStretch, into scores: inout [Double]) {
    guard stretch.entry != JointVocabulary.none else { return }
    for index in lexicons.indices {
      let vocabulary = lexicons[index].vocabulary
      let form = vocabulary.form(group: joint.group(stretch.entry, in: index), accented: stretch.key.accented)
      guard form != Vocabulary.unknown else { continue }
      let isFunction = !vocabulary.classes[Int(form)].isDisjoint(with: .function)
      scores[index] += isFunction ? Self.functionWeight : Self.wordWeight
    }
  }
}
