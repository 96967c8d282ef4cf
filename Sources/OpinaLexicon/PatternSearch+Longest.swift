// Patterns with optional words, gaps, commas or edges of sentences: the longest reading is tried first.
extension PatternSearch {
  /// The longest match of any other pattern whose anchor stands at a position.
  func match(_ entry: PatternEntry, at position: Int) -> Found {
    let anchor = entry.slot
    let slot = slots[anchor]
    let end = slot.isLast ? position &+ 1 : forward(anchor &+ 1, at: position &+ 1)
    guard end >= 0 else { return .nothing }
    let start = slot.isFirst ? position : backward(anchor &- 1, at: position &- 1)
    return start >= 0 ? Found(count: 1, tokens: Range(uncheckedBounds: (start, end))) : .nothing
  }

  /// The end of the longest match of a slot and those behind it, beginning at a token; -1 if there is none.
  ///
  /// - Parameter beginning: where a sentence may begin all the same, as the slot before has crossed its end.
  private func forward(_ first: Int, at start: Int, beginning: Int = -1) -> Int {
    var index = first
    var token = start
    // Slots that take one word need no second try, and no call of their own.
    while slots[index].isPlain {
      guard token < words.count, fits(slots[index], token), !words[token].startsSentence || token == beginning
      else { return -1 }
      token &+= 1
      if slots[index].isLast { return token }
      index &+= 1
    }
    let slot = slots[index]
    @inline(__always)
    func rest(_ token: Int) -> Int {
      if slot.isLast { return token }
      return mayStand(slots[index &+ 1], token) ? forward(index &+ 1, at: token, beginning: beginning) : -1
    }
    switch slot.kind {
    case .sentenceEnd:
      return endsSentence(token) ? rest(token) : -1
    case .sentenceStart:
      return -1
    case .stop:
      let next = nextSentence(token)
      return next < 0 || slot.isLast ? next : forward(index &+ 1, at: next, beginning: next)
    case .comma:
      guard token < words.count, words[token].isComma else { return -1 }
      return rest(token &+ 1)
    case .words, .gap:
      var taken = 0
      while taken < slot.most, token &+ taken < words.count, fits(slot, token &+ taken),
        !words[token &+ taken].startsSentence || token &+ taken == beginning
      { taken &+= 1 }
      while taken >= slot.fewest {
        let last = rest(token &+ taken)
        if last >= 0 { return last }
        taken &-= 1
      }
      return -1
    }
  }

  /// The beginning of the longest match of a slot and those before it, ending at a token; -1 if there is none.
  private func backward(_ last: Int, at end: Int) -> Int {
    var index = last
    var token = end
    while slots[index].isPlain {
      guard token >= 0, fits(slots[index], token), !words[token &+ 1].startsSentence else { return -1 }
      if slots[index].isFirst { return token }
      token &-= 1
      index &-= 1
    }
    let slot = slots[index]
    @inline(__always)
    func rest(_ token: Int) -> Int {
      if slot.isFirst { return token &+ 1 }
      return mayStand(slots[index &- 1], token) ? backward(index &- 1, at: token) : -1
    }
    switch slot.kind {
    case .sentenceStart:
      return startsSentence(behind: token) ? rest(token) : -1
    case .sentenceEnd:
      return -1
    case .stop:
      let last = lastSentence(token)
      return last < 0 ? -1 : rest(last)
    case .comma:
      guard token >= 0, words[token].isComma, !words[token &+ 1].startsSentence else { return -1 }
      return rest(token &- 1)
    case .words, .gap:
      var taken = 0
      while taken < slot.most, token &- taken >= 0, fits(slot, token &- taken),
        !words[token &- taken &+ 1].startsSentence
      {
        taken &+= 1
      }
      while taken >= slot.fewest {
        let start = rest(token &- taken)
        if start >= 0 { return start }
        taken &-= 1
      }
      return -1
    }
  }

  /// Whether a word may stand in a slot, as far as can be told without looking it up: behind and before gaps few do.
  @inline(__always)
  private func mayStand(_ slot: PatternTable.Slot, _ token: Int) -> Bool {
    guard slot.isPlain else { return true }
    return token >= 0 && token < words.count && slot.signature & words[token].record.signature != 0
  }

  @inline(__always)
  private func fits(_ slot: PatternTable.Slot, _ token: Int) -> Bool {
    guard !words[token].isPunctuation else { return false }
    // A negator inside a gap would be swallowed: `<tener> ... problemas` is not `no ... problemas`.
    if slot.kind == .gap { return slot.most == 1 || !words[token].classes.contains(.negator) }
    let record = words[token].record
    guard slot.signature & record.signature != 0 else { return false }
    return slot.fit(record, fitting) != 0
  }

  /// Whether nothing but closing punctuation is left of the sentence.
  private func endsSentence(_ token: Int) -> Bool {
    var token = token
    while token < words.count, words[token].isPunctuation, !words[token].startsSentence {
      if words[token].isComma { return false }
      token += 1
    }
    return token >= words.count || words[token].startsSentence
  }

  /// As many marks stand between two sentences at most: no match grows longer than matches may be.
  private static let mostMarks = 4

  /// The first word of the sentence that follows, if marks end the one before at a token; else -1.
  private func nextSentence(_ first: Int) -> Int {
    var token = first
    guard token < words.count, words[token].isHeavyMark, !words[token].startsSentence else { return -1 }
    while token < words.count, words[token].isHeavyMark, !words[token].startsSentence { token &+= 1 }
    guard token < words.count, words[token].startsSentence else { return -1 }
    // What opens the next one is no word.
    while token < words.count, words[token].isHeavyMark { token &+= 1 }
    return token < words.count && !words[token].isPunctuation && token &- first <= Self.mostMarks ? token : -1
  }

  /// The last word of the sentence before, if marks end it and the next one begins behind a token; else -1.
  private func lastSentence(_ last: Int) -> Int {
    var token = last
    while token >= 0, !words[token &+ 1].startsSentence {
      guard words[token].isHeavyMark else { return -1 }
      token &-= 1
    }
    guard token >= 0, words[token].isHeavyMark else { return -1 }
    while token >= 0, words[token].isHeavyMark, !words[token].startsSentence { token &-= 1 }
    return token >= 0 && !words[token].isPunctuation && last &- token <= Self.mostMarks ? token : -1
  }

  /// Whether the word behind a token begins its sentence, opening punctuation not counted.
  private func startsSentence(behind token: Int) -> Bool {
    if words[token + 1].startsSentence { return true }
    var token = token
    while token >= 0, words[token].isPunctuation, !words[token].isComma {
      if words[token].startsSentence { return true }
      token -= 1
    }
    return token < 0
  }
}
