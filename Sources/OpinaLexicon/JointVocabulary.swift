/// The words of all languages in one table, so that one look-up says what a word is in each of them.
public final class JointVocabulary: @unchecked Sendable {
  /// Number of an entry; `none` for a word that no language knows.
  public typealias Entry = Int32

  public static let none: Entry = -1

  /// The upper half of the key and the entry: with the place in the table more than 50 bits of the key are compared.
  private struct Slot {
    var tag: UInt32
    var entry: Entry
  }

  private let slots: UnsafeMutableBufferPointer<Slot>
  private let mask: Int
  /// What is known of a word in each language.
  private struct Record {
    /// The group of spellings in the language's vocabulary, -1 for none.
    var groups: SIMD4<Int32>
    /// The form of the word written without accents, `Vocabulary.unknown` for none.
    var forms: SIMD4<Int32>
    /// How likely the word is, written without accents.
    var logLikelihood: SIMD4<Float>
    /// Fills the cache line.
    var unused = SIMD4<Int32>.zero
  }

  private let records: UnsafeMutableBufferPointer<Record>
  private let unknown: SIMD4<Float>
  private let vocabularies: [Vocabulary]

  /// - Parameter vocabularies: one for each of four languages; their order is that of all later questions.
  public init(_ vocabularies: [Vocabulary]) {
    self.vocabularies = vocabularies
    var size = 1024
    while size < vocabularies.reduce(0, { $0 + $1.groupKeys.count }) * 2 { size *= 2 }
    mask = size - 1
    slots = UnsafeMutableBufferPointer.allocate(capacity: size)
    slots.initialize(repeating: Slot(tag: 0, entry: Self.none))
    var keys: [UInt64] = []
    var groups: [SIMD4<Int32>] = []
    for (language, vocabulary) in vocabularies.enumerated() {
      for (group, key) in vocabulary.groupKeys.enumerated() {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].entry >= 0, slots[slot].tag != Self.tag(key) { slot = (slot + 1) & mask }
        if slots[slot].entry < 0 {
          slots[slot] = Slot(tag: Self.tag(key), entry: Entry(groups.count))
          groups.append(SIMD4(repeating: -1))
          keys.append(key)
        }
        groups[Int(slots[slot].entry)][language] = Int32(group)
      }
    }
    let records = groups.indices.map { index in
      Record(
        groups: groups[index], forms: Self.forms(groups[index], keys[index], vocabularies),
        logLikelihood: Self.logLikelihood(groups[index], keys[index], vocabularies))
    }
    self.records = Self.aligned(records)
    unknown = Self.logLikelihood(SIMD4(repeating: -1), 0, vocabularies)
  }

  deinit {
    slots.deallocate()
    records.deallocate()
  }

  /// Each record on a cache line of its own.
  private static func aligned(_ records: [Record]) -> UnsafeMutableBufferPointer<Record> {
    let size = max(1, records.count) * MemoryLayout<Record>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    let buffer = UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Record.self, capacity: records.count), count: records.count)
    _ = buffer.initialize(from: records)
    return buffer
  }

  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

  private static func forms(_ groups: SIMD4<Int32>, _ plain: UInt64, _ vocabularies: [Vocabulary]) -> SIMD4<Int32> {
    var result = SIMD4<Int32>.zero
    for language in vocabularies.indices {
      result[language] = vocabularies[language].form(group: groups[language], accented: plain)
    }
    return result
  }

  /// The form of a written word in the vocabulary of a language.
  @inline(__always)
  public func form(_ entry: Entry, _ key: FoldedKey, in language: Int) -> Vocabulary.Form {
    if entry < 0 { return Vocabulary.unknown }
    if !key.hasAccent { return records[Int(entry)].forms[language] }
    return vocabularies[language].form(group: records[Int(entry)].groups[language], accented: key.accented)
  }

  /// The entry of a word by its plain key.
  @inline(__always)
  public func entry(_ plain: UInt64) -> Entry {
    let tag = Self.tag(plain)
    var slot = Int(truncatingIfNeeded: plain) & mask
    while slots[slot].entry >= 0 {
      if slots[slot].tag == tag { return slots[slot].entry }
      slot = (slot + 1) & mask
    }
    return Self.none
  }

  /// How likely a written word is in each language, as a natural logarithm up to a constant.
  @inline(__always)
  public func logLikelihood(_ entry: Entry, _ key: FoldedKey) -> SIMD4<Float> {
    if entry < 0 { return unknown }
    if !key.hasAccent { return records[Int(entry)].logLikelihood }
    return Self.logLikelihood(records[Int(entry)].groups, key.accented, vocabularies)
  }

  private static func logLikelihood(
    _ groups: SIMD4<Int32>, _ accented: UInt64, _ vocabularies: [Vocabulary]
  ) -> SIMD4<Float> {
    var result = SIMD4<Float>.zero
    for language in vocabularies.indices {
      result[language] = vocabularies[language].logLikelihood(group: groups[language], accented: accented)
    }
    return result
  }
}
