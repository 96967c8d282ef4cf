internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

/// The words of one language that name discovered themes.
struct DiscoveredTerms: Sendable {
  let keys: TermKeys
  /// A number for every word that names a theme by itself or in a phrase.
  let units: [TermKey: Int32]
  /// The theme of each unit by itself, a position in the catalogue; -1 for none.
  let themes: [Int32]
  /// The theme of two units that stand together.
  let phrases: [Pair: Int32]

  /// Two units in the order of the comment.
  struct Pair: Hashable, Sendable {
    let first: Int32
    let second: Int32
  }

  /// A place that names a discovered theme.
  struct Place {
    let theme: ThemeCatalogue.Index
    let tokens: Range<Int>
  }

  /// Calls `body` with each place that names a theme: phrases first take their words, then each word by itself.
  func forEachPlace(in reading: Reading, of text: UnsafeBufferPointer<UInt8>, _ body: (Place) -> Void) {
    var previous: (unit: Int32, token: Int)?
    func settlePrevious() {
      guard let (unit, token) = previous, themes[Int(unit)] >= 0 else { return }
      body(Place(theme: Int(themes[Int(unit)]), tokens: token..<token + 1))
    }
    TermScan.forEachWord(in: reading, of: text, keys) { word in
      guard let unit = units[word.key] else {
        settlePrevious()
        previous = nil
        return
      }
      if let (before, token) = previous, word.isLinked, let theme = phrases[Pair(first: before, second: unit)] {
        body(Place(theme: Int(theme), tokens: token..<word.token + 1))
        previous = nil
        return
      }
      settlePrevious()
      previous = (unit, word.token)
    }
    settlePrevious()
  }
}
