internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaText

/// Thanks in a comment that takes no side otherwise are faint praise: `Gracias`, `got my refund, thanks!`.
///
/// Thanks for what is yet to be done are none: those of a question, of a request, of somebody who declines, and those of
/// a formula (`gracias de antemano`), and those that end a sentence that says more (`a copy of my contract, thanks`).
package enum Gratitude {
  /// Of comments on which people agreed without knowing the rule, four in five that only thank were called positive, the
  /// rest neutral.
  static let value = 0.5
  /// Words that may stand before thanks in their sentence: `yes, thanks`.
  static let reach = 2

  static func apply(_ reading: inout Reading, _ question: Question, _ lexicon: LanguageLexicon) {
    guard reading.holds(.intent), reading.sides == (false, false),
      let thanks = thanks(in: reading, lexicon)
    else { return }
    switch question {
    case .open, .reason: guard !asks(reading, lexicon) else { return }
    // What else an answer names is what was asked for: `more toilets, thanks`.
    case .likes, .dislikes, .improve: guard isAll(thanks, reading) else { return }
    }
    reading.add(.rule(.gratitude), thanks, value: value)
  }

  /// Whether nothing but thanks speaks.
  package static func speaksAlone(in reading: Reading) -> Bool {
    var found = false
    for opinion in reading.opinions where opinion.value != 0 {
      guard opinion.source == .rule(.gratitude) else { return false }
      found = true
    }
    return found
  }

  /// The first words of thanks that no longer group of words takes up.
  private static func thanks(in reading: Reading, _ lexicon: LanguageLexicon) -> Range<Int>? {
    for mention in reading.mentions {
      guard case .intent(let intent) = lexicon.patterns.meanings[mention.pattern].meaning,
        lexicon.acts[intent] == .thanks
      else { continue }
      let isTakenUp = mention.tokens.contains { token in
        guard let sign = reading.sign(covering: token) else { return false }
        return sign.tokens.count > mention.tokens.count
      }
      if !isTakenUp, isSaidFirst(mention.tokens, reading) { return mention.tokens }
    }
    return nil
  }

  /// Whether hardly anything stands before thanks in their sentence, and no other courtesy: `please and thank you`.
  private static func isSaidFirst(_ thanks: Range<Int>, _ reading: Reading) -> Bool {
    var words = 0
    var token = thanks.lowerBound
    while token > 0, !reading.words[token].startsSentence {
      token -= 1
      if reading.tokens[token].kind == .word { words += 1 }
      if case .cue(let cue) = reading.sign(covering: token)?.meaning, cue.kind == .polite { return false }
    }
    return words <= reach
  }

  /// Whether a comment asks for something, wishes or declines.
  private static func asks(_ reading: Reading, _ lexicon: LanguageLexicon) -> Bool {
    if reading.clauses.contains(where: \.isQuestion) { return true }
    for sign in reading.signs {
      switch sign.meaning {
      case .negator(let negator) where negator.kind != .inert: return true
      case .cue(let cue):
        switch cue.kind {
        case .wish, .should, .lack, .more, .hope, .question, .irony: return true
        default: continue
        }
      default: continue
      }
    }
    return reading.mentions.contains { mention in
      guard case .intent(let intent) = lexicon.patterns.meanings[mention.pattern].meaning else { return false }
      return lexicon.acts[intent] == .demand
    }
  }

  /// Whether thanks are all that a comment says.
  private static func isAll(_ thanks: Range<Int>, _ reading: Reading) -> Bool {
    reading.tokens.indices.allSatisfy { token in
      thanks.contains(token) || reading.words[token].isPunctuation || reading.words[token].classes.contains(.emoji)
        || reading.tokens[token].kind == .mention
    }
  }
}
