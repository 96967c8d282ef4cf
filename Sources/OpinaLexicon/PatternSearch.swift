/// Matches one pattern at one place.
struct PatternSearch {
  let table: PatternTable
  let words: UnsafeBufferPointer<PatternSet.Word>

  /// The tokens of the longest match whose anchor stands at a position.
  @inline(__always)
  func match(_ pattern: Int, anchoredAt position: Int) -> Range<Int>? {
    let shape = table.shapes[pattern]
    let first = Int(shape.firstSlot)
    let anchor = first + Int(shape.anchor)
    let last = forward(anchor + 1, until: first + Int(shape.slotCount), at: position + 1)
    guard last >= 0 else { return nil }
    let start = backward(anchor - 1, until: first, at: position - 1)
    return start >= 0 ? start..<last : nil
  }

  /// The end of the longest match of slots, beginning at a token; -1 if there is none.
  private func forward(_ index: Int, until end: Int, at token: Int) -> Int {
    guard index < end else { return token }
    let slot = table.slots[index]
    switch slot.kind {
    case .sentenceEnd:
      return endsSentence(token) ? forward(index + 1, until: end, at: token) : -1
    case .sentenceStart:
      return -1
    case .comma:
      guard token < words.count, words[token].isComma else { return -1 }
      return forward(index + 1, until: end, at: token + 1)
    case .words, .gap:
      var taken = 0
      while taken < Int(slot.most), token + taken < words.count, fits(slot, token + taken),
        !words[token + taken].startsSentence
      { taken += 1 }
      while taken >= Int(slot.fewest) {
        let last = forward(index + 1, until: end, at: token + taken)
        if last >= 0 { return last }
        taken -= 1
      }
      return -1
    }
  }

  /// The beginning of the longest match of slots, ending at a token; -1 if there is none.
  private func backward(_ index: Int, until first: Int, at token: Int) -> Int {
    guard index >= first else { return token + 1 }
    let slot = table.slots[index]
    switch slot.kind {
    case .sentenceStart:
      return startsSentence(behind: token) ? backward(index - 1, until: first, at: token) : -1
    case .sentenceEnd:
      return -1
    case .comma:
      guard token >= 0, words[token].isComma, !words[token + 1].startsSentence else { return -1 }
      return backward(index - 1, until: first, at: token - 1)
    case .words, .gap:
      var taken = 0
      while taken < Int(slot.most), token - taken >= 0, fits(slot, token - taken),
        !words[token - taken + 1].startsSentence
      {
        taken += 1
      }
      while taken >= Int(slot.fewest) {
        let start = backward(index - 1, until: first, at: token - taken)
        if start >= 0 { return start }
        taken -= 1
      }
      return -1
    }
  }

  @inline(__always)
  private func fits(_ slot: PatternTable.Slot, _ token: Int) -> Bool {
    guard !words[token].isPunctuation else { return false }
    // A negator inside a gap would be swallowed: `<tener> ... problemas` is not `no ... problemas`.
    if slot.kind == .gap { return slot.most == 1 || !words[token].classes.contains(.negator) }
    return table.fits(slot, words[token].form, words[token].classes.rawValue)
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
