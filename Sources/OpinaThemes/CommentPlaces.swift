extension ThemeMention {
  /// Where the clause stands in the comment that was tagged.
  ///
  /// - Returns: `nil` for a text that the clause cannot be of, because it is too short or has no character boundary there.
  public func range(in comment: String) -> Range<String.Index>? { comment.range(atBytes: clause) }

  /// What the comment says of the theme: the clause, as a part of the comment that was tagged.
  ///
  /// - Returns: nothing of a text that the clause cannot be of.
  public func quote(in comment: String) -> Substring { range(in: comment).map { comment[$0] } ?? "" }
}

extension LearntScore.Word {
  /// Where the word stands first in the comment that was tagged.
  ///
  /// - Returns: `nil` for a text that it cannot be of.
  public func range(in comment: String) -> Range<String.Index>? { comment.range(atBytes: bytes) }
}

extension String {
  /// The part of a text that stands at some of its UTF-8 bytes; `nil` if it does not reach that far, or a character begins
  /// before and ends behind one of the bounds.
  fileprivate func range(atBytes bytes: Range<Int>) -> Range<Index>? {
    guard let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound, limitedBy: utf8.endIndex),
      let end = utf8.index(start, offsetBy: bytes.count, limitedBy: utf8.endIndex),
      start.samePosition(in: unicodeScalars) != nil, end.samePosition(in: unicodeScalars) != nil
    else { return nil }
    return start..<end
  }
}
