public import OpinaLexicon

/// What language a comment is written in, as far as it can be known.
public struct LanguageGuess: Hashable, Sendable {
  /// What it was taken for; `nil` when nothing can be known.
  ///
  /// A plain value, so that handing a guess on counts no references.
  private let identified: IdentifiedLanguage?
  /// How sure this is, 0 … 1.
  public let confidence: Double
  /// The one of the four that a text in no certain language reads most like; `nil` if it has no words.
  public let nearest: Language?

  /// ISO 639 code: `es` `pt` `it` `en`, another one when the text is recognisably something else, `und` when nothing can be known.
  public var code: String { identified?.rawValue ?? "und" }

  /// The language, if it is one of the four.
  public var language: Language? { identified?.language }

  /// Whether nothing can be known.
  public var isUndetermined: Bool { identified == nil }

  /// Whether it was taken for a language that is not read.
  public var isOfAnother: Bool { identified != nil && language == nil }

  /// Whether the text is certainly in a language that is not read, and not in one so near to Spanish or Portuguese that
  /// most of its words say the same in it. Of 25,000 comments in the four, five are taken for such a one.
  public var isForeign: Bool {
    guard confidence >= Self.certain else { return false }
    return switch identified {
    case .french, .german, .dutch, .romanian, .latin: true
    case .spanish, .portuguese, .italian, .english, .catalan, .galician, nil: false
    }
  }
  private static let certain = 0.999

  package init(code: String, confidence: Double, nearest: Language? = nil) {
    identified = IdentifiedLanguage(rawValue: code)
    self.confidence = confidence
    self.nearest = nearest
  }

  init(_ identified: IdentifiedLanguage, confidence: Double, nearest: Language) {
    self.identified = identified
    self.confidence = confidence
    self.nearest = nearest
  }

  private init(undetermined nearest: Language?) {
    identified = nil
    confidence = 0
    self.nearest = nearest
  }

  /// Nothing can be known.
  public static let undetermined = LanguageGuess(undetermined: nil)

  /// Nothing can be known for sure.
  static func undetermined(nearest: Language) -> LanguageGuess {
    LanguageGuess(undetermined: nearest)
  }
}
