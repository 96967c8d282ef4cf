internal import OpinaLexicon

// Which themes say nothing of their own in a clause that names others, as bits.
extension ThemeReader {
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

  /// By theme, to which it yields, some of which share a bit; see `bit`.
  ///
  /// - Parameter precedence: in rows.
  static func yielding(_ precedence: [UInt64], row: Int) -> [UInt64] {
    stride(from: 0, to: precedence.count, by: max(1, row)).map { start in
      precedence[start..<start + row].reduce(0, |)
    }
  }

  /// Whether a theme says nothing of its own in a clause that names another one.
  @inline(__always)
  func doesYield(_ weak: ThemeCatalogue.Index, to strong: ThemeCatalogue.Index) -> Bool {
    precedence[weak &* precedenceRow &+ strong / UInt64.bitWidth] & Self.bit(strong) != 0
  }
}
