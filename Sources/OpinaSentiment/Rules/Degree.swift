internal import OpinaLexicon

/// Words of degree: `very good`, `un poco caro`, `poco claro`, `too small`, `poca variedad`.
enum Degree {
  /// How many words may stand between a word of degree and what it measures.
  static let reach = 2
  /// Too much of a bad thing.
  static let excessOfBad = 1.3
  /// Too much of a good thing is rarely meant as a complaint by itself.
  static let excessOfGood = 0.5
  /// Too much of a thing that is neither: `too many people`, `demasiado pequeño`.
  static let excess = -1.5
  /// A bit of a thing that is neither, said of a size or degree: `a bit small`.
  static let slightExcess = -1.0
  /// A word that leaves so much says how often, not how much: `I usually buy the same`, `normalmente`.
  static let frequency = 0.9
  /// Little of a thing: `poca variedad`, `few staff`.
  static let lack = -1.0
  /// Little of a bad thing: `poco ruidoso`.
  static let littleOfBad = -0.4

  static func apply(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    for sign in reading.signs {
      guard case .intensifier(let intensifier) = sign.meaning else { continue }
      let ahead = intensifier.position == .after ? nil : ahead(of: sign.tokens, reading)
      let measured = ahead ?? (intensifier.position == .before ? nil : behind(sign.tokens, reading))
      if let measured {
        let value = value(reading.opinions[measured].value, intensifier, reading.opinions[measured])
        reading.adjust(
          measured, to: max(-WordShape.limit, min(WordShape.limit, value)), by: rule(intensifier.kind),
          cause: sign.pattern)
      } else if !addLack(&reading, sign, intensifier, lexicon) {
        addOwnOpinion(&reading, sign, lexicon)
      }
    }
  }

  private static func rule(_ kind: Intensifier.Kind) -> Rule {
    switch kind {
    case .amplify, .weaken, .enough: .degree
    case .excess: .excess
    case .little: .little
    }
  }

  private static func value(_ value: Double, _ intensifier: Intensifier, _ opinion: Reading.Opinion) -> Double {
    let dependsOnTarget: Bool
    if case .target = opinion.source { dependsOnTarget = true } else { dependsOnTarget = false }
    switch intensifier.kind {
    case .amplify: return value * intensifier.factor
    case .weaken:
      let isExcess = dependsOnTarget && value == 0 && intensifier.factor < frequency
      return isExcess ? slightExcess : value * intensifier.factor
    case .enough: return value * (intensifier.factor == 0 ? 1 : intensifier.factor)
    case .excess:
      if value < 0 { return value * excessOfBad }
      return dependsOnTarget ? excess : value * excessOfGood
    case .little:
      if value < 0 { return value * littleOfBad }
      return value == 0 ? lack : value * (intensifier.factor < 0 ? intensifier.factor : -intensifier.factor)
    }
  }

  private static func ahead(of tokens: Range<Int>, _ reading: Reading) -> Int? {
    for (index, opinion) in reading.opinions.enumerated()
    where opinion.tokens.lowerBound >= tokens.upperBound && opinion.tokens.lowerBound - tokens.upperBound <= reach {
      return reaches(tokens.upperBound..<opinion.tokens.lowerBound, reading) ? index : nil
    }
    return nil
  }

  private static func behind(_ tokens: Range<Int>, _ reading: Reading) -> Int? {
    for (index, opinion) in reading.opinions.enumerated().reversed()
    where opinion.tokens.upperBound <= tokens.lowerBound && tokens.lowerBound - opinion.tokens.upperBound <= reach {
      return reaches(opinion.tokens.upperBound..<tokens.lowerBound, reading) ? index : nil
    }
    return nil
  }

  /// Whether neither a mark nor a word that joins clauses stands between.
  private static func reaches(_ gap: Range<Int>, _ reading: Reading) -> Bool {
    for token in gap {
      switch reading.connective(at: token) {
      case nil, .or, .that, .than: continue
      default: return false
      }
    }
    return reading.isUnbroken(gap)
  }

  /// Little or too much of something that is no opinion itself, if a theme or a noun follows at once.
  private static func addLack(
    _ reading: inout Reading, _ sign: Reading.Sign, _ intensifier: Intensifier, _ lexicon: LanguageLexicon
  ) -> Bool {
    guard intensifier.position != .after, intensifier.kind == .little || intensifier.kind == .excess else {
      return false
    }
    let next = sign.tokens.upperBound
    guard next < reading.words.count, !reading.words[next].isPunctuation,
      !reading.words[next].classes.isDisjoint(with: [.noun, .theme, .adjective])
    else { return false }
    let value = intensifier.kind == .little ? lack : excess
    reading.add(.rule(rule(intensifier.kind)), sign.tokens, value: value)
    return true
  }

  /// A word of degree with nothing to measure is the opinion that it is elsewhere: `a terrible service`, `pretty`.
  private static func addOwnOpinion(_ reading: inout Reading, _ sign: Reading.Sign, _ lexicon: LanguageLexicon) {
    guard sign.tokens.count == 1 else { return }
    let row = Int(reading.words[sign.tokens.lowerBound].record.opinion)
    guard row >= 0 else { return }
    reading.add(.word(row), sign.tokens, value: lexicon.opinions[row].valence, theme: lexicon.opinions[row].theme)
  }
}
