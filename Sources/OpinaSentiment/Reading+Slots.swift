public import OpinaLexicon

extension Reading {
  /// The first of some tokens that fits a slot outside patterns: a neighbour of a term, a word that an opinion is said of.
  public func firstToken(
    in tokens: Range<Int>, fitting slot: PatternSet.SlotNumber, of patterns: PatternSet
  ) -> Int? {
    // Nearly every comment is of one part.
    if words.count <= TokenSet.partLength {
      return patterns.first(of: words.elements, in: TokenSet.mask(tokens), asked: asked.part(from: 0), fitting: slot)
    }
    var first = 0
    while first < tokens.upperBound {
      let end = min(first + TokenSet.partLength, words.count)
      let part = UnsafeBufferPointer(rebasing: words.elements[first..<end])
      let wanted = TokenSet.part(from: first, of: tokens)
      if let found = patterns.first(of: part, in: wanted, asked: asked.part(from: first), fitting: slot) {
        return first + found
      }
      first = end
    }
    return nil
  }

  /// The tokens of the sentence that a token belongs to.
  @inline(__always)
  package func sentence(around token: Int) -> Range<Int> { starts.stretch(around: token, of: tokens.count) }
}
