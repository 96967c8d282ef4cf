internal import OpinaLexicon

/// A full mark that was not given, and what it lacked: `no le pongo un 10 por el ruido`, `would have been a 10 if the room had
/// been quiet`, `one star off for the wifi`.
///
/// Who says so praises, if faintly, and names a flaw.
enum MissedMark {
  /// What is left of a full mark.
  static let praise = 1.5
  /// Praise behind it is of what was not there.
  static let missed = -0.5
  /// A complaint behind it took no more than a part of the mark.
  static let flaw = 0.6
  /// A flaw that is named in words that take no side.
  static let named = -0.8

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .mark(let mark) = sign.meaning, mark.kind == .missed else { continue }
      let lacking = lacking(sign.tokens, reading)
      var complains = false
      for index in reading.opinions.indices {
        let opinion = reading.opinions[index]
        guard lacking.contains(opinion.tokens.lowerBound), !opinion.source.isWordless, opinion.value != 0 else {
          continue
        }
        reading.scale(index, by: opinion.value > 0 ? missed : flaw, by: .missedMark, cause: sign.pattern)
        complains = true
      }
      if !complains, !lacking.isEmpty { reading.add(.rule(.missedMark), name(in: lacking, reading), value: named) }
      reading.add(.pattern(sign.pattern), sign.tokens, value: praise)
    }
  }

  /// The words that say what is lacking: behind the mark up to a "but" or another point, else those before it in its sentence.
  private static func lacking(_ mark: Range<Int>, _ reading: Reading) -> Range<Int> {
    let own = reading.clause(ofToken: mark.lowerBound)
    let sentence = reading.clauses[own].sentence
    let next = mark.upperBound
    if next < reading.words.count, reading.sentence(ofToken: next) == sentence,
      !reading.words[next].isPunctuation
    {
      var last = reading.clause(ofToken: next)
      while last + 1 < reading.clauses.count, reading.clauses[last + 1].sentence == sentence,
        goesOn(last + 1, reading)
      {
        last += 1
      }
      return next..<reading.clauses[last].tokens.upperBound
    }
    let first = reading.clauses.firstIndex { $0.sentence == sentence } ?? own
    return reading.clauses[first].tokens.lowerBound..<mark.lowerBound
  }

  /// Whether a clause belongs to what the one before says: one behind a mark says something else.
  private static func goesOn(_ clause: Int, _ reading: Reading) -> Bool {
    switch reading.clauses[clause].joint {
    case .and, .or, .that, .when, .because: !reading.words[reading.clauses[clause].tokens.lowerBound - 1].isPunctuation
    default: false
    }
  }

  /// The first thing that is named among some words.
  private static func name(in tokens: Range<Int>, _ reading: Reading) -> Range<Int> {
    for term in reading.terms
    where tokens.contains(term.tokens.lowerBound) && term.tokens.upperBound <= tokens.upperBound {
      return term.tokens
    }
    return tokens.prefix(1)
  }
}
