/// Matches one pattern at one place.
struct PatternSearch {
  let table: PatternTable
  let words: UnsafeBufferPointer<PatternSet.Word>

  /// What was found at one place.
  struct Found {
    /// 1 for a match, 0 for none: in numbers, so that whoever puts matches down needs no branch.
    let count: Int
    /// The tokens of the match.
    let tokens: Range<Int>

    static let nothing = Found(count: 0, tokens: 0..<0)

    @inline(__always)
    init(count: Int, tokens: Range<Int>) {
      self.count = count
      self.tokens = tokens
    }
  }

  /// The longest match of a pattern whose anchor stands at a position.
  @inline(__always)
  func match(_ entry: PatternEntry, at position: Int) -> Found {
    let anchor = Int(entry.slot)
    if entry.isPlain { return plainMatch(entry, anchor, at: position) }
    let slot = table.slots[anchor]
    let end = slot.isLast ? position + 1 : forward(anchor + 1, at: position + 1)
    guard end >= 0 else { return .nothing }
    let start = slot.isFirst ? position : backward(anchor - 1, at: position - 1)
    return start >= 0 ? Found(count: 1, tokens: start..<end) : .nothing
  }

  /// A pattern each of whose slots takes one word, as most do, can stand at one place only. Every word is looked at
  /// whatever the one before it is like: nearly all patterns that come here match.
  @inline(__always)
  private func plainMatch(_ entry: PatternEntry, _ anchor: Int, at position: Int) -> Found {
    let start = position &- entry.before
    let end = position &+ entry.behind &+ 1
    guard start >= 0, end <= words.count else { return .nothing }
    var slot = anchor &- entry.before
    var count = fits(slot, start)
    var token = start &+ 1
    while token < end {
      slot &+= 1
      count &= fits(slot, token) & (words[token].startsSentence ? 0 : 1)
      token &+= 1
    }
    return Found(count: count, tokens: Range(uncheckedBounds: (start, end)))
  }

  /// 1 if a word fits a plain slot, else 0.
  @inline(__always)
  private func fits(_ slot: Int, _ token: Int) -> Int {
    let word = words[token]
    let fit = table.fit(table.slots[slot], word.form, word.classes.rawValue)
    return (fit == 0 ? 0 : 1) & (word.isPunctuation ? 0 : 1)
  }

  /// The end of the longest match of a slot and those behind it, beginning at a token; -1 if there is none.
  private func forward(_ index: Int, at token: Int) -> Int {
    let slot = table.slots[index]
    @inline(__always)
    func rest(_ token: Int) -> Int { slot.isLast ? token : forward(index + 1, at: token) }
    switch slot.kind {
    case .sentenceEnd:
      return endsSentence(token) ? rest(token) : -1
    case .sentenceStart:
      return -1
    case .comma:
      guard token < words.count, words[token].isComma else { return -1 }
      return rest(token + 1)
    case .words, .gap:
      var taken = 0
      while taken < slot.most, token + taken < words.count, fits(slot, token + taken),
        !words[token + taken].startsSentence
      { taken += 1 }
      while taken >= slot.fewest {
        let last = rest(token + taken)
        if last >= 0 { return last }
        taken -= 1
      }
      return -1
    }
  }

  /// The beginning of the longest match of a slot and those before it, ending at a token; -1 if there is none.
  private func backward(_ index: Int, at token: Int) -> Int {
    let slot = table.slots[index]
    @inline(__always)
    func rest(_ token: Int) -> Int { slot.isFirst ? token + 1 : backward(index - 1, at: token) }
    switch slot.kind {
    case .sentenceStart:
      return startsSentence(behind: token) ? rest(token) : -1
    case .sentenceEnd:
      return -1
    case .comma:
      guard token >= 0, words[token].isComma, !words[token + 1].startsSentence else { return -1 }
      return rest(token - 1)
    case .words, .gap:
      var taken = 0
      while taken < slot.most, token - taken >= 0, fits(slot, token - taken),
        !words[token - taken + 1].startsSentence
      {
        taken += 1
      }
      while taken >= slot.fewest {
        let start = rest(token - taken)
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
    let record = words[token].record
    guard slot.signature & record.signature != 0 else { return false }
    return table.fit(slot, words[token].form, record.classes.rawValue) != 0
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
