internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// What a clause without an opinion of its own takes over from the rest of its sentence.
  private static let fromSentence = 0.7
  /// What a mention without any opinion in its sentence takes over from the comment: a guess, which takes no side.
  private static let fromComment = 0.3
  /// The most words and marks of a verdict on the sentence before it.
  private static let longestVerdict = 7
  /// What is named as the only flaw is complained of, however much the phrase praises the rest.
  private static let onlyFlaw = -1.0
  /// The value at which a mention's score reaches 0.7.
  private static let softness = 1.8
  /// A mention nearer to zero than this takes no side.
  private static let neutral = 0.08

  /// What is thought of a candidate.
  struct Verdict: BitwiseCopyable {
    var value: Double
    /// Whether it is praise or criticism, and not only what the rest of the comment lets one guess.
    var takesSide = true
  }

  /// What a clause says, and what it names.
  struct ClauseTally: BitwiseCopyable {
    /// The sum of its opinions.
    var value = 0.0
    /// Its candidates: the first one, and the one behind the last.
    private var first: Int32 = 0
    private var end: Int32 = 0

    var candidates: Range<Int> { Range(uncheckedBounds: (Int(first), Int(end))) }

    /// Adds a candidate behind those it has, or with a count of 0 none.
    @inline(__always)
    mutating func add(_ candidate: Int32, count: Int32) {
      first = end == 0 ? candidate : first
      end = candidate &+ count
    }
  }

  /// Gives each opinion to the themes that it is about: its own, and the nearest that its clause names.
  ///
  /// - Parameters:
  ///   - candidates: in the order of the comment.
  ///   - clauses: which candidates they have; takes what they say.
  func judge(_ candidates: Candidates, _ reading: Reading, _ clauses: UnsafeMutablePointer<ClauseTally>) {
    candidates.putNobody()
    for opinion in reading.opinions {
      let value = Self.value(opinion, reading)
      let clause = clauses[opinion.clause]
      clauses[opinion.clause].value = clause.value + value
      let speaks = opinion.value != 0 && !opinion.tokens.isEmpty
      give(speaks ? value : 0, of: opinion, speaks, to: candidates, clause.candidates)
    }
  }

  /// What a comment thinks of a candidate, and whether it takes a side there.
  @inline(__always)
  static func verdict(
    on candidate: Candidate, _ clauses: UnsafeMutablePointer<ClauseTally>, _ reading: Reading
  ) -> Verdict {
    candidate.isJudged ? Verdict(value: candidate.value) : inherited(candidate.clause, clauses, reading)
  }

  /// Gives an opinion to some of the candidates of its clause.
  ///
  /// Which are its own and which one is nearest is as good as random: whatever can be is computed for all of them, and for
  /// two at least, for there are seldom more. Where there is none, what stands behind all candidates is the nearest.
  ///
  /// - Parameter speaks: whether it says anything.
  @inline(__always)
  private func give(
    _ value: Double, of opinion: Reading.Opinion, _ speaks: Bool, to candidates: Candidates, _ here: Range<Int>
  ) {
    let own = implied(by: opinion)
    let tokens = opinion.tokens
    var nearest = candidates.count
    var distance = Int.max
    @inline(__always)
    func consider(_ index: Int, if isHere: Bool) {
      let isOwn = isHere && candidates[index].theme == own
      candidates[index].value += isOwn ? value : 0
      candidates[index].isJudged = candidates[index].isJudged || (isOwn && speaks)
      let gap = isHere && !isOwn ? Self.gap(candidates[index].tokens, tokens) : Int.max
      nearest = gap < distance ? index : nearest
      distance = min(gap, distance)
    }
    consider(here.lowerBound, if: here.lowerBound < here.upperBound)
    consider(here.lowerBound + 1, if: here.lowerBound + 1 < here.upperBound)
    var index = here.lowerBound + 2
    while index < here.upperBound {
      consider(index, if: true)
      index += 1
    }
    candidates[nearest].value += value
    candidates[nearest].isJudged = candidates[nearest].isJudged || speaks
  }

  /// What an opinion is worth to what it is said of.
  @inline(__always)
  private static func value(_ opinion: Reading.Opinion, _ reading: Reading) -> Double {
    // Hardly any is asked further.
    guard case .flaw? = opinion.role, reading.announcesFlaw(opinion) else { return opinion.value }
    return onlyFlaw
  }

  @inline(__always)
  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    // At most one of the two is above 0.
    max(0, max(left.lowerBound &- right.upperBound, right.lowerBound &- left.upperBound))
  }

  /// What a theme without an opinion of its own takes over: its clause's, the next clause's, the sentence's, the comment's.
  /// From the comment it takes the score alone, unless the comment plainly means it.
  ///
  /// What stands on the other side of a "but" is said of something else as long as its own side says anything:
  /// `el sitio es bonito, el jardín sobre todo, pero la cena fue corta`.
  private static func inherited(
    _ clause: Int, _ clauses: UnsafeMutablePointer<ClauseTally>, _ reading: Reading
  ) -> Verdict {
    if clauses[clause].value != 0 { return Verdict(value: clauses[clause].value) }
    let count = reading.clauses.count
    let sentence = reading.clauses[clause].sentence
    func isInSentence(_ neighbour: Int) -> Bool {
      neighbour >= 0 && neighbour < count && reading.clauses[neighbour].sentence == sentence
    }
    var first = clause
    while !contrasts(first, reading), isInSentence(first - 1) { first -= 1 }
    var end = clause + 1
    while isInSentence(end), !contrasts(end, reading) { end += 1 }
    func fromSentence(_ value: Double) -> Verdict { Verdict(value: value * Self.fromSentence) }
    if clause + 1 < end, clauses[clause + 1].value != 0 { return fromSentence(clauses[clause + 1].value) }
    if clause > first, clauses[clause - 1].value != 0 { return fromSentence(clauses[clause - 1].value) }
    var side = 0.0
    for index in first..<end { side += clauses[index].value }
    if side != 0 { return fromSentence(side) }
    var sum = 0.0
    for index in 0..<count where isInSentence(index) { sum += clauses[index].value }
    if sum != 0 { return fromSentence(sum) }
    return Verdict(
      value: reading.sum * fromComment,
      takesSide: isJudgedBehind(sentence, clauses, reading) || reading.speaksOfAll(ofSentence: sentence))
  }

  /// Whether the sentence behind one is a short verdict that names nothing itself, on the side of the comment: `we asked for
  /// our money by email, chat and phone. Each sent me to the other.`
  private static func isJudgedBehind(
    _ sentence: Int, _ clauses: UnsafeMutablePointer<ClauseTally>, _ reading: Reading
  ) -> Bool {
    var value = 0.0
    var length = 0
    for index in 0..<reading.clauses.count where reading.clauses[index].sentence == sentence + 1 {
      guard clauses[index].candidates.isEmpty else { return false }
      value += clauses[index].value
      length += reading.clauses[index].tokens.count
    }
    return value * reading.sum > 0 && length <= longestVerdict
  }

  /// Whether a clause says something else than the one before.
  private static func contrasts(_ clause: Int, _ reading: Reading) -> Bool {
    switch reading.clauses[clause].joint {
    case .but, .although, .despite, .except: true
    default: false
    }
  }

  static func sentiment(_ verdict: Verdict) -> Sentiment {
    let score = Sentiment.score(of: verdict.value, softness: softness)
    let label = verdict.takesSide ? Sentiment.Label(score: score, neutral: neutral) : .neutral
    return Sentiment(score: score, label: label)
  }
}
