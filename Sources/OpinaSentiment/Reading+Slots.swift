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
    var first = tokens.lowerBound & ~(TokenSet.partLength - 1)
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

  /// Whether what must stand in the sentence of a term does, and nothing that must not.
  ///
  /// - Parameters:
  ///   - term: one that asks for either.
  ///   - token: its first.
  package func holdsNeighbours(of term: ThemeTerm, at token: Int, _ patterns: PatternSet) -> Bool {
    guard words.count <= TokenSet.partLength else { return holdsFarNeighbours(of: term, at: token, patterns) }
    let sentence = starts.part(around: token, of: words.count)
    let asked = asked.part(from: 0)
    if let near = term.near, patterns.first(of: words.elements, in: sentence, asked: asked, fitting: near) == nil {
      return false
    }
    guard let not = term.not else { return true }
    return patterns.first(of: words.elements, in: sentence, asked: asked, fitting: not) == nil
  }

  /// The same in a comment of several parts.
  private func holdsFarNeighbours(of term: ThemeTerm, at token: Int, _ patterns: PatternSet) -> Bool {
    let sentence = starts.stretch(around: token, of: words.count)
    if let near = term.near, firstToken(in: sentence, fitting: near, of: patterns) == nil { return false }
    guard let not = term.not else { return true }
    return firstToken(in: sentence, fitting: not, of: patterns) == nil
  }
}
