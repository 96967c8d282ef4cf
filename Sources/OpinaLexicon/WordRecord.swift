/// All that reading asks of a form, on half a cache line: most of its time goes by waiting for memory.
public struct WordRecord: Sendable, BitwiseCopyable {
  /// What the form can be to a pattern.
  public private(set) var classes: WordClass
  /// See `Signature`.
  public private(set) var signature: UInt64
  /// Row of `polarity.tsv` that holds for the form, -1 for none.
  public let opinion: Int32
  /// Patterns whose anchor the form fits.
  let firstPattern: Int32
  let lastPattern: Int32
  /// The number of its list of patterns among those that are long, -1 for the others.
  let crowd: Int32

  init(classes: WordClass, signature: UInt64, opinion: Int32, patterns: Range<Int32>, crowd: Int32) {
    self.classes = classes
    self.signature = signature
    self.opinion = opinion
    firstPattern = patterns.lowerBound
    lastPattern = patterns.upperBound
    self.crowd = crowd
  }

  /// The same form as a token that is something else than a word: a number, a sign.
  public func taken(as classes: WordClass) -> WordRecord {
    var record = self
    record.classes = classes
    record.signature = Signature.changed(signature, to: classes)
    return record
  }
}
