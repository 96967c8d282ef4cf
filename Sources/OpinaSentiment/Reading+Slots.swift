public import OpinaLexicon

extension Reading {
  /// The first of some tokens that fits a slot outside patterns: a neighbour of a term, a word that an opinion is said of.
  public func firstToken(
    in tokens: Range<Int>, fitting slot: PatternSet.SlotNumber, of patterns: PatternSet
  ) -> Int? {
    let wanted = patterns.signatures(slot)
    // Most comments hold none of the words.
    guard wanted & signatures != 0 else { return nil }
    // Most words do not even share a bit with the slot.
    for token in tokens where words[token].record.signature & wanted != 0 {
      let word = words[token]
      if patterns.fits(slot, form: word.form, classes: word.classes) { return token }
    }
    return nil
  }
}
