internal import OpinaLexicon

/// What stands before a "but" weighs less than what follows it.
enum Contrast {
  /// Praise before a "but" that a complaint follows.
  static let praiseBefore = 0.5
  /// A complaint before a "but" that praise follows.
  static let complaintBefore = 1.0
  /// Praise before a "but" behind which nothing was understood: mostly a complaint.
  static let praiseBeforeUnknown = 0.7
  static let after = 1.2

  static func apply(_ reading: inout Reading) {
    for (number, clause) in reading.clauses.enumerated() where clause.joint == .but {
      // A sentence that begins with "but" contrasts with the one before.
      let begins = number == 0 || reading.clauses[number - 1].sentence != clause.sentence
      let sentence = begins ? clause.sentence - 1 : clause.sentence
      let before = reading.opinions.indices.filter {
        let own = reading.clauses[reading.opinions[$0].clause]
        return own.sentence == sentence && reading.opinions[$0].clause < number
      }
      let after = reading.opinions.indices.filter {
        let own = reading.clauses[reading.opinions[$0].clause]
        return own.sentence == clause.sentence && reading.opinions[$0].clause >= number
      }
      let left = before.reduce(0) { $0 + reading.opinions[$1].value }
      let right = after.reduce(0) { $0 + reading.opinions[$1].value }
      if left > 0, right <= 0 {
        let share = right < 0 ? praiseBefore : praiseBeforeUnknown
        for index in before where reading.opinions[index].value > 0 { reading.scale(index, by: share, by: .contrast) }
      } else if left < 0, right > 0 {
        for index in before where reading.opinions[index].value < 0 {
          reading.scale(index, by: complaintBefore, by: .contrast)
        }
      }
      if left != 0 {
        for index in after { reading.scale(index, by: Self.after, by: .contrast) }
      }
    }
  }
}
