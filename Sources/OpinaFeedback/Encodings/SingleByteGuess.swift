/// Tells Windows-1252, Latin-9, Mac Roman and the DOS code page 850 apart by where their letters would stand.
///
/// Spanish, Portuguese, Italian and English put accented small letters beside small letters; the same bytes, read in a
/// wrong encoding, put signs and capitals there.
enum SingleByteGuess {
  /// In the order in which equals are preferred.
  static let candidates: [TextEncoding] = [.windows1252, .latin9, .macRoman, .dos850]
  /// Bytes above 0x7F that are looked at; more change nothing.
  private static let enough = 4096

  static func best(for sample: [UInt8]) -> TextEncoding {
    var best = (encoding: TextEncoding.windows1252, points: Int.min)
    for encoding in candidates {
      let points = points(of: sample, in: encoding)
      if points > best.points { best = (encoding, points) }
    }
    return best.encoding
  }

  private static func points(of sample: [UInt8], in encoding: TextEncoding) -> Int {
    guard let table = SingleByteTable(encoding) else { return Int.min }
    func scalar(_ index: Int) -> Unicode.Scalar {
      guard sample.indices.contains(index) else { return "\n" }
      return sample[index] < 0x80 ? Unicode.Scalar(sample[index]) : table.scalars[Int(sample[index]) - 0x80]
    }
    var points = 0
    var seen = 0
    for index in sample.indices where sample[index] >= 0x80 {
      points += fitness(scalar(index), after: scalar(index - 1), before: scalar(index + 1))
      seen += 1
      if seen == enough { break }
    }
    return points
  }

  /// How well a character fits between its neighbours: letters of the four languages in their usual place are worth
  /// most; punctuation a little; signs inside words and control characters count against the encoding.
  private static func fitness(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Int {
    let besideSmall = previous.properties.isLowercase || next.properties.isLowercase
    let insideWord = previous.properties.isAlphabetic && next.properties.isAlphabetic
    if smallLetters.contains(scalar) { return besideSmall || !insideWord ? 3 : 1 }
    if capitalLetters.contains(scalar) { return previous.properties.isLowercase ? -3 : 2 }
    if punctuation.contains(scalar) { return insideWord && scalar != "’" ? -2 : 1 }
    if scalar.properties.isAlphabetic { return -1 }
    return insideWord || scalar.value < 0xA0 ? -3 : -1
  }

  private static let smallLetters = Set("áàâãäéèêëíìîïóòôõöúùûüñç".unicodeScalars)
  private static let capitalLetters = Set("ÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÑÇ".unicodeScalars)
  private static let punctuation = Set("¿¡ºª°€£«»“”‘’–—…·´•®™\u{A0}".unicodeScalars)
}
