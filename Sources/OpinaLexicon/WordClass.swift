/// What a token can be to a pattern: its word class, the feature of its form, the sign of its valence, or its kind.
///
/// The sets are computed where they stand, so that asking for one in a rule costs nothing.
public struct WordClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// The bits, one for each class.
  public let rawValue: UInt64

  /// Classes by their bits.
  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable public static var noun: WordClass { WordClass(rawValue: 1 << 0) }
  @inlinable public static var verb: WordClass { WordClass(rawValue: 1 << 1) }
  @inlinable public static var adjective: WordClass { WordClass(rawValue: 1 << 2) }
  @inlinable public static var adverb: WordClass { WordClass(rawValue: 1 << 3) }
  @inlinable public static var pronoun: WordClass { WordClass(rawValue: 1 << 4) }
  @inlinable public static var determiner: WordClass { WordClass(rawValue: 1 << 5) }
  @inlinable public static var preposition: WordClass { WordClass(rawValue: 1 << 6) }
  @inlinable public static var conjunction: WordClass { WordClass(rawValue: 1 << 7) }
  @inlinable public static var numeral: WordClass { WordClass(rawValue: 1 << 8) }
  @inlinable public static var interjection: WordClass { WordClass(rawValue: 1 << 9) }
  @inlinable public static var auxiliary: WordClass { WordClass(rawValue: 1 << 10) }
  @inlinable public static var positive: WordClass { WordClass(rawValue: 1 << 11) }
  @inlinable public static var negative: WordClass { WordClass(rawValue: 1 << 12) }
  @inlinable public static var number: WordClass { WordClass(rawValue: 1 << 13) }
  @inlinable public static var price: WordClass { WordClass(rawValue: 1 << 14) }
  @inlinable public static var score: WordClass { WordClass(rawValue: 1 << 15) }
  @inlinable public static var emoji: WordClass { WordClass(rawValue: 1 << 16) }
  @inlinable public static var unknown: WordClass { WordClass(rawValue: 1 << 17) }
  /// A word that some term of the code frame names.
  @inlinable public static var theme: WordClass { WordClass(rawValue: 1 << 18) }

  /// A word that negates by itself.
  @inlinable public static var negator: WordClass { WordClass(rawValue: 1 << 19) }

  /// Two words in one, which the tokenizer takes apart even where a pattern spells them as one: `dont`, `cannot`.
  @inlinable public static var contraction: WordClass { WordClass(rawValue: 1 << 20) }

  /// Punctuation that asks.
  @inlinable public static var questionMark: WordClass { WordClass(rawValue: 1 << 21) }

  /// Punctuation around what is quoted.
  @inlinable public static var quotationMark: WordClass { WordClass(rawValue: 1 << 22) }

  /// A word that is a number and no article: what it counts stands in `NumberWords`.
  @inlinable public static var counting: WordClass { WordClass(rawValue: 1 << 44) }

  /// Laughter: syllables of it, a face that laughs.
  @inlinable public static var laughter: WordClass { WordClass(rawValue: 1 << 45) }

  /// Words that hold sentences together and are no opinion unless a row says so of the very word.
  @inlinable
  public static var function: WordClass {
    [.pronoun, .determiner, .preposition, .conjunction, .auxiliary, .numeral]
  }

  /// By the names that lexicons use.
  public static let named: [String: WordClass] = {
    var names: [String: WordClass] = [
      "noun": .noun, "verb": .verb, "adjective": .adjective, "adverb": .adverb, "pronoun": .pronoun,
      "determiner": .determiner, "preposition": .preposition, "conjunction": .conjunction, "numeral": .numeral,
      "interjection": .interjection, "auxiliary": .auxiliary, "positive": .positive, "negative": .negative,
      "number": .number, "price": .price, "score": .score, "emoji": .emoji, "unknown": .unknown, "theme": .theme,
      // What they compare is looked at where they match: see `MeaningTraits.higher`.
      "higher": [.number, .price, .counting], "lower": [.number, .price, .counting],
      "equal": [.number, .price, .counting],
      "laughter": .laughter,
    ]
    for feature in Feature.allCases { names[feature.name] = WordClass(feature) }
    return names
  }()

  /// The lowest bit of features, one for each in the order of `Feature`.
  @usableFromInline static var firstFeature: UInt64 { 24 }

  /// The bit of a form's feature.
  @inlinable
  public init(_ feature: Feature) { self.init(rawValue: 1 << (Self.firstFeature + UInt64(feature.rawValue))) }
}

/// What an inflected form is.
public enum Feature: UInt8, CaseIterable, Hashable, Sendable {
  case base, plural, feminine, superlative, diminutive, augmentative, adverb, comparative
  case infinitive, gerund, participle, present, imperfect, past, future, conditional, subjunctive, imperative
  /// What people say of themselves (`vivo`, `fuimos`, `we`), and of others (`vive`, `fueron`).
  case first, third

  /// Those that tell who; all others of verbs tell when or how.
  public static let persons: Set<Feature> = [.first, .third]

  /// As lexicons write it.
  public var name: String { "\(self)" }

  /// The feature that lexicons write so.
  public init?(named name: some StringProtocol) {
    guard let feature = Self.named[String(name)] else { return nil }
    self = feature
  }

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
