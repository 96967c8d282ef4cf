internal import OpinaLexicon

/// What is wished for is not there: praise behind a wish, a lack or a "should" is none.
/// `Sería mejor un personal más amable`, `falta un buen manual`.
enum Wish {
  /// Praise of what is wished for.
  static let praise = 0.2
  /// Complaints inside a wish only repeat it.
  static let complaint = 0.6
  /// More of a good thing, behind words that say nothing by themselves: `would like friendlier staff`.
  static let compared = -0.3
  /// A good thing behind such words: next to nothing, but no mere idea.
  static let free = 0.02
  /// What is to come about is not there yet, and what is to be kept away may not be there either.
  static let purpose = 0.1

  static func apply(_ reading: inout Reading) {
    silenceComparisons(&reading)
    Cues.scaleOpinions(of: &reading, by: .wish) { kind, opinion, sign, reading in
      switch kind {
      // What could have been done and was not: `they could have charged me and didn't`.
      case .should where opinion.isRefuted && opinion.base < 0: nil
      case .wish where opinion.value > 0 && isFree(sign): isCompared(opinion, reading) ? compared : free
      case .wish, .should, .lack, .more: opinion.value > 0 ? praise : complaint
      default: nil
      }
    }
    for index in reading.opinions.indices where reading.clauses[reading.opinions[index].clause].joint == .purpose {
      reading.scale(index, by: purpose, by: .wish)
    }
  }

  /// Whether the words of a wish say nothing by themselves.
  private static func isFree(_ sign: Reading.Sign) -> Bool {
    if case .cue(let cue) = sign.meaning { cue.valence == 0 } else { false }
  }

  /// Whether more of something is wished for than there is: `friendlier`, `más amable`.
  private static func isCompared(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    if opinion.tokens.contains(where: { reading.words[$0].classes.contains(WordClass(.comparative)) }) { return true }
    guard let first = opinion.tokens.first, first > 0,
      case .intensifier(let intensifier) = reading.sign(covering: first - 1)?.meaning
    else { return false }
    return intensifier.kind == .amplify
  }

  /// "More" behind a verb that tells how things are compares and asks for nothing: `the seats are more comfortable`.
  private static func silenceComparisons(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .more, let own = Cues.own(sign, in: reading) else {
        continue
      }
      let clause = reading.opinions[own].clause
      let before = reading.clauses[clause].tokens.lowerBound..<sign.tokens.lowerBound
      guard comparesNext(sign, reading), reading.isAsserted(before), !isWished(clause, reading) else { continue }
      reading.adjust(own, to: 0, by: .wish)
    }
  }

  /// Whether praise follows at once.
  private static func comparesNext(_ sign: Reading.Sign, _ reading: Reading) -> Bool {
    reading.opinions.contains { $0.tokens.lowerBound == sign.tokens.upperBound && $0.value > 0 }
  }

  private static func isWished(_ clause: Int, _ reading: Reading) -> Bool {
    reading.signs.contains { sign in
      guard case .cue(let cue) = sign.meaning, reading.clause(ofToken: sign.tokens.lowerBound) == clause else {
        return false
      }
      return cue.kind == .wish || cue.kind == .should || cue.kind == .lack
    }
  }
}
