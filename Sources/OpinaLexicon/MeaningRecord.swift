/// What a meaning brings to a reading, as bits: who takes many meanings on cannot guess which kind comes next.
public struct MeaningTraits: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // What rules ask for.
  public static let wish = MeaningTraits(rawValue: 1 << 0)
  public static let should = MeaningTraits(rawValue: 1 << 1)
  public static let lack = MeaningTraits(rawValue: 1 << 2)
  public static let more = MeaningTraits(rawValue: 1 << 3)
  public static let hope = MeaningTraits(rawValue: 1 << 4)
  public static let hypothetical = MeaningTraits(rawValue: 1 << 5)
  public static let past = MeaningTraits(rawValue: 1 << 6)
  public static let now = MeaningTraits(rawValue: 1 << 7)
  public static let elsewhere = MeaningTraits(rawValue: 1 << 8)
  public static let advice = MeaningTraits(rawValue: 1 << 9)
  public static let asking = MeaningTraits(rawValue: 1 << 10)
  public static let irony = MeaningTraits(rawValue: 1 << 11)
  public static let intensifier = MeaningTraits(rawValue: 1 << 12)
  public static let negator = MeaningTraits(rawValue: 1 << 13)
  public static let mark = MeaningTraits(rawValue: 1 << 14)
  public static let target = MeaningTraits(rawValue: 1 << 15)
  public static let answer = MeaningTraits(rawValue: 1 << 16)
  public static let intent = MeaningTraits(rawValue: 1 << 17)
  public static let term = MeaningTraits(rawValue: 1 << 18)

  // What it does to the words that it takes up.
  /// It is an opinion, if only of the value 0.
  public static let isOpinion = MeaningTraits(rawValue: 1 << 24)
  /// It takes a side.
  public static let speaks = MeaningTraits(rawValue: 1 << 25)
  /// It joins clauses.
  public static let joins = MeaningTraits(rawValue: 1 << 26)
  /// It joins clauses only where both sides speak: "and", "or".
  public static let coordinates = MeaningTraits(rawValue: 1 << 27)
  public static let isConnective = MeaningTraits(rawValue: 1 << 28)

  init(_ meaning: Meaning) {
    switch meaning {
    case .phrase(let phrase):
      self = []
      if phrase.role != .neutral { insert(.isOpinion) }
      if phrase.valence != 0 { insert(.speaks) }
    case .connective(let connective):
      switch connective {
      case .and, .or: self = [.isConnective, .coordinates]
      case .that, .than: self = .isConnective
      case .but, .although, .because, .so, .if, .unless, .when, .except, .despite, .purpose:
        self = [.isConnective, .joins]
      }
    case .cue(let cue):
      self.init(cue.kind)
      if cue.valence != 0 { insert(.isOpinion) }
    case .intensifier: self = .intensifier
    case .negator: self = .negator
    case .mark: self = .mark
    case .target: self = .target
    case .answer: self = .answer
    case .intent: self = .intent
    case .term: self = .term
    }
  }

  private init(_ kind: Cue.Kind) {
    switch kind {
    case .wish: self = .wish
    case .should: self = .should
    case .lack: self = .lack
    case .more: self = .more
    case .hope: self = .hope
    case .hypothetical: self = .hypothetical
    case .past: self = .past
    case .now: self = .now
    case .rival, .earlier, .others: self = .elsewhere
    case .advice: self = .advice
    case .question: self = .asking
    case .irony: self = .irony
    case .polite: self = []
    }
  }

  /// All bits if a trait is there, else none.
  ///
  /// - Parameter one: a single one.
  @inline(__always)
  public func mask(_ one: MeaningTraits) -> UInt64 { 0 &- UInt64(truncatingIfNeeded: count(one)) }

  /// 1 if a trait is there, else 0.
  ///
  /// - Parameter one: a single one.
  @inline(__always)
  public func count(_ one: MeaningTraits) -> Int {
    Int(truncatingIfNeeded: rawValue &>> UInt32(truncatingIfNeeded: one.rawValue.trailingZeroBitCount) & 1)
  }
}

/// A meaning with what is asked of it first, side by side.
public struct MeaningRecord: Sendable, BitwiseCopyable {
  public let meaning: Meaning
  public let traits: MeaningTraits
  private let position: Int32

  init(_ meaning: Meaning) {
    self.meaning = meaning
    traits = MeaningTraits(meaning)
    switch meaning {
    case .term(let number), .target(let number): position = Int32(truncatingIfNeeded: number)
    default: position = 0
    }
  }

  /// Which term or target it is; 0 for other meanings.
  public var number: Int { Int(position) }
}
