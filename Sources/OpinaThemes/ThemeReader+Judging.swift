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
  ///
  /// - Parameter values: of clauses, all 0.
  func judge(_ candidates: inout Candidates, _ reading: Reading, _ values: UnsafeMutableBufferPointer<Double>) {
    for opinion in reading.opinions where opinion.value != 0 && !opinion.tokens.isEmpty {
      let value = Self.value(opinion, reading)
      let own = implied(by: opinion) ?? -1
      var nearest = -1
      var distance = Int.max
      for index in 0..<candidates.count {
        let candidate = candidates[index]
        let isHere = candidate.clause == opinion.clause
        let isOwn = isHere && candidate.theme == own
        // Which one it is is as good as random: whatever can be is computed for all of them.
        candidates[index].value += isOwn ? value : 0
        candidates[index].isJudged = candidate.isJudged || isOwn
        let gap = isHere && !isOwn ? Self.gap(candidate.tokens, opinion.tokens) : Int.max
        nearest = gap < distance ? index : nearest
        distance = min(gap, distance)
      }
      if nearest >= 0 {
        candidates[nearest].value += value
        candidates[nearest].isJudged = true
      }
    }
    for opinion in reading.opinions { values[opinion.clause] += Self.value(opinion, reading) }
    for index in 0..<candidates.count where !candidates[index].isJudged {
      candidates[index].value = Self.inherited(candidates[index].clause, UnsafeBufferPointer(values), reading)
    }
  }

  /// What an opinion is worth to what it is said of.
  private static func value(_ opinion: Reading.Opinion, _ reading: Reading) -> Double {
    reading.announcesFlaw(opinion) ? onlyFlaw : opinion.value
  }

  @inline(__always)
  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    // At most one of the two is above 0.
    max(0, left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
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
