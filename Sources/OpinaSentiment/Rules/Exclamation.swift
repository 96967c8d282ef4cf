internal import OpinaLexicon

/// Amazement says no more than what it is about: `Mai visto.`, `Unbelievable!` and `25 minutes for a coffee, congratulations`
/// take the side of what stands before them.
///
/// Praise turns only where nothing but complaints of some weight stand before it; what is astonished at nothing that was
/// understood keeps its own side.
enum Exclamation {
  /// The sum of what stands before from which on it has a side, beyond what a bare negation is worth.
  static let least = 1.0
  /// What words count that have no side of their own: `madre mía`.
  static let astonishment = 1.5

  static func apply(_ reading: inout Reading) {
    for position in reading.opinions.indices where reading.opinions[position].role == .exclamation {
      let exclamation = reading.opinions[position]
      guard !exclamation.isNegated else { continue }
      let before = side(before: position, reading)
      guard abs(before.sum) >= least, !before.isMixed else { continue }
      let weight = exclamation.value == 0 ? astonishment : abs(exclamation.value)
      reading.adjust(position, to: before.sum > 0 ? weight : -weight, by: .exclamation)
    }
  }

  /// What the sentence says that it stands in or, if it is all of it, the one before.
  private static func side(before position: Int, _ reading: Reading) -> (sum: Double, isMixed: Bool) {
    let exclamation = reading.opinions[position]
    var sentence = reading.clauses[exclamation.clause].sentence
    if reading.words[exclamation.tokens.lowerBound].startsSentence { sentence -= 1 }
    var sum = 0.0
    var praise = false
    var complaint = false
    for opinion in reading.opinions.prefix(position)
    where reading.clauses[opinion.clause].sentence == sentence && opinion.role != .exclamation {
      sum += opinion.value
      praise = praise || opinion.value > 0
      complaint = complaint || opinion.value < 0
    }
    return (sum, praise && complaint)
  }
}
