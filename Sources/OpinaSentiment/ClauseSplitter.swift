internal import OpinaLexicon
internal import OpinaText

/// Cuts sentences into clauses: at punctuation and at connectives, at "and" and "or" only where both sides take a side or
/// name a theme.
///
/// First all cuts are noted that do not depend on others, kind by kind, then those of "and" and "or".
enum ClauseSplitter {
  static func split(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    let count = reading.tokens.count
    reading.cuts.removeAll(of: count)
    reading.joints.refill(count, repeating: nil)
    reading.insertions.removeAll(of: count)
    if reading.holds(.negator) { Insertion.find(&reading, text) }
    if reading.hasBeatenConnectives { PhraseJoint.cut(&reading, lexicon) }
    cutAtBounds(&reading)
    var next = reading.connectives.next(from: 0)
    while let token = next {
      cutAtConnective(token, &reading, text)
      next = reading.connectives.next(from: token + 1)
    }
    cutAtBeaten(&reading, text, lexicon)
    if reading.holds(.mark) { cutBehindMissedMarks(&reading) }
    next = reading.coordinators.next(from: 0)
    while let token = next {
      if coordinatesClauses(token, reading) { cutAtConnective(token, &reading, text) }
      next = reading.coordinators.next(from: token + 1)
    }
    makeClauses(&reading)
  }

  /// Where sentences begin, and behind marks.
  private static func cutAtBounds(_ reading: inout Reading) {
    let count = reading.tokens.count
    reading.starts.removeFirst(1)
    // A row that reaches over the end of a sentence makes one of two.
    reading.starts.subtract(reading.covered, without: reading.firsts)
    reading.cuts.formUnion(reading.starts)
    reading.cuts.insertNext(after: reading.marks, without: reading.covered, count: count)
  }

  private static func cutAtConnective(_ token: Int, _ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    guard let connective = reading.connective(at: token), !isClitic(token, reading, text),
      !reading.insertions.contains(token)
    else { return }
    reading.cut(token, joint: connective)
  }

  /// Connectives whose last words a phrase took up.
  private static func cutAtBeaten(
    _ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) {
    for match in reading.beaten.reversed() {
      let token = match.tokens.lowerBound
      guard !reading.covered.contains(token),
        case .connective(let connective) = lexicon.patterns.meanings[match.pattern].meaning,
        connective.joinsFromPhrases,
        !isClitic(token, reading, text)
      else { continue }
      // Of several at one place the strongest is the last to be noted.
      reading.cut(token, joint: connective)
    }
  }

  /// What a full mark lacks is a clause of its own: `not a 10 because ‖ of the noise`.
  private static func cutBehindMissedMarks(_ reading: inout Reading) {
    for sign in reading.signs {
      guard case .mark(let mark) = sign.meaning, mark.kind == .missed else { continue }
      let next = sign.tokens.upperBound
      if next < reading.words.count, !reading.words[next].startsSentence, !reading.words[next].isPunctuation {
        reading.cut(next, joint: .because)
      }
    }
  }

  /// Whether a hyphen joins a word to the one before: the `se` of `tornou-se` is no "if".
  private static func isClitic(_ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(reading.tokens[token].start)
    return token > 0 && start > 0 && text[start - 1] == UInt8(ascii: "-")
      && Int(reading.tokens[token - 1].end) == start - 1
  }

  /// Whether an "and" or "or" stands between two stretches that take a side or name a theme.
  private static func coordinatesClauses(_ token: Int, _ reading: Reading) -> Bool {
    guard let end = reading.sign(covering: token)?.tokens.upperBound else { return false }
    let start = reading.cuts.last(upTo: token) ?? 0
    guard reading.speakers.holdsAny(of: start..<token) else { return false }
    return reading.speakers.holdsAny(of: end..<(reading.bounds.next(from: end) ?? reading.words.count))
  }

  private static func makeClauses(_ reading: inout Reading) {
    let count = reading.tokens.count
    let clauseOfToken = reading.clauseOfToken.refill(count, slack: Reading.ClauseChunk.scalarCount)
    var start = 0
    var sentence = 0
    while start < count {
      let end = reading.cuts.next(from: start + 1) ?? count
      Reading.fill(clauseOfToken, start..<end, reading.clauses.count, by: Reading.ClauseChunk.self)
      reading.clauses.append(Reading.Clause(tokens: start..<end, sentence: sentence, joint: reading.joints[start]))
      guard end < count else { return }
      sentence += reading.starts.contains(end) ? 1 : 0
      start = end
    }
  }
}

extension Reading {
  /// Notes that a clause begins with a token, and how it is joined to what stands before.
  mutating func cut(_ token: Int, joint: Connective) {
    cuts.insert(token)
    joints[token] = joint
    contents.formUnion(.of(joint))
  }
}
