internal import OpinaLexicon

/// What stands before a "but" weighs less than what follows it.
enum Contrast {
  /// Praise before a "but" that a complaint follows.
  static let praiseBefore = 0.5
  /// A complaint before a "but" that praise follows weighs in full, though it does not make the comment mixed.
  static let complaintBefore = 1.0
  /// Praise before a "but" behind which nothing was understood: mostly a complaint.
  static let praiseBeforeUnknown = 0.7
  static let after = 1.2
  /// Praise of this sum stands beside any complaint behind a "but".
  static let strong = 2.5
  /// Praise of this sum stands if the complaint is not stronger: `rápidos pero antipáticos`.
  static let firm = 2.0

  static func apply(_ reading: inout Reading) {
    for (number, clause) in reading.clauses.enumerated() where clause.joint == .but {
      // A sentence that begins with "but" contrasts with the one before.
      let begins = number == 0 || reading.clauses[number - 1].sentence != clause.sentence
      let sentence = begins ? clause.sentence - 1 : clause.sentence
      var left = 0.0
      var right = 0.0
      for opinion in reading.opinions {
        let own = reading.clauses[opinion.clause].sentence
        if own == sentence, opinion.clause < number {
          left += opinion.value
        } else if own == clause.sentence, opinion.clause >= number {
          right += opinion.value
        }
      }
      let share = left > 0 && right <= 0 ? (right < 0 ? praiseBefore : praiseBeforeUnknown) : complaintBefore
      for index in reading.opinions.indices {
        let opinion = reading.opinions[index]
        let own = reading.clauses[opinion.clause].sentence
        if own == sentence, opinion.clause < number {
          if left < 0, right > 0, opinion.value < 0 { reading.opinions[index].isSettled = true }
          if right <= 0, opinion.value >= strong || opinion.value >= firm && opinion.value >= -right {
            reading.opinions[index].isFirm = true
          }
          if opinion.value * left > 0 { reading.scale(index, by: share, by: .contrast) }
        } else if left != 0, own == clause.sentence, opinion.clause >= number {
          reading.scale(index, by: after, by: .contrast)
        }
      }
    }
  }
}
