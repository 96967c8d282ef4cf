internal import OpinaLexicon
internal import OpinaText

/// What a comment holds that rules work on: a rule none of whose words occur is not asked.
struct Contents: OptionSet {
  let rawValue: UInt64

  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  // What rows bring.
  static var wish: Contents { Contents(.wish) }
  static var should: Contents { Contents(.should) }
  static var lack: Contents { Contents(.lack) }
  static var more: Contents { Contents(.more) }
  static var hope: Contents { Contents(.hope) }
  static var hypothetical: Contents { Contents(.hypothetical) }
  static var past: Contents { Contents(.past) }
  static var now: Contents { Contents(.now) }
  static var elsewhere: Contents { Contents(.elsewhere) }
  static var advice: Contents { Contents(.advice) }
  static var asking: Contents { Contents(.asking) }
  static var irony: Contents { Contents(.irony) }
  static var intensifier: Contents { Contents(.intensifier) }
  static var negator: Contents { Contents(.negator) }
  /// A mark that is given in the text, in digits or in words.
  static var mark: Contents { Contents(.mark) }
  /// A word whose value depends on what it is said of.
  static var target: Contents { Contents(.target) }
  /// A group of words that can answer a question by itself.
  static var answer: Contents { Contents(.answer) }
  /// Words that say what somebody wants.
  static var intent: Contents { Contents(.intent) }

  /// What a sign or a mention brings: the lowest bits of its traits.
  @inline(__always)
  init(_ traits: MeaningTraits) { rawValue = UInt64(traits.rawValue & Self.ofRows) }

  private static let ofRows: UInt32 = 1 << 18 - 1

  /// A word that negates, be it part of a group of words or not.
  static let denial = Contents(rawValue: 1 << 18)

  // How clauses are joined.
  static let but = Contents(rawValue: 1 << 19)
  /// "Although", "despite" and "unless", and "if".
  static let granted = Contents(rawValue: 1 << 20)
  static let condition = Contents(rawValue: 1 << 21)
  static let purpose = Contents(rawValue: 1 << 22)
  static let overall = Contents(rawValue: 1 << 33)

  // What opinions are.
  static let fact = Contents(rawValue: 1 << 23)
  static let verdict = Contents(rawValue: 1 << 24)
  static let flaw = Contents(rawValue: 1 << 25)
  static let exclamation = Contents(rawValue: 1 << 32)
  static let regret = Contents(rawValue: 1 << 35)

  // What tokens are.
  /// Numbers, prices and times.
  static let number = Contents(rawValue: 1 << 26)
  /// Numbers in words.
  static let counting = Contents(rawValue: 1 << 34)
  /// Emoji and emoticons.
  static let symbol = Contents(rawValue: 1 << 27)
  static let laughter = Contents(rawValue: 1 << 28)
  /// Words that shout, are stretched or have an ending of degree.
  static let shape = Contents(rawValue: 1 << 29)
  static let quotation = Contents(rawValue: 1 << 30)
  static let questionMark = Contents(rawValue: 1 << 31)

  /// What the joint of a clause brings.
  static func of(_ joint: Connective) -> Contents {
    switch joint {
    case .but: .but
    case .although, .despite, .unless: .granted
    case .if: [.granted, .condition]
    case .purpose: .purpose
    case .overall: .overall
    case .and, .or, .because, .so, .when, .that, .than, .except: []
    }
  }

  /// What the role of an opinion brings.
  static func of(_ role: Phrase.Role) -> Contents {
    switch role {
    case .fact: .fact
    case .verdict: .verdict
    case .flaw: .flaw
    case .exclamation: .exclamation
    case .regret: .regret
    case .opinion, .neutral: []
    }
  }

  /// What tokens bring, one by one.
  struct Tally {
    private var kinds: UInt32 = 0
    private var classes: WordClass = []
    private var isShaped = false
    /// See `Reading.signatures`.
    private(set) var signatures: UInt64 = 0

    /// Of a plain word nothing but its record counts.
    @inline(__always)
    mutating func add(_ token: Token) {
      kinds |= 1 &<< UInt32(token.kind.rawValue)
      if token.isShouted || token.isStretched { isShaped = true }
    }

    @inline(__always)
    mutating func add(_ record: WordRecord) {
      classes.formUnion(record.classes)
      signatures |= record.signature
    }

    /// Whether a word may be a numeral.
    @inline(__always)
    var holdsNumeral: Bool { classes.contains(.numeral) }

    @inline(__always)
    private func holds(_ kind: Token.Kind) -> Bool { kinds & 1 << UInt32(kind.rawValue) != 0 }

    var contents: Contents {
      var contents: Contents = []
      if holds(.score) { contents.insert(.mark) }
      if holds(.number) || holds(.price) || classes.contains(.number) { contents.insert(.number) }
      if classes.contains(.counting) { contents.insert(.counting) }
      if holds(.emoji) || holds(.emoticon) { contents.insert(.symbol) }
      if holds(.laughter) { contents.insert(.laughter) }
      if isShaped || !classes.isDisjoint(with: Self.shapes) { contents.insert(.shape) }
      if classes.contains(.negator) { contents.insert(.denial) }
      if classes.contains(.quotationMark) { contents.insert(.quotation) }
      if classes.contains(.questionMark) { contents.insert(.questionMark) }
      return contents
    }

    private static var shapes: WordClass {
      [WordClass(.superlative), WordClass(.augmentative), WordClass(.diminutive)]
    }
  }
}
