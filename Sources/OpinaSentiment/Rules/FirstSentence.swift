internal import OpinaLexicon

/// In a long comment the first sentence, often a title, says what the whole is about.
enum FirstSentence {
  /// From this many sentences on.
  static let longComment = 3
  static let factor = 1.3

  static func apply(_ reading: inout Reading) {
    guard let last = reading.clauses.last?.sentence, last + 1 >= longComment else { return }
    for index in reading.opinions.indices where reading.clauses[reading.opinions[index].clause].sentence == 0 {
      reading.scale(index, by: factor, by: .firstSentence)
    }
  }
}
