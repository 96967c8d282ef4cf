/// What the lists of `LanguageWords` say, which a loop takes once: it asks neither who holds them nor where they lie. Of use
/// as long as they are held.
public struct ListedWords: BitwiseCopyable {
  @usableFromInline let table: KeyPlaces
  @usableFromInline let evidence: UnsafePointer<LanguageEvidence>
  @usableFromInline let rowOfEntry: UnsafePointer<Int32>

  @inlinable @inline(__always)
  init(table: KeyPlaces, evidence: UnsafePointer<LanguageEvidence>, rowOfEntry: UnsafePointer<Int32>) {
    self.table = table
    self.evidence = evidence
    self.rowOfEntry = rowOfEntry
  }

  /// The row of a word, -1 for none.
  @inlinable @inline(__always)
  public func row(_ key: FoldedKey, _ entry: JointVocabulary.Entry) -> Int {
    // The entry of a word with accents may be that of its letters without.
    Int(entry >= 0 && !key.hasAccent ? rowOfEntry[Int(entry)] : table.number(of: key.accented))
  }

  /// What a row says.
  @inlinable @inline(__always)
  public subscript(row: Int) -> LanguageEvidence { evidence[row] }
}
