public import OpinaLexicon

/// A stretch between word boundaries with all that one pass over its bytes can tell. A single space is none: nearly every
/// second stretch would be one, and nobody asks for it.
public struct ScannedStretch: Hashable, Sendable, BitwiseCopyable {
  /// What the bytes of a word ask of the tokenizer.
  struct Marks: OptionSet, Hashable {
    let rawValue: UInt8

    /// Points or low lines inside.
    static let joint = Marks(rawValue: 1)
    static let apostrophe = Marks(rawValue: 2)
    /// A letter three times in a row or more.
    static let run = Marks(rawValue: 4)
    /// Two capitals or more and no small letter.
    static let shouted = Marks(rawValue: 8)
    /// What stands behind may join the word with what follows; `Tokenizer.joined` says whether it does.
    static let joining = Marks(rawValue: 16)

    /// The entry is that of the letters without accents.
    static let unaccented = Marks(rawValue: 32)

    /// What the byte behind a word asks; 0 behind the last one.
    @inline(__always)
    static func behind(_ byte: UInt8) -> Marks {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "`"), 0xC2: .joining
      default: []
      }
    }
  }

  // In the order in which they take least memory.
  /// UTF-8 offset of the first byte.
  public let start: Int32
  /// UTF-8 offset behind the last byte.
  public let end: Int32
  /// Of letters and numbers.
  var entry: JointVocabulary.Entry
  /// What stands there.
  public let kind: Segmenter.Stretch.Kind
  var marks: Marks
  /// Of letters and numbers.
  let key: FoldedKey

  var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether it begins where another one ends.
  @inline(__always)
  func follows(_ other: ScannedStretch) -> Bool { start == other.end }

  @inline(__always)
  init(from start: Int, to end: Int, _ kind: Segmenter.Stretch.Kind, marks: Marks = [], key: FoldedKey = .none) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.marks = marks
    self.key = key
    entry = JointVocabulary.none
  }
}

/// Segments a comment and looks every word of it up.
///
/// One thread uses one scan at a time.
public struct WordScan: ~Copyable {
  /// The stretches of the last comment; they cover it but for single spaces. Of use until the next comment is scanned.
  public var stretches: UnsafeBufferPointer<ScannedStretch> { list.elements }

  /// The positions of the stretches that are letters or numbers: who asks for words only passes by all others.
  @inline(__always)
  var words: UnsafeBufferPointer<Int32> { wordList.elements }

  /// The links, e-mail addresses and mentions of the last comment, in order.
  private(set) var addresses: [ProtectedSpans.Span] = []

  /// The first stretch that is an inverted mark, which opens a sentence in Spanish.
  private(set) var opening: Int?

  private let segmenter: Segmenter
  private let vocabulary: JointVocabulary
  /// `nil` to leave everything to ICU.
  private let plain: PlainScan?
  private var found: [Segmenter.Stretch] = []
  private var list = ReusedBuffer<ScannedStretch>(capacity: usualLength)
  private var wordList = ReusedBuffer<Int32>(capacity: usualLength)
  /// Those of `words` that `lookUp` did not find.
  private var rare = ReusedBuffer<Int32>(capacity: usualLength)

  private static let usualLength = 256

  /// - Parameter usesPlainScan: take the fast way where a comment allows it; what comes out is the same.
  public init(segmenter: Segmenter, vocabulary: JointVocabulary, usesPlainScan: Bool = true) {
    self.segmenter = segmenter
    self.vocabulary = vocabulary
    plain = usesPlainScan ? PlainScan() : nil
  }

  /// Scans a comment, valid UTF-8.
  public mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    segment(text)
    lookUp()
    lookUpRare()
  }

  /// First part of `scan`: the stretches, whose words are not looked up yet.
  public mutating func segment(_ text: UnsafeBufferPointer<UInt8>) {
    // A comment has no more stretches than bytes.
    let stretches = list.room(for: text.count)
    let words = wordList.room(for: text.count)
    if let found = plain?.scan(text, into: stretches, words: words, fetching: vocabulary.keys.common) {
      list.finish(found.stretches)
      wordList.finish(found.words)
      opening = found.opening
      // Most comments cannot hold any, and need not be searched.
      guard found.mayHoldAddress else { return addresses.removeAll(keepingCapacity: true) }
    } else {
      segmentWithICU(text)
    }
    ProtectedSpans.find(in: text, into: &addresses)
  }

  /// Second part of `scan`: looks up common words, as nearly all are, and has memory fetched for the others.
  public mutating func lookUp() {
    // In a loop of its own: the machine fetches the places of several words at once.
    let stretches = list.memory.baseAddress.unsafelyUnwrapped
    let keys = vocabulary.keys
    let forms = vocabulary.forms(in: 0)
    let rare = self.rare.room(for: words.count)
    var count = 0
    for word in words {
      let stretch = stretches + Int(word)
      let key = stretch.pointee.key.accented
      let entry = keys.common.number(of: key)
      stretch.pointee.entry = entry
      keys.prefetch(key, found: entry, forms)
      // Put down in any case, and kept if it is rare.
      (rare + count).initialize(to: word)
      count &+= entry < 0 ? 1 : 0
    }
    self.rare.finish(count)
  }

  /// Last part of `scan`: looks up all other words.
  public mutating func lookUpRare() {
    let stretches = list.memory.baseAddress.unsafelyUnwrapped
    let keys = vocabulary.keys
    let forms = vocabulary.forms(in: 0)
    for word in rare.elements {
      let stretch = stretches + Int(word)
      let key = stretch.pointee.key
      var entry = keys.rest.number(of: key.accented)
      if entry < 0, key.hasAccent {
        entry = keys.entry(spelled: key.plain)
        stretch.pointee.marks.insert(.unaccented)
      }
      forms.prefetch(entry)
      stretch.pointee.entry = entry
    }
  }

  private mutating func segmentWithICU(_ text: UnsafeBufferPointer<UInt8>) {
    segmenter.words(text, into: &found)
    list.removeAll()
    wordList.removeAll()
    opening = nil
    for stretch in found {
      let (start, end) = (Int(stretch.start), Int(stretch.end))
      if stretch.kind == .other {
        if Self.isSpace(text, start..<end) { continue }
        if opening == nil, Self.isInvertedMark(text, at: start) { opening = list.count }
        list.append(ScannedStretch(from: start, to: end, .other))
      } else {
        let look = WordLook.Found(start..<end, of: text)
        let marks = look.marks.union(.behind(end < text.count ? text[end] : 0))
        vocabulary.keys.common.prefetch(look.key.accented)
        wordList.append(Int32(truncatingIfNeeded: list.count))
        list.append(ScannedStretch(from: start, to: end, stretch.kind, marks: marks, key: look.key))
      }
    }
  }

  /// Whether a stretch is a single space.
  private static func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 1 && text[range.lowerBound] == 0x20
  }

  /// `¡` or `¿`
  private static func isInvertedMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == 0xC2 && index + 1 < text.count && (text[index + 1] == 0xA1 || text[index + 1] == 0xBF)
  }
}
