internal import OpinaLexicon

/// Points behind words that are cut short, and whether the sentence goes on behind them.
extension Tokenizer {
  /// What stands behind a point.
  private enum Follower {
    case nothing, digit, capital, smallLetter, sign
  }

  /// Whether a point may cut the word before it short: of hardly any word it can, and then `endsAbbreviation` says whether.
  @inline(__always)
  func mayEndAbbreviation(_ point: Int, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) -> Bool {
    guard Int(lastWord.end) == point else { return false }
    return isLetterCutShort(text) || lexicon.abbreviations.kind(of: lastWord.plain) != nil
  }

  /// Whether a point only cuts the word before it short: an abbreviation or an initial, behind which the sentence goes on.
  func endsAbbreviation(_ point: Int, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) -> Bool {
    guard Int(lastWord.end) == point else { return false }
    if let kind = lexicon.abbreviations.kind(of: lastWord.plain) {
      switch (kind, follower(of: point, text).kind) {
      case (_, .nothing): return false
      case (.name, _): return true
      case (.any, let follower): return follower != .capital
      case (.number, let follower): return follower == .digit
      }
    }
    guard isLetterCutShort(text) else { return false }
    let (follower, place) = follower(of: point, text)
    switch follower {
    case .nothing: return false
    case .digit, .smallLetter, .sign: return true
    case .capital: return isCapital(Fold.decode(text, at: Int(lastWord.start)).scalar) && isName(place, text, lexicon)
    }
  }

  /// Notes that the last word is cut short.
  mutating func markAbbreviation() {
    guard var last = list.last, last.end == lastWord.end else { return }
    list.removeLast()
    last.isAbbreviated = true
    list.append(last)
  }

  /// Whether the last word is a single letter, or several with points between them: `J`, `Á`, `J.R`.
  @inline(__always)
  private func isLetterCutShort(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = (Int(lastWord.start), Int(lastWord.end))
    // Letters of two bytes begin with U+00C0 … U+017F here; others are not known well enough.
    let letter = text[start] < 0x80 ? 1 : 2
    return end == start &+ letter || end > start &+ letter && text[start &+ letter] == UInt8(ascii: ".")
  }

  /// Whether what stands behind the point of a capital letter is a name, of which that is an initial: `J. Smith`, but not
  /// `Plan B. We like it`.
  ///
  /// What no lexicon knows is one, and so is another initial. Of known words nouns and adjectives may be, but no opinion:
  /// `M. Flores`, but not `Laura M. Excelente atención`.
  private func isName(_ place: Int, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) -> Bool {
    var end = letters(from: place, text)
    // `¿`
    guard end > place else { return false }
    if end < text.count, Apostrophe.width(text, at: end) > 0 {
      let elided = end + Apostrophe.width(text, at: end)
      // `D'Angelo`, but `L'hotel`; `Smith's` is asked for below.
      if elided < text.count, isCapital(Fold.decode(text, at: elided).scalar) { return true }
      if form(place..<elided, text) != Vocabulary.unknown { end = elided }
    }
    let next = form(place..<end, text)
    if isLetter(place..<end, text), end < text.count, text[end] == UInt8(ascii: ".") { return true }
    guard next != Vocabulary.unknown else { return true }
    let record = lexicon.patterns.record(next)
    // Names may begin with one: `J. De Angelis`.
    if record.classes.contains(.preposition) { return standsBeforeCapital(end, text) }
    let binding: WordClass = [
      .pronoun, .determiner, .conjunction, .auxiliary, .adverb, .numeral, .negator, .interjection,
    ]
    guard record.classes.isDisjoint(with: binding) else { return false }
    if record.classes.isDisjoint(with: [.noun, .adjective]) {
      // Verbs, and what means something by itself; `Smith` is known only as a part of what some row names.
      return !record.classes.contains(.verb) && record.isPattern == 0
    }
    // `Dr. J. Bello`, `J. R. Price`
    if let before = tokenBeforeLast, before.isAbbreviated { return true }
    guard record.opinion < 0 else { return false }
    // `J. Price was rude`, but `Gate B. Staff were rude`.
    return list.last?.startsSentence == true || !record.classes.contains(.theme)
  }

  /// The token before the last word, in its sentence.
  private var tokenBeforeLast: Token? {
    guard list.count > 1, let last = list.last, last.start == lastWord.start, !last.startsSentence else { return nil }
    return list[list.count - 2]
  }

  /// Whether the next word, or one more if that is a small one, begins with a capital: `De Angelis`, `De la Cruz`.
  private func standsBeforeCapital(_ end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = end
    for _ in 0..<2 {
      guard place + 1 < text.count, text[place] == 0x20 else { return false }
      if isCapital(Fold.decode(text, at: place + 1).scalar) { return true }
      let next = letters(from: place + 1, text)
      // Articles are short.
      guard next - place <= 4 else { return false }
      place = next
    }
    return false
  }

  /// Where the letters end that begin at a place.
  private func letters(from place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = place
    while end < text.count {
      let (scalar, width) = Fold.decode(text, at: end)
      guard let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic else { return end }
      end += width
    }
    return end
  }

  private func isLetter(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    Fold.decode(text, at: range.lowerBound).width == range.count
  }

  /// What stands behind a point and its spaces, and where. An upside-down mark begins a sentence as a capital does.
  private func follower(of point: Int, _ text: UnsafeBufferPointer<UInt8>) -> (kind: Follower, place: Int) {
    var place = point + 1
    while place < text.count, isSpace(text, place), !isLineEnd(text, place) {
      place += Fold.decode(text, at: place).width
    }
    guard place < text.count, !isLineEnd(text, place) else { return (.nothing, place) }
    guard let scalar = Unicode.Scalar(Fold.decode(text, at: place).scalar) else { return (.sign, place) }
    if scalar == "¿" || scalar == "¡" || isCapital(scalar.value) { return (.capital, place) }
    if scalar.properties.numericType != nil { return (.digit, place) }
    return (scalar.properties.isAlphabetic ? .smallLetter : .sign, place)
  }

  private func isCapital(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x80 else { return scalar &- 0x41 < 26 }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }
}
