internal import OpinaLexicon

/// A closing judgement (`would not buy again`) outweighs what stood before it.
enum Verdict {
  /// A judgement against, `would not buy again`, is meant.
  static let against = 1.5
  /// A recommendation comes more easily: on comments with ratings it is worth less than a judgement against.
  static let inFavour = 1.2
  /// Praise before a judgement against, and complaints that a "but" makes up for.
  static let before = 0.6
  /// Who recommends all the same means the complaints as much.
  static let complaintBefore = 0.9

  static func apply(_ reading: inout Reading) {
    guard let last = reading.opinions.lastIndex(where: { $0.role == .verdict && $0.value != 0 }) else { return }
    let side = reading.opinions[last].value
    let clause = reading.opinions[last].clause
    let settles = reading.clauses[clause].joint == .but
    reading.scale(last, by: side > 0 && !settles ? inFavour : against, by: .verdict)
    for index in reading.opinions.indices where index < last && (reading.opinions[index].value > 0) != (side > 0) {
      let isSettled = side < 0 || settles && reading.opinions[index].isSettled
      reading.scale(index, by: isSettled ? before : complaintBefore, by: .verdict)
    }
  }
}
