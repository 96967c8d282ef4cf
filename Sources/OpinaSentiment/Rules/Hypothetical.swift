internal import OpinaLexicon

/// Praise on a condition that is not met: `sería perfecto si …`, `would be great if`, `volvería si bajaran los precios`.
enum Hypothetical {
  static let praise = 0.1
  /// What would be good is not there.
  static let missed = -0.3
  static let complaint = 0.5
  /// Praise in the main clause of an unreal condition says what is missing.
  static let unreal = -0.4
  /// An unreal condition without any opinion names what is missing.
  static let missing = -1.0

  private static let unrealForms: WordClass = [
    WordClass(.conditional), WordClass(.subjunctive), WordClass(.imperfect), WordClass(.past), .auxiliary,
  ]

  static func apply(_ reading: inout Reading) {
    Cues.scaleOpinions(of: &reading, by: .hypothetical) { kind, opinion, sign, reading in
      guard kind == .hypothetical, !opinion.isRefuted else { return nil }
      guard opinion.value > 0 else { return complaint }
      let isUnreal = sign.tokens.contains { !reading.words[$0].classes.isDisjoint(with: unrealForms) }
      return isUnreal && opinion.role != .verdict ? missed : praise
    }
    for (number, clause) in reading.clauses.enumerated() where clause.joint == .if {
      guard contains([WordClass(.subjunctive), WordClass(.past), WordClass(.imperfect)], clause.tokens, reading),
        let main = mainClause(of: number, reading)
      else { continue }
      var found = false
      for index in reading.opinions.indices
      where reading.opinions[index].clause == number || reading.opinions[index].clause == main {
        if reading.opinions[index].value != 0 { found = true }
        if reading.opinions[index].value > 0, reading.opinions[index].clause == main {
          reading.scale(index, by: unreal, by: .hypothetical)
        }
      }
      if !found { reading.add(.rule(.hypothetical), clause.tokens.prefix(1), value: missing) }
    }
  }

  /// The clause of the same sentence that says what would be.
  private static func mainClause(of number: Int, _ reading: Reading) -> Int? {
    if saysWhatWouldBe(number - 1, besides: number, reading) { return number - 1 }
    return saysWhatWouldBe(number + 1, besides: number, reading) ? number + 1 : nil
  }

  private static func saysWhatWouldBe(_ clause: Int, besides other: Int, _ reading: Reading) -> Bool {
    reading.clauses.indices.contains(clause) && reading.clauses[clause].sentence == reading.clauses[other].sentence
      && contains(WordClass(.conditional), reading.clauses[clause].tokens, reading)
  }

  private static func contains(_ features: WordClass, _ tokens: Range<Int>, _ reading: Reading) -> Bool {
    for token in tokens {
      let classes = reading.words[token].classes
      if classes.contains(.verb), !classes.isDisjoint(with: features) { return true }
    }
    return false
  }
}
