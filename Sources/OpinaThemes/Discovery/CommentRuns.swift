/// Where what belongs to each comment lies in a column that holds that of all comments, one after the other.
struct CommentRuns {
  private var ends: [Int] = []

  /// Ends the next comment's part.
  ///
  /// - Parameter end: how much the column holds by now.
  mutating func endComment(at end: Int) { ends.append(end) }

  subscript(comment: Int) -> Range<Int> { (comment == 0 ? 0 : ends[comment - 1])..<ends[comment] }
}
