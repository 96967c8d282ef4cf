public import OpinaSentiment

/// How a score came about when the export's own scores had a say: the parts add up to the score.
public struct LearntScore: Hashable, Sendable {
  /// A word or two neighbours that the scores taught something about.
  public struct Word: Hashable, Sendable {
    /// Where it stands first, as UTF-8 offsets into the comment.
    public let bytes: Range<Int>
    /// The part of the score that it makes.
    public let effect: Double

    package init(bytes: Range<Int>, effect: Double) {
      self.bytes = bytes
      self.effect = effect
    }
  }

  /// What the lexicons alone say.
  public let before: Sentiment
  /// The part of the score that the lexicons make.
  public let lexicon: Double
  /// The part that all learnt words together make.
  public let words: Double
  /// The part that the place of zero makes, the same before every comment.
  public let offset: Double
  /// The words with the largest effects, strongest first.
  public let strongest: [Word]

  package init(before: Sentiment, lexicon: Double, words: Double, offset: Double, strongest: [Word]) {
    self.before = before
    self.lexicon = lexicon
    self.words = words
    self.offset = offset
    self.strongest = strongest
  }
}
