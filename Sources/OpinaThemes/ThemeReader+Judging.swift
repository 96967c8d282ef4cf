internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// What a clause without an opinion of its own takes over from the rest of its sentence.
  private static let fromSentence = 0.7
  /// What a mention without any opinion in its sentence takes over from the comment.
  private static let fromComment = 0.3
  /// The value at which a mention's score reaches 0.7.
  private static let softness = 1.8
  /// A mention nearer to zero than this takes no side.
  private static let neutral = 0.08

  /// Gives each opinion to the themes that it is about: its own, and the nearest that its clause names.
  func judge(_ candidates: inout Candidates, _ reading: Reading) {
    for opinion in reading.opinions where opinion.value != 0 && !opinion.tokens.isEmpty {
      let own = implied(by: opinion)
      var nearest: Int?
      var distance = Int.max
      for index in 0..<candidates.count where candidates[index].clause == opinion.clause {
        if candidates[index].theme == own {
          candidates[index].value += opinion.value
          candidates[index].isJudged = true
        } else {
          let gap = Self.gap(candidates[index].tokens, opinion.tokens)
          if gap < distance {
            distance = gap
            nearest = index
          }
        }
      }
      if let nearest {
        candidates[nearest].value += opinion.value
        candidates[nearest].isJudged = true
      }
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: reading.clauses.count) { values in
      values.initialize(repeating: 0)
      for opinion in reading.opinions { values[opinion.clause] += opinion.value }
      for index in 0..<candidates.count where !candidates[index].isJudged {
        candidates[index].value = Self.inherited(
          candidates[index].clause, UnsafeBufferPointer(values), reading)
      }
    }
  }

  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    left.lowerBound >= right.upperBound
      ? left.lowerBound - right.upperBound : max(0, right.lowerBound - left.upperBound)
  }

  /// What a theme without an opinion of its own takes over: its clause's, the next clause's, the sentence's, the comment's.
  private static func inherited(_ clause: Int, _ values: UnsafeBufferPointer<Double>, _ reading: Reading) -> Double {
    if values[clause] != 0 { return values[clause] }
    let sentence = reading.clauses[clause].sentence
    func isInSentence(_ neighbour: Int) -> Bool {
      values.indices.contains(neighbour) && reading.clauses[neighbour].sentence == sentence
    }
    if isInSentence(clause + 1), values[clause + 1] != 0 { return values[clause + 1] * fromSentence }
    if isInSentence(clause - 1), values[clause - 1] != 0 { return values[clause - 1] * fromSentence }
    var sum = 0.0
    for index in values.indices where isInSentence(index) { sum += values[index] }
    if sum != 0 { return sum * fromSentence }
    return reading.sum * fromComment
  }

  static func sentiment(_ value: Double) -> Sentiment {
    let score = Sentiment.score(of: value, softness: softness)
    return Sentiment(score: score, label: Sentiment.Label(score: score, neutral: neutral))
  }
}
