/// The languages that identification tells apart: the four that Opina reads, and seven that look like one of them or
/// turn up beside them.
///
/// The raw value is the ISO 639 code. The first four are those of `Language.allCases`, in the same order.
public enum IdentifiedLanguage: String, CaseIterable, Hashable, Sendable {
  case spanish = "es"
  case portuguese = "pt"
  case italian = "it"
  case english = "en"
  case french = "fr"
  case catalan = "ca"
  case galician = "gl"
  case german = "de"
  case dutch = "nl"
  case romanian = "ro"
  case latin = "la"

  /// The language, if it is one that Opina reads.
  public var language: Language? {
    switch self {
    case .spanish: .spanish
    case .portuguese: .portuguese
    case .italian: .italian
    case .english: .english
    case .french, .catalan, .galician, .german, .dutch, .romanian, .latin: nil
    }
  }

  /// The same language.
  public init(_ language: Language) {
    switch language {
    case .spanish: self = .spanish
    case .portuguese: self = .portuguese
    case .italian: self = .italian
    case .english: self = .english
    }
  }

  /// How many there are.
  public static var count: Int { 11 }

  /// Position of each language in evidence.
  static let lanes: [String: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element.rawValue, $0.offset) })
}

/// How likely something is in each language, as natural logarithms in the order of `IdentifiedLanguage.allCases`; the last
/// lanes count words, see `LanguageTally`.
public typealias LanguageEvidence = SIMD16<Float>

/// What the words of a text say so far.
public struct LanguageTally: Sendable {
  static let knownLane = 14
  static let tellingLane = 15

  /// What the words say together, by language, in nats; two lanes beyond the languages count words.
  public var evidence = LanguageEvidence.zero

  /// The tally of no words.
  public init() {}

  /// Words that some list or lexicon knows.
  public var known: Int { Int(evidence[Self.knownLane]) }
  /// Words that do not belong to several languages.
  public var telling: Int { Int(evidence[Self.tellingLane]) }

  /// Adds what speaks for one language and is no word.
  public mutating func add(_ weight: Float, for language: Language) {
    evidence[language.position] += weight
    evidence[Self.tellingLane] += 1
  }

  /// What was added is of so many languages that it says nothing.
  public mutating func tellNothing() { evidence[Self.tellingLane] = 0 }

  /// How far the best language leads the second.
  public var lead: Float {
    var best = -Float.infinity
    var second = -Float.infinity
    withUnsafeBytes(of: evidence) { bytes in
      let evidence = bytes.assumingMemoryBound(to: Float.self)
      // No condition to foresee: every value but the best one so far may be the second.
      for lane in 0..<IdentifiedLanguage.count {
        let value = evidence[lane]
        let lower = value < best ? value : best
        second = lower > second ? lower : second
        best = value > best ? value : best
      }
    }
    return best - second
  }

  /// How far the best of the languages that are read leads one of them; not above 0 if it is that one.
  public func ourLead(over language: Int) -> Float {
    let ours = evidence.lowHalf.lowHalf
    return ours.max() - ours[language]
  }
}
