internal import OpinaLexicon

// Which themes say nothing of their own in a clause that names others, as bits.
extension ThemeReader {
  /// By theme, to which it yields; see `bit`.
  static func yielding(in catalogue: ThemeCatalogue) -> [UInt64] {
    catalogue.themes.indices.map { weak in
      guard catalogue.mayYield(weak) else { return 0 }
      return catalogue.themes.indices.reduce(0) { $0 | (catalogue.doesYield(weak, to: $1) ? bit($1) : 0) }
    }
  }

  /// By theme, in rows of as many numbers, the very themes to which it yields.
  static func precedence(in catalogue: ThemeCatalogue, row: Int) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: catalogue.themes.count * row)
    for weak in catalogue.themes.indices where catalogue.mayYield(weak) {
      for strong in catalogue.themes.indices where catalogue.doesYield(weak, to: strong) {
        bits[weak * row + strong / UInt64.bitWidth] |= bit(strong)
      }
    }
    return bits
  }

  /// Whether a theme says nothing of its own in a clause that names another one.
  @inline(__always)
  func doesYield(_ weak: ThemeCatalogue.Index, to strong: ThemeCatalogue.Index) -> Bool {
    precedence[weak &* precedenceRow &+ strong / UInt64.bitWidth] & Self.bit(strong) != 0
  }
}
