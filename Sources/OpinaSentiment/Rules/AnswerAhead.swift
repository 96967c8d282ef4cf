internal import OpinaLexicon

/// A stock answer that stands before the rest: `Nada, todo bien`, `nothing 😊`, `nothing at present`.
enum AnswerAhead {
  /// The answer that a comment begins with, and the token behind it; `nil` if it goes on without a mark and says more.
  static func find(in reading: Reading, _ lexicon: LanguageLexicon) -> (answer: Answer, end: Int)? {
    let clause = reading.clauses[0].tokens
    for mention in reading.mentions {
      guard mention.tokens.lowerBound <= clause.lowerBound else { break }
      guard case .answer(let answer) = lexicon.patterns.meanings[mention.pattern].meaning,
        isMarked(mention.tokens.upperBound, reading) || isFollowedBySigns(mention.tokens.upperBound, reading)
          || answer == .nothing && isAll(mention.tokens, reading, lexicon)
      else { continue }
      switch answer {
      case .nothing, .no, .empty: return (answer, mention.tokens.upperBound)
      // What it goes on to name may be what was asked for: `not sure, maybe the parking`.
      case .unknown where tellsOnly(mention.tokens.upperBound..<reading.words.count, reading):
        return (answer, mention.tokens.upperBound)
      case .fine where praisesOnly(from: mention.tokens.upperBound, reading):
        return (.nothing, mention.tokens.upperBound)
      default: continue
      }
    }
    return nil
  }

  /// Whether what follows praises, with no "but" and no wish for more: `can't fault it, fast replies`, not `all fine, but
  /// faster`.
  private static func praisesOnly(from token: Int, _ reading: Reading) -> Bool {
    var praises = false
    for opinion in reading.opinions where opinion.tokens.lowerBound >= token && opinion.value != 0 {
      guard opinion.value > 0, !opinion.tokens.contains(where: { isMore($0, reading) }) else { return false }
      praises = true
    }
    return praises && reading.clauses.dropFirst().allSatisfy { $0.joint == nil || $0.joint == .and }
  }

  private static func isMore(_ token: Int, _ reading: Reading) -> Bool {
    reading.words[token].classes.contains(WordClass(.comparative)) || reading.isIntensifier(token - 1)
  }

  /// Whether something is told and nothing denied.
  private static func tellsOnly(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    reading.isAsserted(tokens) && !tokens.contains { reading.isNegator($0) }
  }

  /// Whether a mark ends the first clause there, and another clause follows.
  private static func isMarked(_ token: Int, _ reading: Reading) -> Bool {
    reading.clauses.count > 1 && reading.words[reading.clauses[0].tokens.upperBound - 1].isPunctuation
      && reading.endsClause(token, 0)
  }

  /// Whether a comment only says when or to whom nothing comes to mind: `nothing at present`, `nada que decir`; not
  /// `nothing works`, `nada para niños`.
  private static func isAll(_ answer: Range<Int>, _ reading: Reading, _ lexicon: LanguageLexicon) -> Bool {
    let next = answer.upperBound
    guard reading.clauses[reading.clauses.count - 1].sentence == 0, next < reading.words.count,
      reading.words[next].classes.isDisjoint(with: [.verb, .auxiliary, .adjective]),
      reading.opinions.allSatisfy({ $0.value == 0 || $0.source == .rule(.bareNegation) && $0.tokens.overlaps(answer) })
    else { return false }
    return !reading.mentions.contains { mention in
      guard mention.tokens.lowerBound >= next, case .term = lexicon.patterns.meanings[mention.pattern].meaning else {
        return false
      }
      return true
    }
  }

  /// Whether nothing but emoji and the like follows.
  private static func isFollowedBySigns(_ token: Int, _ reading: Reading) -> Bool {
    guard token < reading.words.count else { return false }
    return reading.words[token...].allSatisfy { $0.isPunctuation || $0.classes.contains(.emoji) }
  }
}
