extension ThemeReader {
  /// Tells of terms that come in the order of the comment, and where they begin together by their length, which of them are
  /// inside another.
  ///
  /// Whatever is around a term begins before it and ends furthest of all that do, or is the last that begins with it.
  struct TermNesting {
    private var first: Int32 = -1
    private var end: Int32 = 0
    /// Where terms end at last that begin before those that begin with `first`.
    private var furthest: Int32 = 0
    /// How many were kept that do.
    private var before = 0

    /// - Parameters:
    ///   - term: the next one.
    ///   - kept: how many of those before it are kept.
    /// - Returns: how many stay of them, for those that begin with a longer one are inside it; and whether it is inside one
    ///   of them itself.
    @inline(__always)
    mutating func next(_ term: TermCover.Term, kept: Int) -> (kept: Int, isInner: Bool) {
      let beginsAnew = term.first != first
      furthest = beginsAnew ? max(furthest, end) : furthest
      before = beginsAnew ? kept : before
      let stay = term.end > end ? before : kept
      first = term.first
      end = term.end
      return (stay, term.end <= furthest)
    }
  }
}
