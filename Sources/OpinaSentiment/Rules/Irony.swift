internal import OpinaLexicon
internal import OpinaText

/// Mock praise: thanks for nothing, bravo for the delay, praise beside a face that rolls its eyes, `só que não`.
enum Irony {
  static let praise = -0.7
  /// Praise beside a face that rolls its eyes or worse.
  static let mocked = 0.2
  /// Symbols from this value down mock the words beside them.
  static let mockery = -2.0
  /// What a milder face counts beside praise: tears are of joy there.
  static let tears = 0.2
  /// Applause behind nothing but complaints, and the sum of these.
  static let applause = 0.2
  static let applauded = -1.5
  /// Hearts are worth more and never mock.
  static let clap = 2.0
  /// A word of praise before nothing but complaints.
  static let mockPraise = -0.5
  /// More words than one mock only if they praise highly: `unos genios`, not `tanta scelta`.
  static let lavish = 2.5
  /// The sum of those complaints.
  static let hard = -2.0

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    if reading.holds(.symbol) { markMockery(&reading) }
    if reading.sides == (true, true) { markMockPraise(&reading, text) }
    if reading.holds(.symbol) { markMockApplause(&reading) }
    if reading.holds(.laughter) { silenceLoneLaughter(&reading) }
    guard reading.holds(.irony) else { return }
    turnBefore(&reading)
    Cues.scaleOpinions(of: &reading, by: .irony) { kind, opinion, _, _ in
      kind == .irony && opinion.value > 0 ? praise : nil
    }
  }

  private static func markMockery(_ reading: inout Reading) {
    for position in reading.opinions.indices {
      guard reading.opinions[position].source.isSymbol, reading.opinions[position].value < 0 else { continue }
      let mocks = reading.opinions[position].value <= mockery
      let sentence = reading.clauses[reading.opinions[position].clause].sentence
      for index in reading.opinions.indices
      where reading.opinions[index].value > 0
        && reading.clauses[reading.opinions[index].clause].sentence == sentence
      {
        if mocks {
          if index < position { reading.scale(index, by: mocked, by: .irony) }
        } else if !reading.opinions[index].source.isSymbol {
          reading.scale(position, by: tears, by: .irony)
          break
        }
      }
    }
  }

  /// Applause for nothing but complaints: `otra vez sin luz 🎉`.
  private static func markMockApplause(_ reading: inout Reading) {
    guard let last = reading.opinions.last, last.value > 0, last.value <= clap, last.source.isSymbol else { return }
    let sentence = reading.clauses[last.clause].sentence
    var complaints = 0.0
    for opinion in reading.opinions where reading.clauses[opinion.clause].sentence == sentence {
      if opinion.source.isSymbol {
        if opinion.value < 0 { return }
      } else if opinion.value > 0 {
        return
      } else {
        complaints += opinion.value
      }
    }
    guard complaints <= applauded else { return }
    for index in reading.opinions.indices.reversed() {
      guard reading.opinions[index].source.isSymbol,
        reading.clauses[reading.opinions[index].clause].sentence == sentence
      else { return }
      reading.scale(index, by: applause, by: .irony)
    }
  }

  /// Laughter behind words that take no side laughs at what they tell: `vieram dois pés esquerdos kkkkk`.
  private static func silenceLoneLaughter(_ reading: inout Reading) {
    var laughs = false
    for opinion in reading.opinions where opinion.value != 0 {
      guard case .laughter = opinion.source, opinion.value > 0 else { return }
      laughs = true
    }
    guard laughs, reading.tokens.contains(where: { $0.kind == .word }) else { return }
    for index in reading.opinions.indices { reading.adjust(index, to: 0, by: .irony) }
  }

  /// One word of praise alone before a mark and nothing but a hard complaint behind it: `Fantastic, my card is blocked`.
  private static func markMockPraise(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    for index in reading.opinions.indices {
      let opinion = reading.opinions[index]
      guard opinion.value > 0, opinion.tokens.count == 1 || opinion.value >= lavish, !opinion.tokens.isEmpty,
        !opinion.isNegated
      else { continue }
      let clause = opinion.clause
      let first = reading.clauses[clause].tokens.lowerBound
      guard clause + 1 < reading.clauses.count, reading.words[first].startsSentence,
        (first..<opinion.tokens.upperBound - 1).allSatisfy({ reading.words[$0].classes.contains(.determiner) }),
        reading.endsClause(opinion.tokens.upperBound, clause), reading.clauses[clause + 1].joint == nil
      else { continue }
      let sentence = reading.clauses[clause].sentence
      // Dots only hold the breath: `Legal... paguei e não recebi`.
      let last = trailsOff(clause, reading, text) ? sentence + 1 : sentence
      var rest = 0.0
      var hasPraise = false
      for other in reading.opinions
      where other.clause > clause && reading.clauses[other.clause].sentence <= last {
        rest += other.value
        if other.value > 0 { hasPraise = true }
      }
      if !hasPraise, rest <= hard { reading.scale(index, by: mockPraise, by: .irony) }
    }
  }

  /// Whether a clause ends in several points, or in the one sign for them.
  private static func trailsOff(_ clause: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let token = reading.tokens[reading.clauses[clause].tokens.upperBound - 1]
    guard token.kind == .punctuation, token.end - token.start > 1 else { return false }
    let bytes = UnsafeBufferPointer(rebasing: text[token.range])
    return bytes[0] == UInt8(ascii: ".")
      || bytes.count >= 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] == 0xA6
  }

  /// A mock that ends the sentence turns what stands before it: `bom serviço, só que não`.
  private static func turnBefore(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .irony else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      guard reading.endsClause(sign.tokens.upperBound, clause) else { continue }
      for index in reading.opinions.indices {
        let opinion = reading.opinions[index]
        guard opinion.value > 0, opinion.tokens.upperBound <= sign.tokens.lowerBound,
          reading.clauses[opinion.clause].sentence == reading.clauses[clause].sentence
        else { continue }
        reading.scale(index, by: praise, by: .irony, cause: sign.pattern)
      }
    }
  }
}
