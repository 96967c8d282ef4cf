/// What is quoted of the comment that makes the case of a customer: all of it, however short, unless it is long or gives
/// away who somebody is.
struct CaseSlice {
  let range: Range<Int>
  /// Whether the comment goes on behind it.
  let isShortened: Bool

  /// A comment of so many words is read at a glance; of a longer one, whole sentences up to here are quoted.
  private static let mostWords = 40

  /// - Parameter telling: where the comment says what it is quoted for; of a long one, the sentences from there on are quoted.
  /// - Returns: `nil` if it has no word, or each of its sentences gives away who somebody is.
  init?(of comment: UnsafeBufferPointer<UInt8>, telling: Range<Int>?) {
    let whole = QuoteSlice.trimmed(0..<comment.count, of: comment)
    let words = QuoteSlice.words(in: comment, whole)
    guard words > 0 else { return nil }
    if words <= Self.mostWords, !PersonalData.isIn(comment, whole) {
      (range, isShortened) = (whole, false)
      return
    }
    let sentences = Self.sentences(of: comment)
    let start = telling.flatMap { telling in sentences.firstIndex { $0.overlaps(telling) } } ?? 0
    guard
      let found = Self.run(sentences[start...], of: comment) ?? Self.run(sentences[..<start], of: comment)
    else { return nil }
    range = QuoteSlice.trimmed(found, of: comment)
    isShortened = QuoteSlice.hasWord(comment, range.upperBound..<comment.count)
  }

  private static func sentences(of comment: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    while start < comment.count {
      let sentence = SentenceBounds.sentence(around: start..<start + 1, in: comment)
      let end = max(sentence.upperBound, start + 1)
      if QuoteSlice.hasWord(comment, start..<end) { sentences.append(start..<end) }
      start = end
    }
    return sentences
  }

  /// The first sentences behind each other in which no personal data stands, as many as are not too long together, or the
  /// beginning of the first if it is too long alone.
  private static func run(
    _ sentences: ArraySlice<Range<Int>>, of comment: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var run: Range<Int>?
    for sentence in sentences {
      let longer = (run?.lowerBound ?? sentence.lowerBound)..<sentence.upperBound
      let isClean = !PersonalData.isIn(comment, longer)
      if isClean, QuoteSlice.words(in: comment, longer) <= mostWords {
        run = longer
      } else if run != nil {
        break
      } else if isClean {
        return beginning(of: sentence, in: comment)
      }
    }
    return run
  }

  /// The first words of a sentence.
  private static func beginning(of sentence: Range<Int>, in comment: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = sentence.lowerBound
    for index in sentence where comment[index] <= 0x20 {
      guard QuoteSlice.words(in: comment, sentence.lowerBound..<index) <= mostWords else { break }
      end = index
    }
    return sentence.lowerBound..<end
  }
}
