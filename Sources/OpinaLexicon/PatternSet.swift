/// One slot of a compiled pattern.
public struct PatternSlot: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case words, gap, comma, sentenceStart, sentenceEnd
  }

  let kind: Kind
  /// Forms that fit, sorted.
  let forms: [Vocabulary.Form]
  /// Classes that fit.
  let classes: WordClass
  /// Fewest and most words: 0…1 for an optional slot, 1…1 for a plain one.
  let fewest: Int
  let most: Int

  /// Whether a word fits.
  public func fits(form: Vocabulary.Form, classes token: WordClass) -> Bool {
    if !classes.isDisjoint(with: token) { return true }
    if form == Vocabulary.unknown || forms.isEmpty { return false }
    if forms.count == 1 { return forms[0] == form }
    var low = 0
    var high = forms.count
    while low < high {
      let middle = (low + high) / 2
      if forms[middle] < form { low = middle + 1 } else { high = middle }
    }
    return low < forms.count && forms[low] == form
  }
}

/// All patterns of a language, indexed by the word that is rarest in each.
public struct PatternSet: Sendable {
  /// One pattern with what it means.
  public struct Pattern: Sendable {
    public let text: String
    public let meaning: Meaning
    public let row: RowReference
    let slots: [PatternSlot]
    let anchor: Int
  }

  /// Where a pattern matched.
  public struct Match: Hashable, Sendable {
    /// Index into `patterns`.
    public let pattern: Int
    /// Tokens that it took, the punctuation marks of `^` and `$` not counted.
    public let tokens: Range<Int>
  }

  public let patterns: [Pattern]
  /// By form: patterns whose anchor it fits.
  private let anchorStarts: [Int32]
  private let anchored: [Int32]

  init(patterns: [(text: String, meaning: Meaning, row: RowReference, slots: [PatternSlot])], formCount: Int) {
    var uses = [Int32](repeating: 0, count: formCount)
    for pattern in patterns {
      for slot in pattern.slots where slot.kind == .words && slot.fewest == 1 && slot.classes.isEmpty {
        for form in slot.forms { uses[Int(form)] += 1 }
      }
    }
    var compiled: [Pattern] = []
    var counts = [Int32](repeating: 0, count: formCount + 1)
    for pattern in patterns {
      var anchor = -1
      var cost = Int32.max
      for (index, slot) in pattern.slots.enumerated()
      where slot.kind == .words && slot.fewest == 1 && slot.classes.isEmpty && !slot.forms.isEmpty {
        let worst = slot.forms.map { uses[Int($0)] }.max() ?? 0
        if worst < cost {
          cost = worst
          anchor = index
        }
      }
      guard anchor >= 0 else { continue }
      for form in pattern.slots[anchor].forms { counts[Int(form) + 1] += 1 }
      compiled.append(
        Pattern(text: pattern.text, meaning: pattern.meaning, row: pattern.row, slots: pattern.slots, anchor: anchor))
    }
    for form in 0..<formCount { counts[form + 1] += counts[form] }
    var next = counts
    var anchored = [Int32](repeating: 0, count: Int(counts[formCount]))
    for (index, pattern) in compiled.enumerated() {
      for form in pattern.slots[pattern.anchor].forms {
        anchored[Int(next[Int(form)])] = Int32(index)
        next[Int(form)] += 1
      }
    }
    self.patterns = compiled
    anchorStarts = counts
    self.anchored = anchored
  }

  /// A token as patterns see it.
  public struct Word: Sendable {
    public var form: Vocabulary.Form
    public var classes: WordClass
    /// What stands here is punctuation, which patterns do not cross.
    public var isPunctuation: Bool
    /// Light punctuation, which the slot `,` matches.
    public var isComma: Bool
    /// A new sentence begins here.
    public var startsSentence: Bool

    public init(
      form: Vocabulary.Form, classes: WordClass, isPunctuation: Bool, isComma: Bool, startsSentence: Bool
    ) {
      self.form = form
      self.classes = classes
      self.isPunctuation = isPunctuation
      self.isComma = isComma
      self.startsSentence = startsSentence
    }
  }

  /// Appends every match in a comment, each pattern with its longest reading at each anchor.
  public func matches(in words: [Word], into result: inout [Match]) {
    for (position, word) in words.enumerated() where word.form != Vocabulary.unknown {
      for index in anchorStarts[Int(word.form)]..<anchorStarts[Int(word.form) + 1] {
        let number = Int(anchored[Int(index)])
        let pattern = patterns[number]
        guard let last = Self.forward(pattern.slots, from: pattern.anchor + 1, at: position + 1, in: words),
          let first = Self.backward(pattern.slots, from: pattern.anchor - 1, at: position - 1, in: words)
        else { continue }
        result.append(Match(pattern: number, tokens: first..<last))
      }
    }
  }

  /// The end of the longest match of the slots from `index` on, beginning at a token.
  private static func forward(_ slots: [PatternSlot], from index: Int, at token: Int, in words: [Word]) -> Int? {
    guard index < slots.count else { return token }
    let slot = slots[index]
    switch slot.kind {
    case .sentenceEnd:
      let atEnd = token >= words.count || words[token].startsSentence || endsSentence(words, at: token)
      return atEnd ? forward(slots, from: index + 1, at: token, in: words) : nil
    case .sentenceStart:
      return nil
    case .comma:
      guard token < words.count, words[token].isComma else { return nil }
      return forward(slots, from: index + 1, at: token + 1, in: words)
    case .words, .gap:
      var taken = 0
      while taken < slot.most, token + taken < words.count, !words[token + taken].isPunctuation,
        !(words[token + taken].startsSentence && token + taken > 0),
        slot.kind == .gap || slot.fits(form: words[token + taken].form, classes: words[token + taken].classes)
      { taken += 1 }
      while taken >= slot.fewest {
        if let end = forward(slots, from: index + 1, at: token + taken, in: words) { return end }
        taken -= 1
      }
      return nil
    }
  }

  /// Whether nothing but punctuation is left of the sentence.
  private static func endsSentence(_ words: [Word], at token: Int) -> Bool {
    var token = token
    while token < words.count, words[token].isPunctuation, !words[token].startsSentence {
      if words[token].isComma { return false }
      token += 1
    }
    return token >= words.count || words[token].startsSentence
  }

  /// The beginning of the longest match of the slots up to `index`, ending at a token.
  private static func backward(_ slots: [PatternSlot], from index: Int, at token: Int, in words: [Word]) -> Int? {
    guard index >= 0 else { return token + 1 }
    let slot = slots[index]
    switch slot.kind {
    case .sentenceStart:
      var token = token
      while token >= 0, words[token].isPunctuation, !words[token + 1].startsSentence, !words[token].isComma { token -= 1 }
      return token < 0 || words[token + 1].startsSentence ? token + 1 : nil
    case .sentenceEnd:
      return nil
    case .comma:
      guard token >= 0, words[token].isComma, !words[token + 1].startsSentence else { return nil }
      return backward(slots, from: index - 1, at: token - 1, in: words)
    case .words, .gap:
      var taken = 0
      while taken < slot.most, token - taken >= 0, !words[token - taken].isPunctuation,
        !words[token - taken + 1].startsSentence,
        slot.kind == .gap || slot.fits(form: words[token - taken].form, classes: words[token - taken].classes)
      { taken += 1 }
      while taken >= slot.fewest {
        if let first = backward(slots, from: index - 1, at: token - taken, in: words) { return first }
        taken -= 1
      }
      return nil
    }
  }
}
