internal import OpinaLexicon

/// Who sums up says what counts: `the room was small and dark. Overall a pleasant stay`.
enum SummingUp {
  /// What is said when summing up.
  static let summary = 1.5
  /// What stood before on the other side.
  static let before = 0.7

  static func apply(_ reading: inout Reading) {
    guard let first = reading.clauses.lastIndex(where: { $0.joint == .overall }),
      reading.opinions.contains(where: { $0.clause < first && $0.value != 0 })
    else { return }
    let clauses = first...last(from: first, reading)
    var side = 0.0
    for opinion in reading.opinions where clauses.contains(opinion.clause) { side += opinion.value }
    guard side != 0 else { return }
    for index in reading.opinions.indices where reading.opinions[index].value != 0 {
      let opinion = reading.opinions[index]
      let agrees = (opinion.value > 0) == (side > 0)
      if agrees, clauses.contains(opinion.clause) {
        reading.scale(index, by: summary, by: .summingUp)
      } else if !agrees, opinion.clause < first {
        reading.scale(index, by: before, by: .summingUp)
      }
    }
  }

  /// The last clause of the summary: it ends with its sentence, or before what is held against it.
  private static func last(from first: Int, _ reading: Reading) -> Int {
    var last = first
    while last + 1 < reading.clauses.count, reading.clauses[last + 1].sentence == reading.clauses[first].sentence {
      switch reading.clauses[last + 1].joint {
      case .but, .although, .despite, .except, .unless: return last
      default: last += 1
      }
    }
    return last
  }
}
