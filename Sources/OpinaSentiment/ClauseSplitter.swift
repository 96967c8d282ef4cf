internal import OpinaLexicon
internal import OpinaText

/// Cuts sentences into clauses: at punctuation and at connectives, at "and" and "or" only where both sides take a side or
/// name a theme.
enum ClauseSplitter {
  static func split(
    _ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) {
    let count = reading.tokens.count
    for sign in reading.signs {
      switch sign.meaning {
      case .phrase(let phrase):
        if phrase.valence == 0 { reading.speakers.remove(sign.tokens) } else { reading.speakers.insert(sign.tokens) }
        reading.bounds.insert(sign.tokens.lowerBound)
        reading.bounds.insert(sign.tokens.upperBound - 1)
      case .connective:
        reading.speakers.remove(sign.tokens)
        reading.bounds.insert(sign.tokens.lowerBound)
      default:
        reading.speakers.remove(sign.tokens)
      }
    }
    for match in reading.beaten { reading.bounds.insert(match.tokens.lowerBound) }
    var contents = reading.contents
    for mention in reading.mentions {
      let meaning = lexicon.patterns.meanings[mention.pattern]
      // Whoever asks what is named and what it is like looks there next.
      lexicon.prefetch(meaning)
      switch meaning {
      case .term(let number): reading.terms.append(Reading.NamedTerm(number, mention.tokens))
      case .target: contents.insert(.target)
      default:
        contents.formUnion(.of(meaning))
        continue
      }
      reading.speakers.insert(mention.tokens)
    }
    reading.contents = contents
    var start = 0
    var sentence = 0
    var joint: Connective?
    var index = 0
    func close(at end: Int) {
      guard start < end else { return }
      reading.clauses.append(Reading.Clause(tokens: start..<end, sentence: sentence, joint: joint))
      if let joint { reading.contents.formUnion(.of(joint)) }
    }
    // Most words neither begin nor end anything.
    while let next = reading.bounds.next(from: index) {
      index = next
      if reading.words[index].startsSentence, index > 0 {
        close(at: index)
        start = index
        sentence += 1
        joint = nil
      }
      let sign = reading.sign(covering: index)
      if let sign, case .connective(let connective) = sign.meaning, sign.tokens.lowerBound == index {
        if separates(connective, sign.tokens, start, reading), !isClitic(index, reading, text) {
          close(at: index)
          start = index
          joint = connective
        }
        index = sign.tokens.upperBound
        continue
      }
      if let sign, let opened = PhraseJoint.find(sign, index, lexicon, reading) {
        if opened.isAhead { index += 1 }
        close(at: index)
        start = index
        joint = opened.joint
        if !opened.isAhead { index = sign.tokens.upperBound }
        continue
      }
      if sign == nil, let match = reading.beaten.first(where: { $0.tokens.lowerBound == index }),
        case .connective(let connective) = lexicon.patterns.meanings[match.pattern], !isClitic(index, reading, text)
      {
        close(at: index)
        start = index
        joint = connective
      }
      if reading.words[index].isPunctuation, !reading.words[index].classes.contains(.quotationMark), sign == nil,
        index + 1 < count, !reading.words[index + 1].startsSentence
      {
        close(at: index + 1)
        start = index + 1
        joint = nil
      }
      index += 1
    }
    close(at: count)
    let clauseOfToken = reading.clauseOfToken.refill(count)
    for (number, clause) in reading.clauses.enumerated() {
      (clauseOfToken + clause.tokens.lowerBound)
        .update(repeating: Int32(truncatingIfNeeded: number), count: clause.tokens.count)
    }
  }

  /// Whether a hyphen joins a word to the one before: the `se` of `tornou-se` is no "if".
  private static func isClitic(_ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(reading.tokens[token].start)
    return token > 0 && start > 0 && text[start - 1] == UInt8(ascii: "-")
      && Int(reading.tokens[token - 1].end) == start - 1
  }

  private static func separates(
    _ connective: Connective, _ tokens: Range<Int>, _ start: Int, _ reading: Reading
  ) -> Bool {
    switch connective {
    case .but, .although, .because, .so, .if, .unless, .except, .despite, .when, .purpose: return true
    case .that, .than: return false
    case .and, .or:
      guard reading.speakers.holdsAny(of: start..<tokens.lowerBound) else { return false }
      var end = tokens.upperBound
      while end < reading.words.count, !reading.words[end].mayBound { end += 1 }
      return reading.speakers.holdsAny(of: tokens.upperBound..<end)
    }
  }
}
