public import CPrefetch

/// What the lists of `LanguageWords` say, which a loop takes once: it asks neither who holds them nor where they lie. Of use
/// as long as they are held.
///
/// The row of a word is its entry in `JointVocabulary`.
public struct ListedWords: BitwiseCopyable {
  @usableFromInline let keys: KeyPlaces
  @usableFromInline let evidence: UnsafePointer<LanguageEvidence>
  /// Of all entries.
  @usableFromInline let logLikelihoods: UnsafePointer<SIMD4<Float>>
  @usableFromInline let count: UInt32

  @inlinable @inline(__always)
  init(
    keys: KeyPlaces, evidence: UnsafePointer<LanguageEvidence>, logLikelihoods: UnsafePointer<SIMD4<Float>>, count: Int
  ) {
    self.keys = keys
    self.evidence = evidence
    self.logLikelihoods = logLikelihoods
    self.count = UInt32(truncatingIfNeeded: count)
  }

  /// Whether an entry, which may be `none`, has a row.
  @inlinable @inline(__always)
  public func has(_ entry: JointVocabulary.Entry) -> Bool { UInt32(bitPattern: entry) < count }

  /// The row of a word, -1 for none.
  @inlinable @inline(__always)
  public func row(_ key: FoldedKey, _ entry: JointVocabulary.Entry) -> Int {
    // The entry of a word with accents may be that of its letters without.
    key.hasAccent ? row(of: key.accented) : has(entry) ? Int(entry) : -1
  }

  /// The row of a spelling, -1 for none.
  @inlinable @inline(__always)
  func row(of spelling: UInt64) -> Int {
    let entry = keys.number(of: spelling)
    return has(entry) ? Int(entry) : -1
  }

  /// Has memory fetched in which lies what is known of an entry, which may be `none`.
  @inlinable @inline(__always)
  public func prefetch(_ entry: JointVocabulary.Entry) {
    // Which word is listed is as good as random: so it is one place or the other, and no branch.
    opina_prefetch(
      has(entry) ? UnsafeRawPointer(evidence + Int(entry)) : UnsafeRawPointer(logLikelihoods + Int(entry)))
  }

  /// What a row says.
  @inlinable @inline(__always)
  public subscript(row: Int) -> LanguageEvidence { evidence[row] }
}
