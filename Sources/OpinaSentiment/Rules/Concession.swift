internal import OpinaLexicon

/// What stands in an "although", "despite", "if" or "unless" clause is granted or supposed, not the point.
enum Concession {
  /// Granted before the main clause.
  static let granted = 0.3
  /// An "although" that trails behind is nearly a "but".
  static let trailing = 0.6
  /// A "despite" that trails behind.
  static let background = 0.5
  static let supposed = 0.4

  static func apply(_ reading: inout Reading) {
    for index in reading.opinions.indices {
      let clause = reading.opinions[index].clause
      switch joint(of: clause, reading) {
      case .although, .despite:
        if isSentenceStart(clause, reading) || reading.clauses[clause].joint == .and {
          if !isMainPoint(index, reading) { reading.scale(index, by: granted, by: .concession) }
        } else {
          reading.scale(
            index, by: reading.clauses[clause].joint == .although ? trailing : background, by: .concession)
        }
      case .if, .unless: reading.scale(index, by: supposed, by: .concession)
      default: break
      }
    }
  }

  /// How a clause is joined to its sentence; what "and" adds to something granted at the start is granted, too, up to the
  /// first mark: `a pesar de la espera y el ruido, …`.
  private static func joint(of clause: Int, _ reading: Reading) -> Connective? {
    var first = clause
    while first > 0, reading.clauses[first].joint == .and,
      reading.clauses[first - 1].sentence == reading.clauses[clause].sentence,
      !reading.words[reading.clauses[first].tokens.lowerBound - 1].isPunctuation
    {
      first -= 1
    }
    guard first < clause else { return reading.clauses[clause].joint }
    switch reading.clauses[first].joint {
    case .although where isSentenceStart(first, reading) && endsInMark(clause, reading): return .although
    case .despite where isSentenceStart(first, reading) && endsInMark(clause, reading):
      // With a verb of its own the main clause has begun already.
      return reading.isAsserted(reading.clauses[first].tokens) ? reading.clauses[clause].joint : .despite
    default: return reading.clauses[clause].joint
    }
  }

  /// Whether a mark ends a clause inside its sentence.
  private static func endsInMark(_ clause: Int, _ reading: Reading) -> Bool {
    clause + 1 < reading.clauses.count && reading.clauses[clause + 1].sentence == reading.clauses[clause].sentence
      && reading.words[reading.clauses[clause].tokens.upperBound - 1].isPunctuation
  }

  /// Whether a clause grants something behind the main clause.
  static func isTrailing(_ clause: Int, _ reading: Reading) -> Bool {
    switch reading.clauses[clause].joint {
    case .although, .despite: !isSentenceStart(clause, reading)
    default: false
    }
  }

  /// Whether a clause grants something before the main clause.
  static func isGranted(_ clause: Int, _ reading: Reading) -> Bool {
    switch joint(of: clause, reading) {
    case .although, .despite: !isTrailing(clause, reading)
    default: false
    }
  }

  private static func isSentenceStart(_ clause: Int, _ reading: Reading) -> Bool {
    clause == 0 || reading.clauses[clause - 1].sentence != reading.clauses[clause].sentence
  }

  /// Without a comma the last opinion belongs to the main clause: `tho the box was battered the vase was perfect`. So does
  /// all from a verb on behind the thing that a "despite" grants: `nonostante la pioggia il concerto è stato magico`.
  private static func isMainPoint(_ index: Int, _ reading: Reading) -> Bool {
    let opinion = reading.opinions[index]
    if reading.clauses[opinion.clause].joint == .despite, followsVerb(opinion, reading) { return true }
    let next = opinion.clause + 1
    if next < reading.clauses.count, reading.clauses[next].sentence == reading.clauses[opinion.clause].sentence {
      return false
    }
    guard reading.opinions.lastIndex(where: { $0.clause == opinion.clause && $0.value != 0 }) == index else {
      return false
    }
    return reading.opinions.contains { $0.clause == opinion.clause && $0.value * opinion.value < 0 }
  }

  /// Whether a verb that tells how things are stands before an opinion in its clause and no conjunction before that, which
  /// would make it the verb of what is granted: `a pesar de que era caro`.
  private static func followsVerb(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    for token in reading.clauses[opinion.clause].tokens.lowerBound..<opinion.tokens.lowerBound {
      let classes = reading.words[token].classes
      if classes.contains(.conjunction) { return false }
      if !classes.isDisjoint(with: [.verb, .auxiliary]), !classes.isDisjoint(with: .real),
        classes.isDisjoint(with: .unreal)
      {
        return true
      }
    }
    return false
  }
}
