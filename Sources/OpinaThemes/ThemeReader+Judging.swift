internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// What a clause without an opinion of its own takes over from the rest of its sentence.
  private static let fromSentence = 0.7
  /// What a mention without any opinion in its sentence takes over from the comment.
  private static let fromComment = 0.3
  /// What is named as the only flaw is complained of, however much the phrase praises the rest.
  private static let onlyFlaw = -1.0
  /// The value at which a mention's score reaches 0.7.
  private static let softness = 1.8
  /// A mention nearer to zero than this takes no side.
  private static let neutral = 0.08

  /// Gives each opinion to the themes that it is about: its own, and the nearest that its clause names.
  func judge(_ candidates: inout Candidates, _ reading: Reading) {
    for opinion in reading.opinions where opinion.value != 0 && !opinion.tokens.isEmpty {
      let value = Self.value(opinion, reading)
      let own = implied(by: opinion)
      var nearest: Int?
      var distance = Int.max
      for index in 0..<candidates.count where candidates[index].clause == opinion.clause {
        if candidates[index].theme == own {
          candidates[index].value += value
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
        candidates[nearest].value += value
        candidates[nearest].isJudged = true
      }
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: reading.clauses.count) { values in
      values.initialize(repeating: 0)
      for opinion in reading.opinions { values[opinion.clause] += Self.value(opinion, reading) }
      for index in 0..<candidates.count where !candidates[index].isJudged {
        candidates[index].value = Self.inherited(
          candidates[index].clause, UnsafeBufferPointer(values), reading)
      }
    }
  }

  /// What an opinion is worth to what it is said of.
  private static func value(_ opinion: Reading.Opinion, _ reading: Reading) -> Double {
    reading.announcesFlaw(opinion) ? onlyFlaw : opinion.value
  }

  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    left.lowerBound >= right.upperBound
      ? left.lowerBound - right.upperBound : max(0, right.lowerBound - left.upperBound)
  }

  /// What a theme without an opinion of its own takes over: its clause's, the next clause's, the sentence's, the comment's.
  ///
  /// What stands on the other side of a "but" is said of something else as long as its own side says anything:
  /// `el sitio es bonito, el jardín sobre todo, pero la cena fue corta`.
  private static func inherited(_ clause: Int, _ values: UnsafeBufferPointer<Double>, _ reading: Reading) -> Double {
    if values[clause] != 0 { return values[clause] }
    let sentence = reading.clauses[clause].sentence
    func isInSentence(_ neighbour: Int) -> Bool {
      values.indices.contains(neighbour) && reading.clauses[neighbour].sentence == sentence
    }
    var first = clause
    while !contrasts(first, reading), isInSentence(first - 1) { first -= 1 }
    var end = clause + 1
    while isInSentence(end), !contrasts(end, reading) { end += 1 }
    if clause + 1 < end, values[clause + 1] != 0 { return values[clause + 1] * fromSentence }
    if clause > first, values[clause - 1] != 0 { return values[clause - 1] * fromSentence }
    var side = 0.0
    for index in first..<end { side += values[index] }
    if side != 0 { return side * fromSentence }
    var sum = 0.0
    for index in values.indices where isInSentence(index) { sum += values[index] }
    if sum != 0 { return sum * fromSentence }
    return reading.sum * fromComment
  }

  /// Whether a clause says something else than the one before.
  private static func contrasts(_ clause: Int, _ reading: Reading) -> Bool {
    switch reading.clauses[clause].joint {
    case .but, .although, .despite, .except: true
    default: false
    }
  }

  static func sentiment(_ value: Double) -> Sentiment {
    let score = Sentiment.score(of: value, softness: softness)
    return Sentiment(score: score, label: Sentiment.Label(score: score, neutral: neutral))
  }
}
