internal import OpinaLexicon
internal import OpinaText

/// What was promised, advertised or said is no praise where the contrary follows: `they claim to be the best and they lost my
/// parcel`, `dizem "entrega em 24h" e chegou em 8 dias`. Quoted praise, or a promise, that nothing contradicts stays as it is.
///
/// Facts that say nothing by themselves (`took 8 days`, `me cobraron 12 €`) are complaints behind a promise of less.
enum BrokenPromise {
  /// What a fact is worth that breaks a promise.
  static let broken = -1.5
  /// Complaints from this sum on are the contrary of praise.
  static let contrary = -0.6
  /// Minutes from which on nothing is quick: three days.
  static let slow = 4320.0

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon) {
    // A fact that breaks a promise has a number; praise that is contradicted has a complaint beside it.
    guard reading.holds([.number, .counting]) || reading.sides == (true, true) else { return }
    let promises = Promise.all(in: reading, lexicon)
    guard !promises.isEmpty else { return }
    for mention in reading.mentions {
      guard case .cue(let cue) = lexicon.patterns.meanings[mention.pattern].meaning, cue.kind == .outcome,
        let promise = promises.last(where: { precedes($0, mention.tokens, reading) }),
        breaks(mention.tokens, promise, reading, text, lexicon)
      else { continue }
      complain(of: mention, &reading)
    }
    for promise in promises where isContradicted(promise, reading) {
      for index in reading.opinions.indices
      where reading.opinions[index].value > 0 && promise.tokens.contains(reading.opinions[index].tokens.lowerBound) {
        reading.adjust(index, to: 0, by: .brokenPromise)
      }
    }
  }

  /// Complains of a fact, whatever it says elsewhere: `llegó en 8 días`. Of several rows for one fact the first is enough.
  private static func complain(of fact: PatternSet.Match, _ reading: inout Reading) {
    var isJudged = false
    for index in reading.opinions.indices where reading.opinions[index].tokens.overlaps(fact.tokens) {
      if reading.opinions[index].value >= 0 {
        reading.adjust(index, to: broken, by: .brokenPromise, cause: fact.pattern)
      }
      isJudged = true
    }
    if !isJudged { reading.add(.pattern(fact.pattern), fact.tokens, value: broken, role: .fact) }
  }

  /// Whether a promise stands before some words, in their sentence or in the one before.
  private static func precedes(_ promise: Promise, _ tokens: Range<Int>, _ reading: Reading) -> Bool {
    promise.tokens.lowerBound < tokens.lowerBound
      && reading.sentence(ofToken: promise.tokens.upperBound - 1) + 1 >= reading.sentence(ofToken: tokens.lowerBound)
  }

  /// Whether a fact is worse than what was promised: a longer time, a higher price. Where no number was promised, a price is,
  /// and a time that nobody calls quick.
  private static func breaks(
    _ fact: Range<Int>, _ promise: Promise, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>,
    _ lexicon: LanguageLexicon
  ) -> Bool {
    guard let real = amount(in: fact, isPrice: nil, reading, text, lexicon) else { return false }
    let said = promise.tokens.lowerBound..<min(promise.tokens.upperBound, fact.lowerBound)
    if let promised = amount(in: said, isPrice: real.isPrice, reading, text, lexicon) {
      return real.amount.isHigher(than: promised.amount)
    }
    return real.isPrice ? real.amount.value > 0 : real.amount.value * (real.amount.unit ?? 0) >= slow
  }

  /// The last price, or number that counts time, among some words.
  ///
  /// - Parameter isPrice: which of the two; `nil` for either.
  private static func amount(
    in tokens: Range<Int>, isPrice: Bool?, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>,
    _ lexicon: LanguageLexicon
  ) -> (amount: ComparedNumbers.Amount, isPrice: Bool)? {
    var found: (amount: ComparedNumbers.Amount, isPrice: Bool)?
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      let costs = reading.tokens[token].kind == .price
      if let amount = ComparedNumbers.amount(from: &token, reading, text, lexicon.numbers) {
        if costs || amount.unit != nil, isPrice == nil || isPrice == costs { found = (amount, costs) }
      } else {
        token += 1
      }
    }
    return found
  }

  /// Whether complaints and no other praise follow what a promise praises: in its sentence and, where words say that it was
  /// said, in the next.
  private static func isContradicted(_ promise: Promise, _ reading: Reading) -> Bool {
    guard
      let praise = reading.opinions.last(where: { $0.value > 0 && promise.tokens.contains($0.tokens.lowerBound) })
    else { return false }
    let own = reading.sentence(ofToken: promise.tokens.upperBound - 1)
    let last = promise.isOnlyQuoted ? own : own + 1
    var complaint = 0.0
    for opinion in reading.opinions where opinion.tokens.lowerBound >= praise.tokens.upperBound && opinion.value != 0 {
      let number = reading.clauses[opinion.clause].sentence
      guard number <= last else { break }
      // What the next sentence praises is another point.
      if opinion.value > 0 || opinion.role == .flaw { return number > own && complaint <= contrary }
      complaint += opinion.value
    }
    return complaint <= contrary
  }
}
