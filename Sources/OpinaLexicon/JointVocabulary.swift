/// The words of all languages in one table, so that one look-up says what a word is in each of them.
///
/// A spelling with accents has an entry of its own beside the one for all spellings without, so that nothing is left to
/// decide when a word is read. Common words lie together: most of the time of reading goes by waiting for memory.
public struct JointVocabulary: Sendable {
  /// Number of an entry; `none` for a word that no language knows.
  public typealias Entry = Int32

  public static let none: Entry = -1

  /// The upper half of the key and the entry: with the place in the table more than 50 bits of the key are compared.
  @usableFromInline
  struct Slot: BitwiseCopyable {
    @usableFromInline let tag: UInt32
    @usableFromInline let entry: Entry
  }

  /// What is known of a spelling in each language.
  @usableFromInline
  struct Record: BitwiseCopyable {
    /// The form, `Vocabulary.unknown` for none.
    @usableFromInline var forms: SIMD4<Int32>
    /// How likely the word is, as a natural logarithm up to a constant.
    @usableFromInline var logLikelihood: SIMD4<Float>
  }

  @usableFromInline let slots: FixedArray<Slot>
  @usableFromInline let mask: Int
  @usableFromInline let records: FixedArray<Record>
  @usableFromInline let unknown: SIMD4<Float>

  /// - Parameter vocabularies: one for each of four languages; their order is that of all later questions.
  public init(_ vocabularies: [Vocabulary]) {
    let spellings = Self.spellings(vocabularies)
    var size = 1024
    while size < spellings.count * 2 { size *= 2 }
    mask = size - 1
    var slots = [Slot](repeating: Slot(tag: 0, entry: Self.none), count: size)
    var records: [Record] = []
    records.reserveCapacity(spellings.count)
    for (entry, spelling) in spellings.enumerated() {
      var slot = Int(truncatingIfNeeded: spelling.key.accented) & mask
      while slots[slot].entry >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(tag: Self.tag(spelling.key.accented), entry: Entry(entry))
      var record = Record(forms: .zero, logLikelihood: .zero)
      for (language, vocabulary) in vocabularies.enumerated() {
        let group = vocabulary.group(spelling.key.plain)
        record.forms[language] = vocabulary.form(group: group, accented: spelling.key.accented)
        record.logLikelihood[language] = vocabulary.logLikelihood(group: group, accented: spelling.key.accented)
      }
      records.append(record)
    }
    self.slots = FixedArray(slots)
    self.records = FixedArray(records)
    unknown = Self.unknown(vocabularies)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    slots = try image.array()
    records = try image.array()
    unknown = try image.value()
    mask = slots.count - 1
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(slots)
    image.add(records)
    image.add(value: unknown)
  }

  /// Every spelling that a language knows, the commonest first; each once.
  private static func spellings(_ vocabularies: [Vocabulary]) -> [(key: FoldedKey, weight: Double)] {
    var all: [(key: FoldedKey, weight: Double)] = []
    for vocabulary in vocabularies { vocabulary.forEachSpelling { all.append((key: $0, weight: $1)) } }
    all.sort { ($0.key.accented, $1.weight) < ($1.key.accented, $0.weight) }
    var last: UInt64?
    all.removeAll { spelling in
      defer { last = spelling.key.accented }
      return spelling.key.accented == last
    }
    all.sort { ($1.weight, $0.key.accented) < ($0.weight, $1.key.accented) }
    return all
  }

  private static func unknown(_ vocabularies: [Vocabulary]) -> SIMD4<Float> {
    var result = SIMD4<Float>.zero
    for (language, vocabulary) in vocabularies.enumerated() {
      result[language] = vocabulary.logLikelihood(group: nil, accented: 0)
    }
    return result
  }

  @inlinable
  static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

  /// The entry of a word: of its very spelling, else of its letters without accents.
  @inlinable
  public func entry(_ key: FoldedKey) -> Entry {
    let entry = entry(key.accented)
    return entry >= 0 || !key.hasAccent ? entry : self.entry(key.plain)
  }

  @inlinable
  func entry(_ key: UInt64) -> Entry {
    let tag = Self.tag(key)
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].entry >= 0 {
      if slots[slot].tag == tag { return slots[slot].entry }
      slot = (slot + 1) & mask
    }
    return Self.none
  }

  /// The form of a written word in the vocabulary of a language.
  @inlinable
  public func form(_ entry: Entry, in language: Int) -> Vocabulary.Form {
    entry < 0 ? Vocabulary.unknown : records[Int(entry)].forms[language]
  }

  /// How likely a written word is in each language, as a natural logarithm up to a constant.
  @inlinable
  public func logLikelihood(_ entry: Entry) -> SIMD4<Float> {
    entry < 0 ? unknown : records[Int(entry)].logLikelihood
  }
}
