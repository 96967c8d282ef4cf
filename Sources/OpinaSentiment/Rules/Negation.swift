internal import OpinaLexicon

/// A negator turns the first opinion that it reaches around, and those joined to it by "or".
///
/// Two negators on one opinion count once: Spanish, Portuguese and Italian double them (`no … nada`).
enum Negation {
  /// What is left of praise that is denied, turned around.
  static let ofPraise = -0.6
  /// Strong praise denied is a mild complaint (`not perfect`), so praise counts at most as much as this.
  static let praiseLimit = 2.0
  /// What is left of a complaint that is denied: litotes (`no está mal`) praises less than praise does.
  static let ofComplaint = -0.6
  /// `without problems`, `never a delay`: stronger than "not bad".
  static let ofComplaintWithout = -0.8
  /// `barely works`.
  static let barelyPraise = -0.5
  static let barelyComplaint = 0.5
  /// How many words further an opinion may stand that shares the negator of the one before.
  static let sharedReach = 2

  static func apply(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .negator(let negator) = sign.meaning, negator.kind != .inert else { continue }
      var last: Int?
      for index in reading.opinions.indices {
        let opinion = reading.opinions[index]
        guard opinion.tokens.lowerBound >= sign.tokens.upperBound else { continue }
        if let previous = last {
          let gap =
            reading.opinions[previous].tokens
            .upperBound..<max(reading.opinions[previous].tokens.upperBound, opinion.tokens.lowerBound)
          guard gap.count <= sharedReach, isJoinedByOr(gap, reading) else { break }
        } else {
          guard opinion.tokens.lowerBound - sign.tokens.upperBound <= negator.reach,
            reaches(sign.tokens.upperBound..<opinion.tokens.lowerBound, reading)
          else { break }
        }
        last = index
        // A phrase that negates by itself (`niente di che`, `no … nada`) only agrees with the negator before it.
        guard !opinion.isNegated, !negatesItself(opinion, reading) else { continue }
        reading.opinions[index].isNegated = true
        reading.adjust(index, to: value(opinion.value, negator.kind), by: .negation, cause: sign.pattern)
      }
    }
  }

  private static func value(_ value: Double, _ kind: Negator.Kind) -> Double {
    switch kind {
    case .barely: value > 0 ? value * barelyPraise : value * barelyComplaint
    case .without, .never, .nobody: value > 0 ? min(value, praiseLimit) * ofPraise : value * ofComplaintWithout
    case .not, .nor, .inert: value > 0 ? min(value, praiseLimit) * ofPraise : value * ofComplaint
    }
  }

  private static func negatesItself(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard case .pattern = opinion.source else { return false }
    return opinion.tokens.contains { reading.words[$0].classes.contains(.negator) }
  }

  /// Whether no punctuation and no connective but "or", "and", "that" stands between.
  private static func reaches(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    for token in gap {
      if reading.words[token].isPunctuation || reading.words[token].startsSentence { return false }
      if reading.covers[token] >= 0,
        case .connective(let connective) = reading.signs[Int(reading.covers[token])].meaning
      {
        switch connective {
        case .or, .and, .that, .than: continue
        default: return false
        }
      }
    }
    return true
  }

  private static func isJoinedByOr(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    gap.contains { token in
      guard reading.covers[token] >= 0, case .connective(.or) = reading.signs[Int(reading.covers[token])].meaning else {
        return false
      }
      return true
    }
  }
}
