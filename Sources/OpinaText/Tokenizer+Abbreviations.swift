internal import OpinaLexicon

/// Points behind words that are cut short, and whether the sentence goes on behind them.
extension Tokenizer {
  /// What stands behind a point.
  private enum Follower {
    case nothing, digit, capital, smallLetter, sign
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
    return lastWord.end &- lastWord.start == 1 && isInitial(point, text, lexicon)
  }

  /// Notes that the last word is cut short.
  mutating func markAbbreviation() {
    guard var last = list.last, last.end == lastWord.end else { return }
    list.removeLast()
    last.isAbbreviated = true
    list.append(last)
  }

  /// Whether a single letter goes on behind its point: `J. Smith`, `p. ej.`, but not `Plan B. We like it`.
  private func isInitial(_ point: Int, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) -> Bool {
    let (follower, place) = follower(of: point, text)
    switch follower {
    case .nothing: return false
    case .digit, .smallLetter, .sign: return true
    case .capital: break
    }
    guard isCapital(Unicode.Scalar(text[Int(lastWord.start)])) else { return false }
    var end = place
    while end < text.count, text[end] >= 0x80 || isCapital(Unicode.Scalar(text[end] & ~0x20)) { end += 1 }
    // A name may be a word, and may begin with a preposition, but is seldom one that only holds sentences together.
    let classes = lexicon.patterns.record(form(place..<end, text)).classes
    return classes.contains(.preposition)
      || classes.isDisjoint(with: [.pronoun, .determiner, .conjunction, .auxiliary, .adverb])
  }

  /// What stands behind a point and its spaces, and where. An upside-down mark begins a sentence as a capital does.
  private func follower(of point: Int, _ text: UnsafeBufferPointer<UInt8>) -> (kind: Follower, place: Int) {
    var place = point + 1
    while place < text.count, text[place] != 0x0A, text[place] != 0x0D, isSpace(text, place) {
      place += Fold.decode(text, at: place).width
    }
    guard place < text.count, text[place] != 0x0A, text[place] != 0x0D else { return (.nothing, place) }
    guard let scalar = Unicode.Scalar(Fold.decode(text, at: place).scalar) else { return (.sign, place) }
    if scalar == "¿" || scalar == "¡" || isCapital(scalar) { return (.capital, place) }
    if scalar.properties.numericType != nil { return (.digit, place) }
    return (scalar.properties.isAlphabetic ? .smallLetter : .sign, place)
  }

  private func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }
}
