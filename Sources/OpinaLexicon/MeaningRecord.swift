/// What a meaning brings to a reading, as bits: who takes many meanings on cannot guess which kind comes next.
public struct MeaningTraits: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// The bits, one for each trait.
  public let rawValue: UInt32

  /// Traits by their bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Computed, so that other modules fold them into the code that asks: a stored one is asked at each use whether it has
  // been made.

  // What rules ask for.
  @inlinable public static var wish: MeaningTraits { MeaningTraits(rawValue: 1 << 0) }
  @inlinable public static var should: MeaningTraits { MeaningTraits(rawValue: 1 << 1) }
  @inlinable public static var lack: MeaningTraits { MeaningTraits(rawValue: 1 << 2) }
  @inlinable public static var more: MeaningTraits { MeaningTraits(rawValue: 1 << 3) }
  @inlinable public static var hope: MeaningTraits { MeaningTraits(rawValue: 1 << 4) }
  @inlinable public static var hypothetical: MeaningTraits { MeaningTraits(rawValue: 1 << 5) }
  @inlinable public static var past: MeaningTraits { MeaningTraits(rawValue: 1 << 6) }
  @inlinable public static var now: MeaningTraits { MeaningTraits(rawValue: 1 << 7) }
  @inlinable public static var elsewhere: MeaningTraits { MeaningTraits(rawValue: 1 << 8) }
  @inlinable public static var advice: MeaningTraits { MeaningTraits(rawValue: 1 << 9) }
  @inlinable public static var asking: MeaningTraits { MeaningTraits(rawValue: 1 << 10) }
  @inlinable public static var irony: MeaningTraits { MeaningTraits(rawValue: 1 << 11) }
  @inlinable public static var intensifier: MeaningTraits { MeaningTraits(rawValue: 1 << 12) }
  @inlinable public static var negator: MeaningTraits { MeaningTraits(rawValue: 1 << 13) }
  @inlinable public static var mark: MeaningTraits { MeaningTraits(rawValue: 1 << 14) }
  @inlinable public static var target: MeaningTraits { MeaningTraits(rawValue: 1 << 15) }
  @inlinable public static var answer: MeaningTraits { MeaningTraits(rawValue: 1 << 16) }
  @inlinable public static var intent: MeaningTraits { MeaningTraits(rawValue: 1 << 17) }
  @inlinable public static var term: MeaningTraits { MeaningTraits(rawValue: 1 << 18) }

  // What must hold besides its words.
  /// The last number is higher than the one before it, `[higher]`, or lower, `[lower]`.
  @inlinable public static var higher: MeaningTraits { MeaningTraits(rawValue: 1 << 19) }
  @inlinable public static var lower: MeaningTraits { MeaningTraits(rawValue: 1 << 20) }

  /// It is the same, `[equal]`.
  @inlinable public static var equal: MeaningTraits { MeaningTraits(rawValue: 1 << 22) }
  /// All of these.
  @inlinable public static var comparisons: MeaningTraits { [.higher, .lower, .equal] }

  /// Nothing but such a number will do: the slot has no words beside it.
  @inlinable public static var needsNumbers: MeaningTraits { MeaningTraits(rawValue: 1 << 21) }

  /// What a pattern compares.
  init(comparing pattern: String) {
    self = []
    guard pattern.contains("er]") || pattern.contains("[equal]") else { return }
    for slot in pattern.split(separator: " ") {
      let alternatives = slot.split(separator: "|")
      let compared = alternatives.compactMap { Self.comparing[$0] }
      formUnion(MeaningTraits(compared))
      if !compared.isEmpty, compared.count == alternatives.count { insert(.needsNumbers) }
    }
  }

  private static let comparing: [Substring: MeaningTraits] = [
    "[higher]": .higher, "[lower]": .lower, "[equal]": .equal,
  ]

  // What it does to the words that it takes up.
  /// It is an opinion, if only of the value 0.
  @inlinable public static var isOpinion: MeaningTraits { MeaningTraits(rawValue: 1 << 24) }
  /// It takes a side.
  @inlinable public static var speaks: MeaningTraits { MeaningTraits(rawValue: 1 << 25) }
  /// It joins clauses.
  @inlinable public static var joins: MeaningTraits { MeaningTraits(rawValue: 1 << 26) }
  /// It joins clauses only where both sides speak: "and", "or".
  @inlinable public static var coordinates: MeaningTraits { MeaningTraits(rawValue: 1 << 27) }

  init(_ meaning: Meaning) {
    switch meaning {
    case .phrase(let phrase):
      self = []
      if phrase.role != .neutral { insert(.isOpinion) }
      if phrase.valence != 0 { insert(.speaks) }
    case .connective(let connective):
      switch connective {
      case .and, .or: self = .coordinates
      case .that, .than: self = []
      case .but, .although, .because, .so, .if, .unless, .when, .except, .despite, .purpose, .overall:
        self = .joins
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
    case .rival, .earlier, .former, .others, .promise: self = .elsewhere
    case .advice: self = .advice
    case .question: self = .asking
    case .irony: self = .irony
    case .polite, .then, .outcome: self = []
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
  /// What the pattern means.
  public let meaning: Meaning
  /// What that brings to a reading.
  public let traits: MeaningTraits
  private let position: Int32

  init(_ meaning: Meaning, of pattern: String) {
    self.meaning = meaning
    traits = MeaningTraits(meaning).union(MeaningTraits(comparing: pattern))
    switch meaning {
    case .term(let number), .target(let number): position = Int32(truncatingIfNeeded: number)
    default: position = 0
    }
  }

  /// Which term or target it is; 0 for other meanings.
  public var number: Int { Int(position) }
}
