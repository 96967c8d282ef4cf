internal import OpinaLexicon
internal import OpinaText

/// What a comment holds that rules work on: a rule none of whose words occur is not asked.
struct Contents: OptionSet {
  let rawValue: UInt32

  static let wish = Contents(rawValue: 1 << 0)
  static let should = Contents(rawValue: 1 << 1)
  static let lack = Contents(rawValue: 1 << 2)
  static let more = Contents(rawValue: 1 << 3)
  static let hope = Contents(rawValue: 1 << 4)
  static let hypothetical = Contents(rawValue: 1 << 5)
  static let past = Contents(rawValue: 1 << 6)
  static let now = Contents(rawValue: 1 << 7)
  static let elsewhere = Contents(rawValue: 1 << 8)
  static let advice = Contents(rawValue: 1 << 9)
  static let asking = Contents(rawValue: 1 << 10)
  static let irony = Contents(rawValue: 1 << 11)
  static let intensifier = Contents(rawValue: 1 << 12)
  static let negator = Contents(rawValue: 1 << 13)
  /// A mark that is given in the text, in digits or in words.
  static let mark = Contents(rawValue: 1 << 14)
  /// A word whose value depends on what it is said of.
  static let target = Contents(rawValue: 1 << 15)

  /// A group of words that can answer a question by itself.
  static let answer = Contents(rawValue: 1 << 29)
  /// Words that say what somebody wants.
  static let intent = Contents(rawValue: 1 << 30)

  // How clauses are joined.
  static let but = Contents(rawValue: 1 << 16)
  /// "Although", "despite" and "unless", and "if".
  static let granted = Contents(rawValue: 1 << 17)
  static let condition = Contents(rawValue: 1 << 18)
  static let purpose = Contents(rawValue: 1 << 19)

  // What opinions are.
  static let fact = Contents(rawValue: 1 << 20)
  static let verdict = Contents(rawValue: 1 << 21)
  static let flaw = Contents(rawValue: 1 << 22)

  // What tokens are.
  static let number = Contents(rawValue: 1 << 23)
  /// Emoji and emoticons.
  static let symbol = Contents(rawValue: 1 << 24)
  static let laughter = Contents(rawValue: 1 << 25)
  /// Words that shout, are stretched or have an ending of degree.
  static let shape = Contents(rawValue: 1 << 26)
  static let quotation = Contents(rawValue: 1 << 27)
  static let questionMark = Contents(rawValue: 1 << 28)

  /// What a sign or a mention brings.
  @inline(__always)
  static func of(_ meaning: Meaning) -> Contents {
    switch meaning {
    case .cue(let cue): of(cue.kind)
    case .intensifier: .intensifier
    case .negator: .negator
    case .mark: .mark
    case .target: .target
    case .answer: .answer
    case .intent: .intent
    case .phrase, .connective, .term: []
    }
  }

  static func of(_ kind: Cue.Kind) -> Contents {
    switch kind {
    case .wish: .wish
    case .should: .should
    case .lack: .lack
    case .more: .more
    case .hope: .hope
    case .hypothetical: .hypothetical
    case .past: .past
    case .now: .now
    case .rival, .earlier, .others: .elsewhere
    case .advice: .advice
    case .question: .asking
    case .irony: .irony
    case .polite: []
    }
  }

  /// What the joint of a clause brings.
  static func of(_ joint: Connective) -> Contents {
    switch joint {
    case .but: .but
    case .although, .despite, .unless: .granted
    case .if: [.granted, .condition]
    case .purpose: .purpose
    case .and, .or, .because, .so, .when, .that, .than, .except: []
    }
  }

  /// What the role of an opinion brings.
  static func of(_ role: Phrase.Role) -> Contents {
    switch role {
    case .fact: .fact
    case .verdict: .verdict
    case .flaw: .flaw
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

    private func holds(_ kind: Token.Kind) -> Bool { kinds & 1 << UInt32(kind.rawValue) != 0 }

    var contents: Contents {
      var contents: Contents = []
      if holds(.score) { contents.insert(.mark) }
      if holds(.number) { contents.insert(.number) }
      if holds(.emoji) || holds(.emoticon) { contents.insert(.symbol) }
      if holds(.laughter) { contents.insert(.laughter) }
      if isShaped || !classes.isDisjoint(with: Self.shapes) { contents.insert(.shape) }
      if classes.contains(.quotationMark) { contents.insert(.quotation) }
      if classes.contains(.questionMark) { contents.insert(.questionMark) }
      return contents
    }

    private static var shapes: WordClass {
      [WordClass(.superlative), WordClass(.augmentative), WordClass(.diminutive)]
    }
  }
}
