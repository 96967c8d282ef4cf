internal import OpinaLexicon

/// A mishap that a good fact follows is what was put right: `se le cayó un botón y me regalaron otra`.
enum Remedy {
  /// What is left of the mishap.
  static let mishap = 0.4
  /// The least that a fact must be worth to put something right.
  static let least = 1.5

  static func apply(_ reading: inout Reading) {
    for position in reading.opinions.indices {
      let remedy = reading.opinions[position]
      guard remedy.role == .fact, remedy.value >= least, !remedy.isNegated else { continue }
      for index in 0..<position where reading.opinions[index].value < 0 && precedes(index, remedy, reading) {
        reading.scale(index, by: mishap, by: .remedy)
      }
    }
  }

  /// Whether an opinion stands before a remedy in its clause, or in the clause that an "and" joins to it.
  private static func precedes(_ index: Int, _ remedy: Reading.Opinion, _ reading: Reading) -> Bool {
    let opinion = reading.opinions[index]
    // A face and a bare "not" tell of no mishap.
    guard !opinion.source.isWordless, opinion.source.rule == nil else { return false }
    if opinion.clause == remedy.clause { return true }
    return opinion.clause + 1 == remedy.clause && reading.clauses[remedy.clause].joint == .and
      && reading.clauses[opinion.clause].sentence == reading.clauses[remedy.clause].sentence
  }
}
