internal import OpinaLexicon

/// What used to be good is not any more; what used to be bad is better now. What a word says is now is no past, and what was
/// denied is already turned: `antes era buenísimo, ya no`.
enum Past {
  static let share = -0.4

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    Cues.scaleOpinions(of: &reading, by: .past) { kind, opinion, sign, reading in
      kind == .past && !opinion.isRefuted && !isNow(opinion, behind: sign, reading, lexicon) ? share : nil
    }
    applyBehind(&reading)
  }

  /// Whether a word that says "now" stands between, or in the opinion: `lo que antes era un caos ahora va solo`, `l'anno
  /// scorso pagavo 180, adesso 110`.
  private static func isNow(
    _ opinion: Reading.Opinion, behind sign: Reading.Sign, _ reading: Reading, _ lexicon: LanguageLexicon
  ) -> Bool {
    reading.matches.contains { match in
      let start = match.tokens.lowerBound
      guard start >= sign.tokens.upperBound, start <= opinion.tokens.lowerBound || opinion.tokens.contains(start),
        case .cue(let cue) = lexicon.patterns.meanings[match.pattern].meaning
      else { return false }
      return cue.kind == .now
    }
  }

  /// A date that ends its clause dates what stands before it: `I was happy here years ago`.
  private static func applyBehind(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .cue(let cue) = sign.meaning, cue.kind == .past else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      guard reading.endsClause(sign.tokens.upperBound, clause), lasted(clause, reading),
        !isCompared(clause, sign, reading)
      else { continue }
      for index in reading.opinions.indices {
        let opinion = reading.opinions[index]
        guard opinion.clause == clause, !opinion.tokens.isEmpty, opinion.tokens.upperBound <= sign.tokens.lowerBound
        else {
          continue
        }
        reading.scale(index, by: share, by: .past, cause: sign.pattern)
      }
    }
  }

  /// Whether a clause tells how things were: `era amable antes`, not `llegó antes`.
  private static func lasted(_ clause: Int, _ reading: Reading) -> Bool {
    reading.clauses[clause].tokens.contains { token in
      let classes = reading.words[token].classes
      return classes.contains(.verb)
        && (classes.contains(WordClass(.imperfect))
          || classes.contains(WordClass(.past)) && classes.contains(.auxiliary))
    }
  }

  /// `Better than before` speaks of now.
  private static func isCompared(_ clause: Int, _ cue: Reading.Sign, _ reading: Reading) -> Bool {
    reading.signs.contains { sign in
      guard sign.tokens.upperBound <= cue.tokens.lowerBound, reading.clause(ofToken: sign.tokens.lowerBound) == clause
      else { return false }
      switch sign.meaning {
      case .connective(.than), .connective(.that), .negator: return true
      default: return false
      }
    }
  }
}
