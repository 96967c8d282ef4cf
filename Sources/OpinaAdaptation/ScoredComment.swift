internal import OpinaFeedback
internal import OpinaLexicon

/// A text that stands in an export once or several times, with the scores that were given with it.
struct ScoredComment: Sendable {
  /// Which comments are taken together.
  struct Key: Hashable, Sendable, Comparable {
    let text: UInt64
    /// Tells readings of one text apart: with another question, in another language, with or without marks.
    let reading: UInt64

    static func < (left: Key, right: Key) -> Bool { (left.text, left.reading) < (right.text, right.reading) }
  }

  /// A score as its place on the scale, in ten-thousandths: whole numbers add up to the same sum in any order.
  static let best = 10_000
  static let middle = 5_000

  /// What the lexicons say, −1 … 1.
  let lexicon: Double
  /// Keys of its features, rising.
  let words: [UInt64]
  /// Responses with a score below the middle of the scale, in it, above it.
  private(set) var counts = SIMD3<Int>(repeating: 0)
  /// Sums of their places on the scale.
  private(set) var places = SIMD3<Int>(repeating: 0)

  init(lexicon: Double, words: [UInt64]) {
    self.lexicon = lexicon
    self.words = words
  }

  /// A number that is the same only for comments that a model cannot tell apart.
  var reading: UInt64 {
    var hash = KeyHash()
    for number in words + [lexicon.bitPattern] { hash.add(wide: number) }
    return hash.value
  }

  var low: Int { counts[0] }
  var high: Int { counts[2] }
  var responses: Int { counts[0] + counts[1] + counts[2] }
  /// Mean place on the scale of the responses, 0 … 1.
  var meanPlace: Double { Double(places[0] + places[1] + places[2]) / Double(responses * Self.best) }

  mutating func add(place: Int) {
    let side = place < Self.middle ? 0 : place > Self.middle ? 2 : 1
    counts[side] += 1
    places[side] += place
  }

  mutating func merge(_ other: ScoredComment) {
    counts &+= other.counts
    places &+= other.places
  }
}

extension Scale {
  /// Where a score stands between the worst (0) and the best (`ScoredComment.best`).
  func place(of score: Double) -> Int {
    let share = (score - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int(((highIsGood ? share : 1 - share) * Double(ScoredComment.best)).rounded())
  }
}
