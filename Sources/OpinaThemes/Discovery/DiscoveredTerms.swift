internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

/// The words of one language that name discovered themes.
///
/// A class, so that reading a comment does not count the references to all that it holds.
final class DiscoveredTerms: Sendable {
  private let keys: TermKeys
  /// A number for every word that names a theme by itself or in a phrase.
  private let units: [TermKey: Int32]
  /// The theme of each unit by itself, a position in the catalogue; -1 for none.
  private let themes: [Int32]
  /// The theme of two units that stand together.
  private let phrases: [Pair: Int32]
  /// Of the units: most words are none.
  private let bits: KeyBits

  init(keys: TermKeys, units: [TermKey: Int32], themes: [Int32], phrases: [Pair: Int32]) {
    self.keys = keys
    self.units = units
    self.themes = themes
    self.phrases = phrases
    bits = KeyBits(units.keys.lazy.map(\.value))
  }

  /// Whether any word is a unit: of most comments none is, and nothing more need be asked of them.
  func haveWords(in reading: Reading, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    for token in reading.tokens {
      let key = keys.key(of: token, in: text)
      if bits.mayHold(key.value), units[key] != nil { return true }
    }
    return false
  }

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
