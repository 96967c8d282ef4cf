internal import OpinaLexicon
internal import OpinaText

/// Praise inside a question is asked for, not given; a complaint in one is mostly rhetorical and stays.
enum QuestionMark {
  static let praise = 0.3

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    for (number, clause) in reading.clauses.enumerated() {
      guard let last = reading.clauses.last(where: { $0.sentence == clause.sentence })?.tokens.last,
        reading.words[last].isPunctuation, text[reading.tokens[last].range].contains(UInt8(ascii: "?"))
      else { continue }
      for index in reading.opinions.indices
      where reading.opinions[index].clause == number && reading.opinions[index].value > 0 {
        reading.scale(index, by: praise, by: .question)
      }
    }
  }
}
