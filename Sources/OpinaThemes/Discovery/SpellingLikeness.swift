/// How alike two words are written: the longest common subsequence ratio of I. D. Melamed, "Bitext Maps and Alignment via
/// Pattern Recognition", Computational Linguistics 25 (1999).
enum SpellingLikeness {
  /// Letters that both words have in the same order, as a share of the longer word, 0 … 1.
  static func of(_ first: String, _ second: String) -> Double {
    let left = Array(first.utf8)
    let right = Array(second.utf8)
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var lengths = [Int](repeating: 0, count: right.count + 1)
    for letter in left {
      var diagonal = 0
      for index in right.indices {
        let above = lengths[index + 1]
        lengths[index + 1] = letter == right[index] ? diagonal + 1 : max(above, lengths[index])
        diagonal = above
      }
    }
    return Double(lengths[right.count]) / Double(max(left.count, right.count))
  }
}
