/// The words of all languages in one table, so that one look-up says what a word is in each of them.
public final class JointVocabulary: @unchecked Sendable {
  /// Number of an entry; `none` for a word that no language knows.
  public typealias Entry = Int32

  public static let none: Entry = -1

  private struct Slot {
    var key: UInt64
    var entry: Entry
  }

  private let slots: UnsafeMutableBufferPointer<Slot>
  private let mask: Int
  /// By entry and language: the group of spellings in that language's vocabulary, -1 for none.
  private let groups: UnsafeMutableBufferPointer<Int32>
  private let languages: Int
  private let vocabularies: [Vocabulary]

  /// - Parameter vocabularies: one for each language; their order is that of all later questions.
  public init(_ vocabularies: [Vocabulary]) {
    languages = vocabularies.count
    self.vocabularies = vocabularies
    var size = 1024
    while size < vocabularies.reduce(0, { $0 + $1.groupKeys.count }) * 2 { size *= 2 }
    mask = size - 1
    slots = UnsafeMutableBufferPointer.allocate(capacity: size)
    slots.initialize(repeating: Slot(key: 0, entry: Self.none))
    var groups: [Int32] = []
    for (language, vocabulary) in vocabularies.enumerated() {
      for (group, key) in vocabulary.groupKeys.enumerated() {
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].entry >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
        if slots[slot].entry < 0 {
          slots[slot] = Slot(key: key, entry: Entry(groups.count / languages))
          groups += repeatElement(-1, count: languages)
        }
        groups[Int(slots[slot].entry) * languages + language] = Int32(group)
      }
    }
    self.groups = PatternTable.fixed(groups)
  }

  deinit {
    slots.deallocate()
    groups.deallocate()
  }

  /// The entry of a word by its plain key.
  @inline(__always)
  public func entry(_ plain: UInt64) -> Entry {
    var slot = Int(truncatingIfNeeded: plain) & mask
    while slots[slot].entry >= 0 {
      if slots[slot].key == plain { return slots[slot].entry }
      slot = (slot + 1) & mask
    }
    return Self.none
  }

  /// How likely a written word is in each language, as a natural logarithm up to a constant.
  public func logLikelihood(_ entry: Entry, accented: UInt64) -> SIMD4<Float> {
    var result = SIMD4<Float>.zero
    for language in 0..<languages {
      result[language] = vocabularies[language].logLikelihood(group: group(entry, in: language), accented: accented)
    }
    return result
  }

  /// The word's group in the vocabulary of a language, -1 if it does not know it.
  @inline(__always)
  public func group(_ entry: Entry, in language: Int) -> Int32 {
    entry < 0 ? -1 : groups[Int(entry) * languages + language]
  }
}
