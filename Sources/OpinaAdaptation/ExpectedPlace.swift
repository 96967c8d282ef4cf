/// The place on the scale that a score of the lexicons lets one expect: the line of least squares through the comments.
struct ExpectedPlace {
  private let atZero: Double
  private let slope: Double

  init(_ comments: [ScoredComment]) {
    var count = 0.0
    var score = 0.0
    var place = 0.0
    var squares = 0.0
    var products = 0.0
    for comment in comments {
      let weight = Double(comment.responses)
      count += weight
      score += weight * comment.lexicon
      place += weight * comment.meanPlace
      squares += weight * comment.lexicon * comment.lexicon
      products += weight * comment.lexicon * comment.meanPlace
    }
    let spread = count * squares - score * score
    slope = spread > 0 ? (count * products - score * place) / spread : 0
    atZero = count > 0 ? (place - slope * score) / count : 0
  }

  func place(lexicon score: Double) -> Double { atZero + slope * score }
}
