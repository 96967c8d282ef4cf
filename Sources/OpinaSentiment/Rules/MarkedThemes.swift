internal import OpinaLexicon
internal import OpinaText

/// Bare numbers beside themes that are marks: `Service 10, cleanliness 4`, `Comida 10, servicio 3, precio 7`.
///
/// A number says so where several themes have one, none is above ten and one at least is above five, so that the scale is
/// told: quantities are mostly smaller, prices higher. `Room 10, gate 4` name things that bear numbers, which is data.
struct MarkedThemes {
  /// The scale that most respondents have in mind.
  static let scale = 10.0
  static let shortScale = 5.0
  /// Themes that are to have a mark each.
  static let several = 2

  struct Place {
    /// The theme and its mark.
    let tokens: Range<Int>
    let theme: ThemeCatalogue.Index
    let mark: Double
  }

  private(set) var places: [Place] = []
  private(set) var scale = Self.scale

  init(_ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    // Where anything costs, numbers are mostly prices.
    guard !reading.tokens.contains(where: { $0.kind == .price }) else { return }
    var named: [Place] = []
    var numbered: [Place] = []
    for (index, token) in reading.tokens.enumerated() where token.kind == .number && !reading.covered.contains(index) {
      guard let mark = Self.mark(UnsafeBufferPointer(rebasing: text[token.range])),
        let found = Self.theme(beside: index..<index + 1, reading, text, lexicon)
      else { continue }
      guard mark <= Self.scale else { return }
      let place = Place(tokens: found.tokens, theme: found.theme, mark: mark)
      if found.bearsNumber { numbered.append(place) } else { named.append(place) }
    }
    guard let first = named.first else { return }
    let told = Self.toldScales(reading, text)
    if named.contains(where: { $0.theme != first.theme }) {
      places = named + numbered
    } else if !told.isEmpty || Self.isWhole(first, reading) {
      places = named
    } else {
      return
    }
    if places.contains(where: { $0.mark > Self.shortScale }) || told.contains(Self.scale) { return }
    guard told.contains(Self.shortScale) else {
      places = []
      return
    }
    scale = Self.shortScale
  }

  /// The number that a token is; `nil` for percentages, ordinals and the like.
  private static func mark(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let isPlain = text.allSatisfy {
      $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }
    return isPlain ? ScoreAsVerdict.numbers(text).first : nil
  }

  /// The scales of marks that name theirs: `4/5`.
  private static func toldScales(_ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Set<Double> {
    var scales: Set<Double> = []
    for token in reading.tokens where token.kind == .score {
      let numbers = ScoreAsVerdict.numbers(UnsafeBufferPointer(rebasing: text[token.range]))
      if numbers.count > 1 { scales.insert(numbers[1]) }
    }
    return scales
  }

  /// Whether a comment is nothing but a theme with the full mark behind a sign: `Staff: 10`.
  private static func isWhole(_ place: Place, _ reading: Reading) -> Bool {
    place.mark == scale && place.tokens.contains { reading.words[$0].isPunctuation }
      && reading.tokens.indices.allSatisfy { place.tokens.contains($0) || reading.words[$0].isPunctuation }
  }

  /// The theme that a mark stands behind, or before with words between that rows name.
  ///
  /// - Returns: the tokens of both, and whether it is a thing that bears numbers.
  static func theme(
    beside mark: Range<Int>, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon
  ) -> (tokens: Range<Int>, theme: ThemeCatalogue.Index, bearsNumber: Bool)? {
    var joined = mark
    var bearsNumber = false
    for mention in reading.mentions {
      guard mention.tokens.lowerBound < mark.upperBound else { break }
      guard mention.tokens.overlaps(mark), case .mark(let row) = lexicon.patterns.meanings[mention.pattern].meaning
      else { continue }
      if row.kind == .none { bearsNumber = true }
      if row.kind == .beside {
        joined = min(joined.lowerBound, mention.tokens.lowerBound)..<max(joined.upperBound, mention.tokens.upperBound)
      }
    }
    var start = joined.lowerBound
    if start > 0, isOpener(start - 1, reading, text) { start -= 1 }
    for named in reading.terms where lexicon.terms[named.term].near == nil {
      let term = named.tokens
      if term.upperBound == start {
        let tokens = term.lowerBound..<mark.upperBound
        guard isUnbroken(tokens, reading), ends(mark.upperBound, reading, text) else { continue }
        return (tokens, lexicon.terms[named.term].theme, bearsNumber)
      }
      if joined.upperBound > mark.upperBound, term.lowerBound == joined.upperBound {
        let tokens = mark.lowerBound..<term.upperBound
        guard isUnbroken(tokens, reading) else { continue }
        return (tokens, lexicon.terms[named.term].theme, bearsNumber)
      }
    }
    return nil
  }

  /// Whether a sign may stand between a theme and its mark: a colon, a dash, a bracket, "equals".
  private static func isOpener(_ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard reading.words[token].isPunctuation || reading.tokens[token].kind == .symbol else { return false }
    switch text[Int(reading.tokens[token].start)] {
    // U+2013 and U+2014 begin with E2.
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "="), 0xE2: return true
    default: return false
    }
  }

  private static func isUnbroken(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    !tokens.dropFirst().contains { reading.words[$0].startsSentence }
  }

  /// Whether a mark ends before a token: nothing that is counted follows, and no other number.
  private static func ends(_ token: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token < reading.words.count, !reading.words[token].startsSentence else { return true }
    if reading.words[token].isPunctuation {
      return token + 1 == reading.words.count || reading.words[token].isComma == false
        || reading.tokens[token + 1].kind != .number
    }
    // `Food 8 staff 9`, not `portions 10 euros`.
    return reading.connective(at: token) != nil
      || reading.terms.contains { named in
        let next = named.tokens.upperBound
        return named.tokens.lowerBound == token && next < reading.words.count
          && (reading.tokens[next].kind == .number || isOpener(next, reading, text))
      }
  }
}
