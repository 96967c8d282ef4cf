internal import OpinaLexicon

/// Mock praise: thanks for nothing, bravo for the delay, praise beside a face that rolls its eyes, `só que não`.
enum Irony {
  static let praise = -0.7
  /// Praise beside a face that rolls its eyes or worse.
  static let mocked = 0.2
  /// Symbols from this value down mock the words beside them.
  static let mockery = -2.0
  /// Praise from this value on is meant: the tears beside it are tears of joy.
  static let heartfelt = 2.5
  static let tears = 0.2
  /// A word of praise before nothing but complaints.
  static let mockPraise = -0.5
  /// The sum of those complaints.
  static let hard = -2.0

  static func apply(_ reading: inout Reading) {
    markMockery(&reading)
    markMockPraise(&reading)
    turnBefore(&reading)
    Cues.scaleOpinions(of: &reading, by: .irony) { kind, opinion in kind == .irony && opinion.value > 0 ? praise : nil }
  }

  private static func markMockery(_ reading: inout Reading) {
    for position in reading.opinions.indices {
      guard case .symbol = reading.opinions[position].source, reading.opinions[position].value <= mockery else {
        continue
      }
      let sentence = reading.clauses[reading.opinions[position].clause].sentence
      for index in reading.opinions.indices
      where index < position && reading.opinions[index].value > 0
        && reading.clauses[reading.opinions[index].clause].sentence == sentence
      {
        if reading.opinions[index].value >= heartfelt {
          reading.scale(position, by: tears, by: .irony)
        } else {
          reading.scale(index, by: mocked, by: .irony)
        }
      }
    }
  }

  /// One word of praise alone before a mark and nothing but a hard complaint behind it: `Fantastic, my card is blocked`.
  private static func markMockPraise(_ reading: inout Reading) {
    for index in reading.opinions.indices {
      let opinion = reading.opinions[index]
      guard opinion.value > 0, opinion.tokens.count == 1, !opinion.isNegated else { continue }
      let clause = opinion.clause
      guard clause + 1 < reading.clauses.count, opinion.tokens.lowerBound == reading.clauses[clause].tokens.lowerBound,
        reading.endsClause(opinion.tokens.upperBound, clause), reading.words[opinion.tokens.lowerBound].startsSentence,
        reading.clauses[clause + 1].joint == nil
      else { continue }
      var rest = 0.0
      var hasPraise = false
      for other in reading.opinions
      where other.clause > clause && reading.clauses[other.clause].sentence == reading.clauses[clause].sentence {
        rest += other.value
        if other.value > 0 { hasPraise = true }
      }
      if !hasPraise, rest <= hard { reading.scale(index, by: mockPraise, by: .irony) }
    }
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
