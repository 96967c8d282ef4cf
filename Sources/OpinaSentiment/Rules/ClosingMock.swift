internal import OpinaLexicon

/// Praise that is all of the last sentence, behind nothing but hard complaints, mocks: `Tre ore di fila. Bravi.` A promise
/// to come back is meant.
enum ClosingMock {
  /// What is left of the praise, turned around.
  static let praise = -0.5
  /// The sum of the complaints before it: after a mild one praise may be meant.
  static let hard = -2.0

  static func apply(_ reading: inout Reading) {
    guard reading.sides == (true, true), let last = reading.opinions.last, last.value > 0, !last.source.isWordless,
      !last.isNegated, last.role != .verdict, last.role != .fact,
      let closing = reading.clauses.last, closing.sentence > 0, last.clause == reading.clauses.count - 1,
      reading.words[closing.tokens.lowerBound].startsSentence,
      closing.tokens.allSatisfy({ last.tokens.contains($0) || reading.words[$0].isPunctuation })
    else { return }
    var sum = 0.0
    for opinion in reading.opinions.dropLast() {
      guard opinion.value <= 0 else { return }
      sum += opinion.value
    }
    if sum <= hard { reading.scale(reading.opinions.count - 1, by: praise, by: .irony) }
  }
}
