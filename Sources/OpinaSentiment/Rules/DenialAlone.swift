internal import OpinaLexicon
internal import OpinaText

/// A denial that stands alone behind a bare name denies what it names: `Comfort: none`, `amabilidad, cero`, `comodità
/// nessuna`. As behind a question (`DeniedName`), without trouble all is well, and what one may expect is missing.
///
/// Behind a comma or no mark at all more may be meant: `friendly staff, nothing` answers two questions.
enum DenialAlone {
  /// Words of a denial: `none at all`, `ni una sola`.
  static let longest = 3

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>, _ reader: SentimentReader) {
    for number in reading.signs.indices {
      let sign = reading.signs[number]
      guard case .negator(let negator) = sign.meaning, negator.kind != .inert, negator.kind != .barely,
        negator.kind != .own
      else { continue }
      let clause = reading.clause(ofToken: sign.tokens.lowerBound)
      let tokens = reading.clauses[clause].tokens
      guard !reading.clauses[clause].isQuestion, saysNoMore(sign, tokens, reading) else { continue }
      if sign.tokens.lowerBound > tokens.lowerBound {
        let name = tokens.lowerBound..<sign.tokens.lowerBound
        guard deniesBehind(negator.kind), isPlain(name, negator.kind, reading) else { continue }
        deny(name, clause, sign, &reading, reader)
      } else if clause > 0, isNamed(clause - 1, sign, negator, reading, text) {
        deny(reading.clauses[clause - 1].tokens, clause, sign, &reading, reader)
      }
    }
  }

  /// Denies what a name says; the denial by itself then says nothing more.
  private static func deny(
    _ name: Range<Int>, _ clause: Int, _ sign: Reading.Sign, _ reading: inout Reading, _ reader: SentimentReader
  ) {
    guard DeniedName.isName(name, reading) else { return }
    var speaks = false
    for index in reading.opinions.indices where name.contains(reading.opinions[index].tokens.lowerBound) {
      let opinion = reading.opinions[index]
      if opinion.isNegated { return }
      guard opinion.value != 0 else { continue }
      speaks = true
      reading.opinions[index].isNegated = true
      reading.adjust(index, to: Negation.value(opinion.value, .without), by: .denialAlone, cause: sign.pattern)
    }
    let silent = speaks ? nil : DeniedName.silentName(name, reading, reader)
    guard speaks || silent != nil else { return }
    for index in reading.opinions.indices
    where reading.opinions[index].clause == clause && reading.opinions[index].source == .rule(.bareNegation) {
      reading.adjust(index, to: 0, by: .denialAlone)
    }
    if let silent { reading.add(.rule(.denialAlone), sign.tokens, value: silent) }
  }

  /// Whether behind a denial no more than its own words follow in its clause: `none at all`, `ni una`.
  private static func saysNoMore(_ sign: Reading.Sign, _ clause: Range<Int>, _ reading: Reading) -> Bool {
    var words = sign.tokens.count
    for token in sign.tokens.upperBound..<max(sign.tokens.upperBound, clause.upperBound)
    where !reading.words[token].isPunctuation {
      words += 1
      let classes = reading.words[token].classes
      guard !classes.isDisjoint(with: [.determiner, .numeral, .adverb, .pronoun, .preposition]),
        !DeniedName.holdsVerb(token, reading), classes.isDisjoint(with: [.positive, .negative])
      else { return false }
    }
    return words <= longest
  }

  /// Negators that deny a thing from behind without a mark; what `not` denies there, `Negation` does.
  private static func deniesBehind(_ kind: Negator.Kind) -> Bool { kind == .nobody || kind == .never }

  /// Whether a name is one thing and nothing is said of it: `limpieza ninguna`, not `buen trato nada`.
  private static func isPlain(_ name: Range<Int>, _ kind: Negator.Kind, _ reading: Reading) -> Bool {
    let last = reading.words[name.upperBound - 1].classes
    guard last.contains(.noun) || kind == .never && last.contains(.adjective) else { return false }
    return reading.opinions.allSatisfy { opinion in
      !name.contains(opinion.tokens.lowerBound) || opinion.value == 0 || opinion.tokens.upperBound == name.upperBound
    }
  }

  /// Whether a clause begins its sentence, or follows another denial, and ends in a mark that announces what is said of it.
  private static func isNamed(
    _ clause: Int, _ sign: Reading.Sign, _ negator: Negator, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let named = reading.clauses[clause]
    guard !named.isQuestion, reading.clauses[clause + 1].joint == nil,
      reading.clauses[clause + 1].sentence == named.sentence,
      reading.words[named.tokens.lowerBound].startsSentence || clause > 0 && isDenial(clause - 1, reading)
    else { return false }
    switch text[Int(reading.tokens[named.tokens.upperBound - 1].start)] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "="), 0xE2: return true
    case UInt8(ascii: ","):
      let classes = reading.words[sign.tokens.lowerBound].classes
      return isPlain(named.tokens.lowerBound..<named.tokens.upperBound - 1, negator.kind, reading)
        && (negator.kind == .without || negator.kind == .nor || classes.contains(.numeral)
          || negator.kind == .nobody && classes.contains(.determiner))
    default: return false
    }
  }

  private static func isDenial(_ clause: Int, _ reading: Reading) -> Bool {
    guard case .negator? = reading.sign(covering: reading.clauses[clause].tokens.lowerBound)?.meaning else {
      return false
    }
    return true
  }
}
