internal import OpinaLexicon

/// A mishap that a good fact follows is what was put right: `se le cayó un botón y me regalaron otra`.
///
/// Words that say themselves that something was solved, given back or exchanged reach further back, over commas and into
/// the sentence before: `came with a scratch. They refunded me the same day`. What goes wrong again is not put right.
enum Remedy {
  /// What is left of the mishap.
  static let mishap = 0.4
  /// The same where the words say themselves that it was solved.
  static let solved = 0.3
  /// The least that a fact must be worth to put something right.
  static let least = 1.5

  /// Themes, and a group of them, that speak of something put right.
  static let themes: Set<String> = ["resolution", "refunds", "returns-exchanges", "warranty-repair"]

  static func apply(_ reading: inout Reading, _ reader: SentimentReader) {
    for position in reading.opinions.indices {
      let remedy = reading.opinions[position]
      guard remedy.role == .fact, remedy.value >= least, !remedy.isNegated, !failsAgain(position, reading) else {
        continue
      }
      let solves = reader.solves(remedy.theme) && !complainsBehind(position, reading)
      for index in 0..<position where reading.opinions[index].value < 0 {
        if solves, isPutRight(index, remedy, reading) {
          reading.scale(index, by: solved, by: .remedy)
        } else if precedes(index, remedy, reading) {
          reading.scale(index, by: mishap, by: .remedy)
        }
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

  /// Whether a fact stands in the sentence of its remedy or in the one before, and no "but" between them.
  private static func isPutRight(_ index: Int, _ remedy: Reading.Opinion, _ reading: Reading) -> Bool {
    let opinion = reading.opinions[index]
    guard !opinion.source.isWordless, opinion.source.rule == nil, opinion.role != .verdict else { return false }
    return reading.clauses[opinion.clause].sentence + 1 >= reading.clauses[remedy.clause].sentence
      && (opinion.clause..<remedy.clause).allSatisfy { reading.clauses[$0 + 1].joint != .but }
  }

  private static func complainsBehind(_ position: Int, _ reading: Reading) -> Bool {
    reading.opinions.indices.contains { $0 > position && reading.opinions[$0].value < 0 }
  }

  /// Whether a complaint follows a remedy in its sentence.
  private static func failsAgain(_ position: Int, _ reading: Reading) -> Bool {
    let sentence = reading.clauses[reading.opinions[position].clause].sentence
    return reading.opinions.indices.contains { index in
      index > position && reading.opinions[index].value < 0
        && reading.clauses[reading.opinions[index].clause].sentence == sentence
    }
  }
}
