public import CPrefetch

/// The words of all languages in one table, so that one look-up says what a word is in each of them.
///
/// A spelling with accents has an entry of its own beside the one for all spellings without, so that nothing is left to
/// decide when a word is read. Common words lie together: most of the time of reading goes by waiting for memory.
public final class JointVocabulary: Sendable {
  /// Number of an entry; `none` for a word that no language knows.
  public typealias Entry = Int32

  public static let none: Entry = -1

  /// What is known of a spelling in each language.
  @usableFromInline
  struct Record: BitwiseCopyable {
    /// The form, `Vocabulary.unknown` for none.
    /// First of the fields: see `form(known:in:)`.
    @usableFromInline var forms: SIMD4<Int32>
    /// How likely the word is, as a natural logarithm up to a constant.
    @usableFromInline var logLikelihood: SIMD4<Float>
  }

  @usableFromInline let table: KeyTable
  @usableFromInline let records: FixedArray<Record>
  @usableFromInline let unknown: SIMD4<Float>

  /// - Parameter vocabularies: one for each of four languages; their order is that of all later questions.
  public init(_ vocabularies: [Vocabulary]) {
    let spellings = Self.spellings(vocabularies)
    table = KeyTable(spellings.map(\.key.accented))
    var records: [Record] = []
    records.reserveCapacity(spellings.count)
    for spelling in spellings {
      var record = Record(forms: .zero, logLikelihood: .zero)
      for (language, vocabulary) in vocabularies.enumerated() {
        let group = vocabulary.group(spelling.key.plain)
        record.forms[language] = vocabulary.form(group: group, accented: spelling.key.accented)
        record.logLikelihood[language] =
          vocabulary.logLikelihood(group: group, accented: spelling.key.accented)
          + WrittenForm.logShare(of: spelling.key, for: vocabulary.spellings[Int(record.forms[language])])
      }
      records.append(record)
    }
    self.records = FixedArray(records)
    unknown = Self.unknown(vocabularies)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    table = try KeyTable(&image)
    records = try image.array()
    unknown = try image.value()
  }

  func write(to image: inout LexiconImage.Writer) {
    table.write(to: &image)
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

  /// How many entries there are.
  public var count: Int { records.count }

  /// The entry of a word: of its very spelling, else of its letters without accents.
  @inlinable @inline(__always)
  public func entry(_ key: FoldedKey) -> Entry { keys.number(of: key) }

  /// Where the keys of entries lie, for loops.
  @inlinable @inline(__always)
  public var keys: KeyPlaces { table.places }

  /// Has memory fetched that `entry` will look at.
  @inlinable @inline(__always)
  public func prefetch(_ key: FoldedKey) { table.prefetch(key.accented) }

  /// The forms of all entries in the vocabulary of a language, for loops.
  @inlinable @inline(__always)
  public func forms(in language: Int) -> JointForms {
    JointForms(UnsafeRawPointer(records.elements.baseAddress.unsafelyUnwrapped), language: language)
  }

  /// The form of a written word in the vocabulary of a language.
  @inlinable @inline(__always)
  public func form(_ entry: Entry, in language: Int) -> Vocabulary.Form {
    entry < 0 ? Vocabulary.unknown : form(known: entry, in: language)
  }

  /// The form of an entry, which is not `none`.
  @inlinable @inline(__always)
  public func form(known entry: Entry, in language: Int) -> Vocabulary.Form { forms(in: language)[entry] }

  /// How likely a written word is in each language, as a natural logarithm up to a constant.
  @inlinable
  public func logLikelihood(_ entry: Entry) -> SIMD4<Float> {
    entry < 0 ? unknown : records[Int(entry)].logLikelihood
  }
}

/// The forms of a language in a `JointVocabulary`, which a loop takes once: it asks neither who holds the vocabulary nor
/// where they lie.
public struct JointForms: BitwiseCopyable {
  /// The form of the first entry.
  @usableFromInline let first: UnsafeRawPointer

  /// - Parameter records: those of the vocabulary.
  @inlinable @inline(__always)
  init(_ records: UnsafeRawPointer, language: Int) {
    first = records + language &* MemoryLayout<Vocabulary.Form>.stride
  }

  /// The form of an entry, which is not `none`.
  ///
  /// Read where it lies: taking a lane of a vector by a number that changes goes by way of the stack.
  @inlinable @inline(__always)
  public subscript(entry: JointVocabulary.Entry) -> Vocabulary.Form {
    (first + Int(entry) &* MemoryLayout<JointVocabulary.Record>.stride).loadUnaligned(as: Vocabulary.Form.self)
  }

  /// Has memory fetched that the form of an entry, which may be `none`, is in.
  @inlinable @inline(__always)
  public func prefetch(_ entry: JointVocabulary.Entry) {
    opina_prefetch(first + Int(entry) &* MemoryLayout<JointVocabulary.Record>.stride)
  }
}
