/// What a token can be to a pattern: its word class, the feature of its form, the sign of its valence, or its kind.
public struct WordClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  static func bit(_ index: UInt64) -> WordClass { WordClass(rawValue: 1 << index) }

  public static let noun = bit(0)
  public static let verb = bit(1)
  public static let adjective = bit(2)
  public static let adverb = bit(3)
  public static let pronoun = bit(4)
  public static let determiner = bit(5)
  public static let preposition = bit(6)
  public static let conjunction = bit(7)
  public static let numeral = bit(8)
  public static let interjection = bit(9)
  public static let auxiliary = bit(10)
  public static let positive = bit(11)
  public static let negative = bit(12)
  public static let number = bit(13)
  public static let price = bit(14)
  public static let score = bit(15)
  public static let emoji = bit(16)
  public static let unknown = bit(17)
  /// A word that some term of the code frame names.
  public static let theme = bit(18)

  /// A word that negates by itself.
  public static let negator = bit(19)

  /// Two words in one, which the tokenizer takes apart even where a pattern spells them as one: `dont`, `cannot`.
  public static let contraction = bit(20)

  /// Punctuation that asks.
  public static let questionMark = bit(21)

  /// Punctuation around what is quoted.
  public static let quotationMark = bit(22)

  /// Words that hold sentences together and are no opinion unless a row says so of the very word.
  public static let function: WordClass = [.pronoun, .determiner, .preposition, .conjunction, .auxiliary, .numeral]

  /// By the names that lexicons use.
  public static let named: [String: WordClass] = {
    var names: [String: WordClass] = [
      "noun": .noun, "verb": .verb, "adjective": .adjective, "adverb": .adverb, "pronoun": .pronoun,
      "determiner": .determiner, "preposition": .preposition, "conjunction": .conjunction, "numeral": .numeral,
      "interjection": .interjection, "auxiliary": .auxiliary, "positive": .positive, "negative": .negative,
      "number": .number, "price": .price, "score": .score, "emoji": .emoji, "unknown": .unknown, "theme": .theme,
    ]
    for feature in Feature.allCases { names[feature.rawValue] = WordClass(feature) }
    return names
  }()

  /// The bit of a form's feature.
  public init(_ feature: Feature) { self.init(rawValue: 1 << (24 + UInt64(feature.index))) }
}

/// What an inflected form is.
public enum Feature: String, CaseIterable, Hashable, Sendable {
  case base, plural, feminine, superlative, diminutive, augmentative, adverb, comparative
  case infinitive, gerund, participle, present, imperfect, past, future, conditional, subjunctive, imperative

  /// Position among all features.
  public var index: Int { Self.positions[self]! }

  private static let positions = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
