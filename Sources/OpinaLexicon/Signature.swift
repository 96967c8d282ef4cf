/// 64 bits in which words that cannot stand in a slot are seen without looking the slot up: some for lemmas, one for each
/// class of words, some for places in a sentence, and one that every word has.
///
/// A word may stand in a slot only if their signatures share a bit.
enum Signature {
  /// Bits that lemmas share among them.
  static let lemmaBits: UInt64 = 40
  /// The classes of words from the lowest bit of `WordClass` on that have bits of their own.
  static let classBits: UInt64 = 20
  /// The word that a sentence begins with. Only `Surroundings` know where that is, as of the next two.
  static let sentenceStart: UInt64 = 1 << (lemmaBits + classBits)
  /// The word that a sentence ends with.
  static let sentenceEnd: UInt64 = sentenceStart << 1
  /// Light punctuation, which the slot `,` matches.
  static let comma: UInt64 = sentenceStart << 2
  /// What any word has.
  static let always: UInt64 = 1 << 63
  /// A slot that any word fits.
  static let any = UInt64.max

  private static let lemmas: UInt64 = (1 << lemmaBits) - 1
  private static let classes: UInt64 = (1 << classBits) - 1

  static func lemma(_ number: Int32) -> UInt64 {
    1 << (((UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15) >> 32) % lemmaBits)
  }

  /// The signature of a word: of its lemma, 0 for the unknown word, and its classes.
  static func word(_ lemma: UInt64, _ wordClasses: WordClass) -> UInt64 {
    always | lemma | (wordClasses.rawValue & classes) << lemmaBits
  }

  /// The signature of the same word with other classes.
  static func changed(_ signature: UInt64, to wordClasses: WordClass) -> UInt64 {
    word(signature & lemmas, wordClasses)
  }

  /// The signature of a slot that takes words of these lemmas and classes.
  static func slot(_ lemmas: UInt64, _ wordClasses: WordClass) -> UInt64 {
    // Features have no bits of their own.
    wordClasses.rawValue > classes ? any : lemmas | wordClasses.rawValue << lemmaBits
  }

  /// Guessed: as many lemmas as a class of words or a place in a sentence are met as often as it.
  private static let lemmasOfClass = 8
  private static let lemmasOfPlace = 3

  /// How often words meet a signature, in lemmas: the fewer, the more it tells.
  static func breadth(_ signature: UInt64) -> Int {
    (signature & lemmas).nonzeroBitCount
      + lemmasOfClass * (signature >> lemmaBits & classes).nonzeroBitCount
      + lemmasOfPlace * (signature & (sentenceStart | sentenceEnd | comma)).nonzeroBitCount
  }

  /// 1 if two signatures share a bit, else 0: in numbers, as whether they do is as good as random.
  @inline(__always)
  static func meet(_ one: UInt64, _ other: UInt64) -> Int {
    let shared = one & other
    // A comparison would be made a branch.
    return Int(truncatingIfNeeded: (shared | (0 &- shared)) >> 63)
  }
}
