public import OpinaLexicon

/// What language a comment is written in, as far as it can be known.
public struct LanguageGuess: Hashable, Sendable {
  /// ISO 639 code: `es` `pt` `it` `en`, another one when the text is recognisably something else, `und` when nothing can be known.
  public let code: String
  /// How sure this is, 0 … 1.
  public let confidence: Double
  /// The one of the four that a text in no certain language reads most like; `nil` if it has no words.
  public let nearest: Language?

  /// The language, if it is one of the four.
  public let language: Language?

  package init(code: String, confidence: Double, nearest: Language? = nil) {
    self.code = code
    self.confidence = confidence
    self.nearest = nearest
    language = Language(rawValue: code)
  }

  init(_ identified: IdentifiedLanguage, confidence: Double, nearest: Language) {
    code = identified.rawValue
    self.confidence = confidence
    self.nearest = nearest
    language = identified.language
  }

  private init(undetermined nearest: Language?) {
    code = "und"
    confidence = 0
    self.nearest = nearest
    language = nil
  }

  /// Nothing can be known.
  public static let undetermined = LanguageGuess(undetermined: nil)

  /// Nothing can be known for sure.
  static func undetermined(nearest: Language) -> LanguageGuess {
    LanguageGuess(undetermined: nearest)
  }
}
