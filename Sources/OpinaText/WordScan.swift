public import OpinaLexicon

/// A stretch between ICU's word boundaries with all that one pass over its bytes can tell.
public struct ScannedStretch: Hashable, Sendable {
  /// What the bytes of a word ask of the tokenizer.
  struct Marks: OptionSet, Hashable {
    let rawValue: UInt8

    /// Points, colons, low lines or at-signs inside.
    static let joint = Marks(rawValue: 1)
    static let apostrophe = Marks(rawValue: 2)
    /// A letter three times in a row or more.
    static let run = Marks(rawValue: 4)
    /// Two capitals or more and no small letter.
    static let shouted = Marks(rawValue: 8)
  }

  public let start: Int32
  public let end: Int32
  public let kind: Segmenter.Stretch.Kind
  let marks: Marks
  /// Of letters and numbers.
  let key: FoldedKey
  /// Of letters and numbers.
  var entry: JointVocabulary.Entry

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Looks every stretch of a comment up in one pass over its bytes.
public enum WordScan {
  public static func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ stretches: [Segmenter.Stretch], _ vocabulary: JointVocabulary,
    into result: inout [ScannedStretch]
  ) {
    result.removeAll(keepingCapacity: true)
    for stretch in stretches {
      var marks: ScannedStretch.Marks = []
      var key = FoldedKey(plain: 0, accented: 0)
      if stretch.kind != .other {
        let word = UnsafeBufferPointer(rebasing: text[Int(stretch.start)..<Int(stretch.end)])
        (key, marks) = look(word)
      }
      result.append(
        ScannedStretch(
          start: stretch.start, end: stretch.end, kind: stretch.kind, marks: marks, key: key,
          entry: JointVocabulary.none))
    }
    // In a loop of its own: the machine fetches the places of several words at once.
    for index in result.indices where result[index].kind != .other {
      result[index].entry = vocabulary.entry(result[index].key.plain)
    }
  }

  private static func look(_ word: UnsafeBufferPointer<UInt8>) -> (FoldedKey, ScannedStretch.Marks) {
    var hash = KeyHash()
    var marks: ScannedStretch.Marks = []
    var capitals = 0
    var run = 1
    var previous: UInt8 = 0
    var hasSmall = false
    for byte in word {
      if byte >= 0x80 {
        // Accents: the slow way for the key; capitals among them decide nothing.
        return (FoldedKey(word), marks.union(marksBehindAccents(word)))
      }
      let isUpper = byte &- 0x41 < 26
      let lower = isUpper ? byte | 0x20 : byte
      if isUpper { capitals += 1 } else if byte &- 0x61 < 26 { hasSmall = true } else { marks.formUnion(mark(byte)) }
      if lower == previous {
        run += 1
        if run == 3 { marks.insert(.run) }
      } else {
        run = 1
        previous = lower
      }
      hash.add(UInt32(lower))
    }
    if capitals >= 2, !hasSmall { marks.insert(.shouted) }
    let value = hash.value
    return (FoldedKey(plain: value, accented: value), marks)
  }

  private static func mark(_ byte: UInt8) -> ScannedStretch.Marks {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "@"): .joint
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    default: []
    }
  }

  private static func marksBehindAccents(_ word: UnsafeBufferPointer<UInt8>) -> ScannedStretch.Marks {
    var marks: ScannedStretch.Marks = []
    var capitals = 0
    var small = false
    for (index, byte) in word.enumerated() {
      if byte &- 0x41 < 26 { capitals += 1 }
      if byte &- 0x61 < 26 { small = true }
      marks.formUnion(mark(byte))
      if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80, word[index + 2] == 0x99 {
        marks.insert(.apostrophe)
      }
      if index >= 2, byte | 0x20 == word[index - 1] | 0x20, byte | 0x20 == word[index - 2] | 0x20 { marks.insert(.run) }
    }
    if capitals >= 2, !small { marks.insert(.shouted) }
    return marks
  }
}
