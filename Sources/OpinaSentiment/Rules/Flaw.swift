internal import OpinaLexicon

/// "The only drawback" announces one small flaw and praises the rest: the complaint behind it weighs little.
enum Flaw {
  static let complaint = 0.3

  static func apply(_ reading: inout Reading) {
    for (position, opinion) in reading.opinions.enumerated() where opinion.role == .flaw {
      let sentence = reading.clauses[opinion.clause].sentence
      for index in reading.opinions.indices
      where index != position && reading.clauses[reading.opinions[index].clause].sentence == sentence
        && reading.opinions[index].value < 0
      {
        reading.scale(index, by: complaint, by: .flaw)
      }
    }
  }
}
