internal import OpinaLexicon

/// Elisions, contractions and clitics, which are words of their own.
extension Tokenizer {
  /// Splits an elided or contracted word: `dell'` + `app`, `do` + `n't`.
  mutating func split(
    _ range: Range<Int>, at apostrophe: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    for part in lexicon.splits.suffixes {
      guard let mark = part.bytes.firstIndex(of: UInt8(ascii: "'")) else { continue }
      let begin = apostrophe.lowerBound - mark
      guard begin > range.lowerBound, hasText(text, begin..<range.upperBound, part.bytes) else { continue }
      let rest = range.lowerBound..<begin
      guard fits(part.rest, rest, text, lexicon) else { continue }
      self.part(rest, text, form(rest, text, lexicon))
      self.part(begin..<range.upperBound, text, form(begin..<range.upperBound, text, lexicon))
      return true
    }
    for part in lexicon.splits.prefixes where apostrophe.upperBound < range.upperBound {
      guard hasText(text, range.lowerBound..<apostrophe.upperBound, part.bytes) else { continue }
      let rest = apostrophe.upperBound..<range.upperBound
      self.part(
        range.lowerBound..<apostrophe.upperBound, text, form(range.lowerBound..<apostrophe.upperBound, text, lexicon))
      word(rest, text, lexicon)
      return true
    }
    return false
  }

  /// Splits a clitic off a word that is unknown as a whole: `recomendar` + `lo`, `dont` → `do` + `nt`.
  mutating func splitClitic(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    for part in lexicon.splits.suffixes(endingIn: text[range.upperBound - 1]) {
      let bytes = part.letters
      guard range.count > bytes.count, part.bytes.count == bytes.count || part.rest != .any else { continue }
      let begin = range.upperBound - bytes.count
      guard hasText(text, begin..<range.upperBound, bytes), fits(part.rest, range.lowerBound..<begin, text, lexicon)
      else {
        continue
      }
      let own = form(part.bytes.withUnsafeBufferPointer { FoldedKey($0) }, lexicon)
      self.part(range.lowerBound..<begin, text, form(range.lowerBound..<begin, text, lexicon))
      self.part(begin..<range.upperBound, text, own)
      return true
    }
    return false
  }

  func fits(
    _ rest: Splits.Rest, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> Bool {
    switch rest {
    case .any: return true
    case .word(let key): return FoldedKey(UnsafeBufferPointer(rebasing: text[range])).plain == key.plain
    case .form(let features):
      let form = self.form(range, text, lexicon)
      return form != Vocabulary.unknown && !lexicon.patterns.record(form).classes.isDisjoint(with: features)
    }
  }

  /// Whether a range spells a part, whatever its case and kind of apostrophe.
  func hasText(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ part: [UInt8]) -> Bool {
    var index = range.lowerBound
    var matched = 0
    while index < range.upperBound {
      let (scalar, width) = Fold.decode(text, at: index)
      index += width
      guard matched < part.count else { return false }
      if scalar < 0x80 || scalar == 0xB4 || scalar == 0x2018 || scalar == 0x2019 {
        let byte = scalar >= 0xB4 || scalar == 0x60 ? UInt8(ascii: "'") : UInt8(scalar)
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        guard part[matched] == lower else { return false }
        matched += 1
      } else {
        for byte in text[index - width..<index] {
          guard matched < part.count, part[matched] == byte else { return false }
          matched += 1
        }
      }
    }
    return matched == part.count
  }
}
