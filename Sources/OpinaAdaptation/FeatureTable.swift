internal import OpinaLexicon

/// Which features count, and how much each says by being rare.
struct FeatureTable: Sendable {
  /// Columns before those of the words.
  static let bias = 0
  static let lexiconSum = 1
  static let lexiconScore = 2
  static let firstWord = 3

  /// Different texts that a word must stand in: a word of one or two texts would only tell these again.
  static let fewestTexts = 3
  /// What the bias column holds: its weight is penalised a hundredth of what others are.
  private static let biasValue = 10.0

  /// Column of each word.
  private let columns: [UInt64: Int32]
  /// Weight of each word by its rarity: ln(texts ÷ texts with it) (K. Spärck Jones, Journal of Documentation 28, 1972).
  private let rarities: [Double]

  var count: Int { Self.firstWord + rarities.count }

  init(_ comments: [ScoredComment]) {
    var texts: [UInt64: Int] = [:]
    for comment in comments { for word in comment.words { texts[word, default: 0] += 1 } }
    let kept = texts.filter { $0.value >= Self.fewestTexts && $0.value < comments.count }.sorted { $0.key < $1.key }
    columns = Dictionary(
      uniqueKeysWithValues: kept.enumerated().map { ($1.key, Int32(Self.firstWord + $0)) })
    rarities = kept.map { logarithm(Double(comments.count) / Double($0.value)) }
  }

  func column(_ word: UInt64) -> Int? { columns[word].map(Int.init) }

  /// The cells of a comment, columns rising: what the lexicons say, and its words as a vector of length 1.
  func cells(lexicon score: Double, words: some Sequence<UInt64>) -> [(column: Int, value: Double)] {
    var cells: [(column: Int, value: Double)] = [
      (Self.bias, Self.biasValue), (Self.lexiconSum, LexiconScore.sum(score)), (Self.lexiconScore, score),
    ]
    var length = 0.0
    for word in words {
      guard let column = columns[word] else { continue }
      let rarity = rarities[Int(column) - Self.firstWord]
      cells.append((Int(column), rarity))
      length += rarity * rarity
    }
    length = length.squareRoot()
    for index in cells.indices.dropFirst(Self.firstWord) { cells[index].value /= length }
    return cells
  }
}
